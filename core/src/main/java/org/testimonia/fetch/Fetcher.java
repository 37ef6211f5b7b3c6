package org.testimonia.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.model.DropReason;

/// Fetches pages from the web as a guest should: by each host's robots.txt and reservations, one
/// request to a host at a time with a pause between two, within limits of time and size, and into
/// no private network. Safe to share between threads: requests to different hosts go side by side.
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;

  /// A server that asks to come back later than this is not waited for.
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");

  private final FetchConfig config;
  private final Clock clock;
  private final Exchange exchange;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /// @param clock tells how old a host's rules are, and how far off the time is that a server names
  public Fetcher(FetchConfig config, Clock clock) {
    this(config, clock, PrivateNetworks::isPublic);
  }

  /// @param open which addresses may be asked where not all may
  Fetcher(FetchConfig config, Clock clock, Predicate<InetAddress> open) {
    this.config = config;
    this.clock = clock;
    this.exchange = new Exchange(config, open);
  }

  /// What `address` gives. Waits as long as manners and limits ask for.
  ///
  /// @param validators of the last answer, so that what is unchanged is not sent again
  public Answer fetch(URI address, Validators validators) {
    URI at = address;
    try {
      for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
        Redirects.refuseWall(address, at);
        RawAnswer answer = insist(at, validators);
        if (answer.status() == 304) {
          return new Answer.Unchanged();
        }
        if (!answer.isRedirect()) {
          return page(at, answer);
        }
        at = Redirects.next(at, answer);
      }
      throw new Fault(DropReason.TOO_MANY_REDIRECTS, "more than " + MOST_REDIRECTS, false);
    } catch (Fault fault) {
      return fault.at(at);
    }
  }

  /// Several tries, when what went wrong may pass.
  private RawAnswer insist(URI at, Validators validators) throws Fault {
    String key = at.getScheme() + "://" + at.getRawAuthority();
    Host host = hosts.computeIfAbsent(key, name -> new Host(config, clock, exchange));
    Duration wait = config.firstWait();
    for (int left = config.tries() - 1; ; left--) {
      try {
        RawAnswer answer = host.ask(at, validators);
        Optional<Duration> asked = RetryAfter.wait(answer.headers(), clock.instant());
        boolean tooLong = asked.isPresent() && asked.get().compareTo(LONGEST_WAIT) > 0;
        if (!isPassing(answer.status()) || left == 0 || tooLong) {
          return answer;
        }
        Host.pause(asked.orElse(wait));
      } catch (Fault fault) {
        if (!fault.isPassing() || left == 0) {
          throw fault;
        }
        Host.pause(wait);
      }
      wait = wait.multipliedBy(4);
    }
  }

  private static boolean isPassing(int status) {
    return status == 429 || status == 500 || (status >= 502 && status <= 504);
  }

  private Answer page(URI at, RawAnswer answer) throws Fault {
    if (answer.status() == 401 || answer.status() == 402 || answer.status() == 407) {
      throw new Fault(DropReason.LOGIN_WALL, "status " + answer.status(), false);
    }
    if (!answer.isFine()) {
      throw new Fault(DropReason.HTTP_ERROR, "status " + answer.status(), false);
    }
    if (answer.cut()) {
      throw new Fault(DropReason.TOO_LARGE, "more than " + config.maxBytes() + " bytes", false);
    }
    String coding = answer.headers().firstValue("content-encoding").orElse("");
    Bytes body = answer.body().unpack(coding, config.maxBytes()).unpackFile(config.maxBytes());
    if (config.obey()) {
      OptOuts.refuse(answer.headers(), body, config);
    }
    return new FetchedPage(
        at,
        new Validators(
            answer.headers().firstValue("etag"), answer.headers().firstValue("last-modified")),
        charset(answer),
        body.content());
  }

  private static Optional<String> charset(RawAnswer answer) {
    Matcher matcher = CHARSET.matcher(answer.headers().firstValue("content-type").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// Hangs up on whatever is still going on.
  @Override
  public void close() {
    exchange.close();
  }
}
