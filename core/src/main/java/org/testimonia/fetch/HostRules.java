package org.testimonia.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimonia.model.DropReason;

/// What a host asks of programs: its robots.txt (RFC 9309) and its `tdmrep.json` (W3C TDM
/// Reservation Protocol, 2024).
final class HostRules {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MAX_BYTES = 512 * 1024;
  private static final int MOST_REDIRECTS = 5;

  /// A line of `tdmrep.json`: the first that fits a path says whether mining is reserved there.
  private record Reservation(Pattern path, boolean reserved) {}

  private final BaseRobotRules robots;
  private final String refusal;
  private final List<Reservation> reservations;

  private HostRules(BaseRobotRules robots, String refusal, List<Reservation> reservations) {
    this.robots = robots;
    this.refusal = refusal;
    this.reservations = reservations;
  }

  /// Asks the host of `address`.
  ///
  /// @throws Fault when it does not answer at all: then nobody knows what it permits
  static HostRules of(URI address, Exchange exchange, FetchConfig config) throws Fault {
    SimpleRobotRulesParser parser =
        new SimpleRobotRulesParser(config.longestDelay().toMillis() * 1000, 0);
    RawAnswer answer = get(address.resolve("/robots.txt"), exchange);
    BaseRobotRules robots;
    String refusal = "by its robots.txt";
    if (answer.isFine()) {
      byte[] text = unpacked(answer).content();
      robots =
          parser.parseContent(
              address.resolve("/robots.txt").toString(),
              text,
              "text/plain",
              List.of(config.robotName()));
    } else if (answer.status() == 429 || answer.status() >= 500) {
      robots = parser.failedFetch(503);
      refusal = "its robots.txt is not to be had: status " + answer.status();
    } else {
      robots = parser.failedFetch(404);
    }
    return new HostRules(robots, refusal, reservations(address, exchange));
  }

  private static RawAnswer get(URI address, Exchange exchange) throws Fault {
    RawAnswer answer = exchange.ask(address, Validators.NONE, MAX_BYTES);
    Optional<URI> at = following(address, answer);
    for (int hop = 0; hop < MOST_REDIRECTS && at.isPresent(); hop++) {
      answer = exchange.ask(at.get(), Validators.NONE, MAX_BYTES);
      at = following(at.get(), answer);
    }
    return answer;
  }

  private static Optional<URI> following(URI from, RawAnswer answer) {
    return answer.isRedirect() ? Redirects.target(from, answer) : Optional.empty();
  }

  private static Bytes unpacked(RawAnswer answer) throws Fault {
    return answer
        .body()
        .unpack(answer.headers().firstValue("content-encoding").orElse(""), MAX_BYTES);
  }

  private static List<Reservation> reservations(URI address, Exchange exchange) {
    List<Reservation> reservations = new ArrayList<>();
    try {
      RawAnswer answer = get(address.resolve("/.well-known/tdmrep.json"), exchange);
      if (answer.isFine() && !answer.cut()) {
        String json = new String(unpacked(answer).content(), StandardCharsets.UTF_8);
        for (JsonNode one : MAPPER.readTree(json)) {
          reservations.add(
              new Reservation(
                  pattern(one.path("location").asText("")),
                  one.path("tdm-reservation").asInt(0) == 1));
        }
      }
    } catch (Fault | JsonProcessingException e) {
      // A file that is not there or cannot be read reserves nothing.
      return List.of();
    }
    return reservations;
  }

  /// `*` stands for anything, `$` at the end for the end, as in robots.txt.
  private static Pattern pattern(String location) {
    boolean whole = location.endsWith("$");
    String path = whole ? location.substring(0, location.length() - 1) : location;
    String inner = Pattern.quote(path).replace("*", "\\E.*\\Q");
    return Pattern.compile(inner + (whole ? "" : ".*"), Pattern.DOTALL);
  }

  /// How long the host asks to wait between requests; zero when it asks for nothing.
  Duration delay() {
    return Duration.ofMillis(Math.max(0, robots.getCrawlDelay()));
  }

  /// @throws Fault when the host does not want `address` to be read by programs
  void check(URI address, FetchConfig config) throws Fault {
    if (!robots.isAllowed(address.toString())) {
      throw new Fault(DropReason.ROBOTS, refusal, false);
    }
    if (delay().compareTo(config.longestDelay()) > 0) {
      throw new Fault(
          DropReason.ROBOTS, "it asks to wait " + delay().toSeconds() + " s between pages", false);
    }
    String path = address.getRawPath();
    boolean reserved =
        reservations.stream()
            .filter(one -> one.path().matcher(path).matches())
            .findFirst()
            .map(Reservation::reserved)
            .orElse(false);
    if (reserved) {
      throw new Fault(DropReason.OPTED_OUT, "by its tdmrep.json", false);
    }
  }
}
