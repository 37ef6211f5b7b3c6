package org.testimonia.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Addresses of the web as people and feeds write them, made addresses that can be asked for (RFC
/// 3986), read as leniently as browsers do.
public final class WebAddress {
  /// Parameters that say how a reader came, not what is to be read.
  private static final List<String> TRACKING =
      List.of("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "at_", "ns_", "cmpid", "icid");

  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

  private WebAddress() {}

  /// An `http` or `https` address with a host, without fragment; empty when `given` is none.
  public static Optional<URI> parse(String given) {
    try {
      return checked(new URI(escape(withAsciiHost(given.strip()))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What `link` means on a page at `base`.
  public static Optional<URI> resolve(URI base, String link) {
    Optional<URI> whole = parse(link);
    if (whole.isPresent()) {
      return whole;
    }
    try {
      return checked(base.resolve(new URI(escape(link.strip()))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> checked(URI uri) throws URISyntaxException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    boolean usual = uri.getPort() == (scheme.equals("http") ? 80 : 443);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder(scheme).append("://").append(host);
    text.append(uri.getPort() < 0 || usual ? "" : ":" + uri.getPort());
    text.append(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    text.append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return Optional.of(new URI(text.toString()));
  }

  /// The same for all addresses that lead to one page: without scheme, `www.`, the slash at the end
  /// and parameters that only track readers.
  public static String key(URI address) {
    String query =
        Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
            .filter(one -> !one.isEmpty() && TRACKING.stream().noneMatch(one::startsWith))
            .collect(Collectors.joining("&"));
    String host = String.valueOf(address.getHost()).replaceFirst("^(?:www|m|amp)\\.", "");
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getRawPath().replaceFirst("/+$", "");
    return host + port + path + (query.isEmpty() ? "" : "?" + query);
  }

  private static String withAsciiHost(String given) {
    int start = given.indexOf("://") + 3;
    if (start < 3) {
      return given;
    }
    int end = start;
    while (end < given.length() && "/?#:@".indexOf(given.charAt(end)) < 0) {
      end++;
    }
    String host = given.substring(start, end);
    return host.codePoints().allMatch(c -> c < 128)
        ? given
        : given.substring(0, start) + IDN.toASCII(host) + given.substring(end);
  }

  /// Everything that may not stand in an address as its UTF-8 bytes, each `%` and two digits.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      boolean loneSign = c == '%' && !text.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
      if ((letter || LEGAL.indexOf(c) >= 0) && !loneSign) {
        escaped.append(c);
      } else {
        int length = Character.charCount(text.codePointAt(i));
        for (byte b : text.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        i += length - 1;
      }
    }
    return escaped.toString();
  }
}
