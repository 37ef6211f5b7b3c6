package org.testimonia.read.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.SpecFile;
import org.testimonia.model.TimeMention;
import org.testimonia.read.quantity.Parses;

/// Runs the cases of `time.spec`, whose head tells how they are written.
class TimeSpecTest {
  private static final TimeFinder FINDER = new TimeFinder();

  @TestFactory
  Stream<DynamicTest> cases() {
    return SpecFile.lines(TimeFinder.class, "time.spec", TimeSpecTest::check);
  }

  private static void check(String line) {
    String[] sides = line.split(" => ", 2);
    assertEquals(sides[1], read(sides[0]));
  }

  private static String read(String line) {
    boolean dated = line.matches("\\d{4}-\\d\\d-\\d\\d \\| .*");
    String text = dated ? line.substring(13) : line;
    String shown =
        FINDER.find(Parses.of(text), Parses.on(dated ? line.substring(0, 10) : "")).stream()
            .map(time -> show(text, time))
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? "-" : shown;
  }

  private static String show(String text, TimeMention time) {
    String from = time.from().map(day -> " " + day).orElse("");
    String to =
        time.to().filter(day -> !time.from().equals(time.to())).map(d -> ".." + d).orElse("");
    return time.span().in(text) + " = " + time.normal() + from + to;
  }
}
