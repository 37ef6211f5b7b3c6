package org.testimonia.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.testimonia.model.Quantity;
import org.testimonia.model.TimeMention;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.quantity.Parses;
import org.testimonia.read.quantity.QuantityFinder;
import org.testimonia.read.time.TimeFinder;
import org.testimonia.text.Span;

/// Measures on the gold stories how far numbers and times alone tell claims that differ in them
/// from claims that are shared. Not a test of one finder: a floor under both, printed with its
/// figures. `-Dtestimonia.facts=all` takes the held-out stories in, `-Dtestimonia.facts.show=true`
/// prints each claim that is missed or falsely told apart.
class FactsOnStoriesTest {
  private static final Set<String> HELD_OUT =
      Set.of("tech-addiction", "terror-list", "uighur-bill", "well-rescue");
  private static final Path STORIES =
      Path.of(System.getProperty("testimonia.root", "..")).resolve("../shared/stories");

  private static final QuantityFinder QUANTITY_FINDER = new QuantityFinder();
  private static final TimeFinder TIME_FINDER = new TimeFinder();

  private record Read(String text, List<Quantity> quantities, List<TimeMention> times) {}

  private record Member(String account, Span span, Read read, String value) {
    List<Quantity> quantities() {
      return read.quantities().stream().filter(q -> span.overlaps(q.span())).toList();
    }

    List<TimeMention> times() {
      return read.times().stream().filter(t -> span.overlaps(t.span())).toList();
    }
  }

  private static final class Tally {
    private int differing;
    private int found;
    private int speakable;
    private int shared;
    private int alarms;
    private int values;
    private int valuesRead;

    private double recall() {
      return (double) found / Math.max(1, differing);
    }

