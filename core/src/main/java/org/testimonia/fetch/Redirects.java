package org.testimonia.fetch;

import java.net.URI;
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
    String location = answer.headers().firstValue("location").orElse("");
    return WebAddress.resolve(from, location)
        .orElseThrow(
            () -> new Fault(DropReason.HTTP_ERROR, "it redirects to '" + location + "'", false));
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
