package org.testimonia.read.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.model.TimeMention;
import org.testimonia.read.quantity.Parses;
import org.testimonia.text.DataFile;

/// Runs the cases of `time.spec`, whose head tells how they are written.
class TimeSpecTest {
  private static final TimeFinder FINDER = new TimeFinder();

  @TestFactory
  Stream<DynamicTest> cases() {
    return DataFile.lines(TimeFinder.class, "time.spec").stream()
        .map(line -> line.split(" => ", 2))
        .map(line -> DynamicTest.dynamicTest(line[0], () -> assertEquals(line[1], read(line[0]))));
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
