package org.testimonia.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.testimonia.model.DropReason;

/// One host as this program meets it: one request at a time, with a pause between two, and by its
/// rules.
final class Host {
  /// How long rules are believed (RFC 9309, section 2.4).
  private static final Duration RULES_HOLD = Duration.ofHours(24);

  /// A host that gave no answer so often in a row is left alone for a while: a feed may list
  /// hundreds of its pages, and each would be waited for.
  private static final int SILENT = 5;

  private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

  private final FetchConfig config;
  private final Clock clock;
  private final Exchange exchange;
  private final ReentrantLock turn = new ReentrantLock(true);
  private Optional<HostRules> rules = Optional.empty();
  private Instant rulesRead = Instant.EPOCH;
  private long freeAt = System.nanoTime();
  private int silences;
  private Instant silentUntil = Instant.EPOCH;

  Host(FetchConfig config, Clock clock, Exchange exchange) {
    this.config = config;
    this.clock = clock;
    this.exchange = exchange;
  }

  /// Asks for `address` when it is its turn.
  RawAnswer ask(URI address, Validators validators) throws Fault {
    turn.lock();
    try {
      if (silences >= SILENT && clock.instant().isBefore(silentUntil)) {
        throw new Fault(DropReason.UNREACHABLE, "its host was silent " + SILENT + " times", false);
      }
      RawAnswer answer = askNow(address, validators);
      silences = 0;
      return answer;
    } catch (Fault fault) {
      silences = fault.isSilence() ? silences + 1 : 0;
      if (fault.isSilence()) {
        silentUntil = clock.instant().plus(LEFT_ALONE);
      }
      throw fault;
    } finally {
      turn.unlock();
    }
  }

  private RawAnswer askNow(URI address, Validators validators) throws Fault {
    if (config.obey()) {
      rules(address).check(address, config);
    }
    pause(Duration.ofNanos(freeAt - System.nanoTime()));
    try {
      return exchange.ask(address, validators, config.maxBytes());
    } finally {
      freeAt = System.nanoTime() + delay().toNanos();
    }
  }

  private HostRules rules(URI address) throws Fault {
    if (rules.isEmpty() || rulesRead.plus(RULES_HOLD).isBefore(clock.instant())) {
      rules = Optional.of(HostRules.of(address, exchange, config));
      rulesRead = clock.instant();
    }
    return rules.get();
  }

  private Duration delay() {
    Duration asked = rules.map(HostRules::delay).orElse(Duration.ZERO);
    return asked.compareTo(config.delay()) > 0 ? asked : config.delay();
  }

  static void pause(Duration time) throws Fault {
    if (time.isPositive()) {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Fault(DropReason.TIMED_OUT, "stopped", false);
      }
    }
  }
}
