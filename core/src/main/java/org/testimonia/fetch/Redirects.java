package org.testimonia.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimonia.model.DropReason;
import org.testimonia.text.WebAddress;

/// Where redirects lead, and where they must not.
final class Redirects {
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i)(?:^|[/._-])(?:log-?in|sign-?in|signup|register|subscribe|subscription|paywall|sso)"
              + "(?:[/._?-]|$)");
  private static final Pattern CONSENT =
      Pattern.compile("(?i)(?:^|[/._-])(?:consent|cookie-?wall|cookies?)(?:[/._?-]|$)");

  private Redirects() {}

  /// Where an answer sends on to.
  static URI next(URI from, RawAnswer answer) throws Fault {
    String location = location(answer);
    return target(from, answer)
        .orElseThrow(() ->
            new Fault(
                DropReason.HTTP_ERROR,
                location.isEmpty()
                    ? "a redirect without an address"
                    : "it redirects to '" + location + "', no address of the web",
                false));
  }

  /// The same; empty when it names no address of the web. One that is left out is not the page
  /// itself, which is what an empty reference would mean.
  static Optional<URI> target(URI from, RawAnswer answer) {
    String location = location(answer);
    return location.isEmpty() ? Optional.empty() : WebAddress.resolve(from, location);
  }

  private static String location(RawAnswer answer) {
    return answer.headers().firstValue("location").orElse("").strip();
  }

  /// Refuses a redirect that ends at a wall: one away from the page to where people log in or
  /// consent.
  static void refuseWall(URI asked, URI reached) throws Fault {
    String before = words(asked);
    String now = words(reached);
    if (CONSENT.matcher(now).find() && !CONSENT.matcher(before).find()) {
      throw new Fault(DropReason.COOKIE_WALL, "it leads to " + reached.getHost(), false);
    }
    if (LOGIN.matcher(now).find() && !LOGIN.matcher(before).find()) {
      throw new Fault(DropReason.LOGIN_WALL, "it leads to " + now, false);
    }
  }

  private static String words(URI address) {
    return address.getHost() + address.getRawPath();
  }
}
