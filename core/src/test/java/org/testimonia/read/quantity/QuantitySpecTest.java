package org.testimonia.read.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.SpecFile;
import org.testimonia.model.Quantity;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.time.TimeFinder;

/// Runs the cases of `quantity.spec`, whose head tells how they are written.
class QuantitySpecTest {
  private static final QuantityFinder FINDER = new QuantityFinder();
  private static final TimeFinder TIME_FINDER = new TimeFinder();

  @TestFactory
  Stream<DynamicTest> cases() {
    return SpecFile.lines(QuantityFinder.class, "quantity.spec", QuantitySpecTest::check);
  }

  private static void check(String line) {
    String[] sides = line.split(" => ", 2);
    assertEquals(sides[1], read(sides[0]));
  }

  private static String read(String text) {
    Parse parse = Parses.of(text);
    List<Quantity> found = FINDER.find(parse, TIME_FINDER.find(parse, Parses.on("")));
    String shown = found.stream().map(q -> show(text, q)).collect(Collectors.joining("; "));
    return shown.isEmpty() ? "-" : shown;
  }

  private static String show(String text, Quantity quantity) {
    String value =
        quantity.low() == quantity.high()
            ? number(quantity.low())
            : number(quantity.low()) + ".." + number(quantity.high());
    return quantity.span().in(text)
        + " = "
        + (quantity.approximate() ? "~" : "")
        + (quantity.ordinal() ? "#" : "")
        + value
        + (quantity.unit().isEmpty() ? "" : " " + quantity.unit())
        + (quantity.counted().isEmpty() ? "" : " (" + quantity.counted() + ")");
  }

  private static String number(double value) {
    return Double.isInfinite(value)
        ? ""
        : BigDecimal.valueOf(value).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