    private double alarmRate() {
      return (double) alarms / Math.max(1, shared);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "differ %d, both sides tell one %d, told apart %d (%.2f); shared %d, falsely apart %d (%.3f);"
              + " gold values %d, read %d",
          differing,
          speakable,
          found,
          recall(),
          shared,
          alarms,
          alarmRate(),
          values,
          valuesRead);
    }
  }

  @Test
  void tellsDifferingFromSharedClaims(TestReporter reporter) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(STORIES), "no gold stories at " + STORIES);
    boolean all = System.getProperty("testimonia.facts", "dev").equals("all");
    Map<String, Tally> numbers = new TreeMap<>();
    Map<String, Tally> times = new TreeMap<>();
    List<Path> folders;
    try (Stream<Path> list = Files.list(STORIES)) {
      folders = list.filter(Files::isDirectory).sorted().toList();
    }
    for (Path folder : folders) {
      boolean heldOut = HELD_OUT.contains(folder.getFileName().toString());
      if (heldOut && !all) {
        continue;
      }
      String part = heldOut ? "held out" : "dev";
      measure(
          folder,
          numbers.computeIfAbsent(part, key -> new Tally()),
          times.computeIfAbsent(part, key -> new Tally()),
          !heldOut && Boolean.getBoolean("testimonia.facts.show"),
          reporter);
    }
    numbers.forEach((part, tally) -> reporter.publishEntry("numbers, " + part, tally.toString()));
    times.forEach((part, tally) -> reporter.publishEntry("times, " + part, tally.toString()));
    Tally dev = numbers.getOrDefault("dev", new Tally());
    assertTrue(dev.recall() >= 0.55, "numbers: " + dev);
    assertTrue(dev.alarmRate() <= 0.02, "numbers: " + dev);
  }

  private static void measure(
      Path folder, Tally numbers, Tally times, boolean show, TestReporter reporter)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode gold = json.readTree(folder.resolve("gold.json").toFile());
    Map<String, Read> reads = new TreeMap<>();
    for (JsonNode claim : gold.get("claims")) {
      List<Member> members = new ArrayList<>();
      for (JsonNode node : claim.get("members")) {
        String account = node.get("account").asText();
        if (!reads.containsKey(account)) {
          reads.put(account, read(json.readTree(folder.resolve(account + ".json").toFile())));
        }
        Read read = reads.get(account);
        String passage = node.get("passage").asText();
        int at = read.text().indexOf(passage);
        if (at >= 0) {
          Span span = new Span(at, at + passage.length());
          members.add(new Member(account, span, read, node.path("value").asText("")));
        }
      }
      List<String> types = new ArrayList<>();
      claim.path("difference").forEach(type -> types.add(type.asText()));
      String name = folder.getFileName() + " " + claim.get("id").asText() + ": ";
      boolean shared = claim.get("standing").asText().equals("shared");
      boolean apart = tell(members, FactsOnStoriesTest::numbersApart);
      boolean spoken = spoken(members, member -> !member.quantities().isEmpty());
      note(numbers, types.contains("number"), shared, apart, spoken);
      if (types.contains("number")) {
        values(members, numbers);
      }
      if (show && (shared ? apart : types.contains("number") && !apart)) {
        reporter.publishEntry("number", name + shown(members));
      }
      boolean timesApart = tell(members, FactsOnStoriesTest::timesApart);
      boolean timesSpoken = spoken(members, member -> !member.times().isEmpty());
      note(times, types.contains("time"), shared, timesApart, timesSpoken);
      if (show && (shared ? timesApart : types.contains("time") && !timesApart)) {
        reporter.publishEntry("time", name + shownTimes(members));
      }
    }
  }

  private static void note(
      Tally tally, boolean differs, boolean shared, boolean apart, boolean spoken) {
    if (differs) {
      tally.differing++;
      tally.found += apart ? 1 : 0;
      tally.speakable += spoken ? 1 : 0;
    } else if (shared) {
      tally.shared++;
      tally.alarms += apart ? 1 : 0;
    }
  }

  /// How many of the numbers that the gold names as values are read in their passages.
  private static void values(List<Member> members, Tally tally) {
    for (Member member : members) {
      Parse parse = Parses.of(member.value().isEmpty() ? "-" : member.value());
      for (Quantity value : QUANTITY_FINDER.find(parse, TIME_FINDER.find(parse, Parses.on("")))) {
        tally.values++;
        boolean read =
            member.quantities().stream()
                .anyMatch(q -> near(q.low(), value) || near(q.high(), value));
        tally.valuesRead += read ? 1 : 0;
      }
    }
  }

  private static boolean near(double number, Quantity value) {
    return Math.abs(number - value.low()) <= 1e-6 * Math.abs(number)
        || Math.abs(number - value.high()) <= 1e-6 * Math.abs(number);
  }

  private static Read read(JsonNode account) {
    String text = account.get("text").asText();
    Parse parse = Parses.of(text);
    String day = account.path("published").asText("");
    List<TimeMention> times =
        TIME_FINDER.find(parse, Parses.on(day.length() >= 10 ? day.substring(0, 10) : ""));
    return new Read(text, QUANTITY_FINDER.find(parse, times), times);
  }

  private interface Contrast {
    boolean apart(Member one, Member other);
  }

  private static boolean tell(List<Member> members, Contrast contrast) {
    for (Member one : members) {
      for (Member other : members) {
        if (!one.account().equals(other.account()) && contrast.apart(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean spoken(List<Member> members, Predicate<Member> has) {
    return members.stream().filter(has).map(Member::account).distinct().count() > 1;
  }

  /// Once the numbers that agree are paired off, one of each side that count the same is left.
  private static boolean numbersApart(Member one, Member other) {
    List<Quantity> left = new ArrayList<>(one.quantities());
    List<Quantity> right = new ArrayList<>(other.quantities());
    for (Quantity quantity : one.quantities()) {
      Optional<Quantity> match = right.stream().filter(q -> tellsTheSame(quantity, q)).findFirst();
      if (match.isPresent()) {
        left.remove(quantity);
        right.remove(match.get());
      }
    }
    return left.stream()
        .anyMatch(quantity ->
            right.stream().anyMatch(q -> quantity.comparableWith(q) && counted(quantity, q)));
  }

  /// "At least seven" beside "seven" is a difference to the readers who made the gold.
  private static boolean tellsTheSame(Quantity one, Quantity other) {
    return counted(one, other) && one.isOpen() == other.isOpen() && one.agreesWith(other);
  }

  private static boolean counted(Quantity one, Quantity other) {
    return !one.unit().isEmpty()
        || one.counted().equals(other.counted())
        || one.counted().isEmpty()
        || other.counted().isEmpty();
  }

  private static boolean timesApart(Member one, Member other) {
    for (TimeMention time : one.times()) {
      List<TimeMention> like =
          other.times().stream().filter(t -> kind(t).equals(kind(time))).toList();
      if (!like.isEmpty() && like.stream().noneMatch(t -> meet(time, t))) {
        return true;
      }
    }
    return false;
  }

  private static String kind(TimeMention time) {
    if (time.clock().isPresent()) {
      return "clock";
    }
    return time.from().isPresent() ? "day" : time.normal().substring(0, time.normal().indexOf(':'));
  }

  private static boolean meet(TimeMention one, TimeMention other) {
    if (one.from().isEmpty() || other.from().isEmpty()) {
      return one.normal().equals(other.normal());
    }
    return !one.from().get().isAfter(other.to().orElseThrow())
        && !other.from().get().isAfter(one.to().orElseThrow());
  }

  private static String shown(List<Member> members) {
    StringBuilder shown = new StringBuilder();
    for (Member member : members) {
      shown
          .append("\n  ")
          .append(member.account(), 0, 2)
          .append(" [")
          .append(member.value())
          .append("] ");
      for (Quantity q : member.quantities()) {
        shown.append(q.span().in(member.read().text())).append("=").append(q.low()).append("..");
        shown
            .append(q.high())
            .append(" ")
            .append(q.unit())
            .append("(")
            .append(q.counted())
            .append(") ");
      }
      shown
          .append(" < ")
          .append(member.span().in(member.read().text()), 0, Math.min(150, member.span().length()));
    }
    return shown.toString();
  }

  private static String shownTimes(List<Member> members) {
    StringBuilder shown = new StringBuilder();
    for (Member member : members) {
      shown
          .append("\n  ")
          .append(member.account(), 0, 2)
          .append(" [")
          .append(member.value())
          .append("] ");
      for (TimeMention t : member.times()) {
        shown.append(t.span().in(member.read().text())).append("=").append(t.normal());
        shown
            .append(Optional.of(t).flatMap(TimeMention::from).map(d -> " " + d).orElse(""))
            .append("; ");
      }
      shown
          .append(" < ")
          .append(member.span().in(member.read().text()), 0, Math.min(150, member.span().length()));
    }
    return shown.toString();
  }
}
