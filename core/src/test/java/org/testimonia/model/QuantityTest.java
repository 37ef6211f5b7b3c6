package org.testimonia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimonia.text.Span;

class QuantityTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Span SPAN = new Span(0, 1);

  private static Quantity of(double low, double high, double step, String unit, boolean about) {
    return new Quantity(SPAN, low, high, step, unit, "", about, false);
  }

  @ParameterizedTest
  @CsvSource({
    // value, step, value, step, unit, agree
    "26, 1, 27, 1, '', false",
    "26, 1, 26, 1, '', true",
    "20, 10, 21, 1, '', false",
    "40, 10, 42, 1, '', false",
    "100, 100, 104, 1, '', true",
    "100, 100, 140, 10, '', false",
    "26e6, 1e6, 25.7e6, 1e5, '', true",
    "26e6, 1e6, 27e6, 1e6, '', false",
    "143e6, 1e6, 145.5e6, 1e5, '', false",
    "770000, 10000, 772485, 16093, 'm', true",
    "770000, 10000, 850000, 10000, 'm', false",
    "39600, 3600, 41400, 1800, 's', false",
    "5920, 10, 5967.34, 0.01, 'USD', false",
    "33.333, 2, 33, 1, '%', true",
    "33.333, 2, 36, 1, '%', false"
  })
  void roundingDecides(double a, double aStep, double b, double bStep, String unit, boolean agree) {
    Quantity first = of(a, a, aStep, unit, false);
    Quantity second = of(b, b, bStep, unit, false);
    assertEquals(agree, first.agreesWith(second));
    assertEquals(agree, second.agreesWith(first));
  }

  @Test
  void openEndsReachOneStep() {
    Quantity atLeast4 = of(4, INF, 1, "", false);
    assertEquals(false, atLeast4.agreesWith(of(7, 7, 1, "", false)));
    assertEquals(false, atLeast4.agreesWith(of(2, 2, 1, "", false)));
    assertEquals(true, atLeast4.agreesWith(of(4, 4, 1, "", false)));
    assertEquals(true, atLeast4.isOpen());
    assertEquals(false, of(4, 5, 1, "", false).isOpen());
    Quantity over100 = of(100, INF, 100, "", false);
    assertEquals(true, over100.agreesWith(of(121, 121, 1, "", false)));
    assertEquals(false, over100.agreesWith(of(57, 57, 1, "", false)));
    Quantity upTo30 = of(-INF, 30, 10, "", false);
    assertEquals(true, upTo30.agreesWith(of(25, 25, 1, "", false)));
    assertEquals(false, upTo30.agreesWith(of(12, 12, 1, "", false)));
  }

  @Test
  void aboveANumberIsNotBelowIt() {
    Quantity over1000 = of(1000, INF, 1000, "", false);
    Quantity nearly1000 = of(900, 1000, 1000, "", true);
    assertEquals(false, over1000.agreesWith(nearly1000));
    assertEquals(false, nearly1000.agreesWith(of(850, 850, 10, "", true)));
    assertEquals(true, nearly1000.agreesWith(of(930, 930, 10, "", false)));
  }

  @Test
  void rangesAgreeAtBothEnds() {
    Quantity kilometres = of(500_000, 5_500_000, 100_000, "m", false);
    assertEquals(true, kilometres.agreesWith(of(482_803, 5_471_770, 160_934, "m", false)));
    assertEquals(false, kilometres.agreesWith(of(498_897, 4_988_966, 160_934, "m", false)));
    assertEquals(true, of(8, 15.5, 0.5, "%", false).agreesWith(of(12, 12, 1, "%", false)));
  }

  @Test
  void unitsAndOrdinalsMustMatch() {
    Quantity metres = of(5, 5, 1, "m", false);
    assertEquals(false, metres.agreesWith(of(5, 5, 1, "kg", false)));
    Quantity third = new Quantity(SPAN, 3, 3, 1, "", "term", false, true);
    assertEquals(false, third.agreesWith(of(3, 3, 1, "", false)));
    assertEquals(true, third.agreesWith(third));
  }

  @Test
  void looseWordsAgreeWithAllTheyCover() {
    Quantity dozens = of(24, 99, 0, "", true);
    assertEquals(true, dozens.agreesWith(of(57, 57, 1, "", false)));
    assertEquals(false, dozens.agreesWith(of(121, 121, 1, "", false)));
  }

  /// The oracle looks at every value on a fine grid: two numbers agree when one true value may
  /// stand behind both, the coarser one rounded as its form allows, the finer one taken at its
  /// word. Two that are no single numbers must share more than a point, two ranges both ends.
  @Test
  void agreesWithTheSlowOracle() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      Quantity a = number(random);
      Quantity b = number(random);
      boolean slow = oracle(a, b);
      assertEquals(slow, a.agreesWith(b), a + " and " + b);
      assertEquals(slow, b.agreesWith(a), b + " and " + a);
    }
  }

  private static Quantity number(Random random) {
    int value = 1 + random.nextInt(400);
    int step = value % 100 == 0 ? 100 : value % 10 == 0 ? 10 : 1;
    return switch (random.nextInt(4)) {
      case 0 -> of(value, value + random.nextInt(50), step, "", false);
      case 1 -> of(value, INF, step, "", false);
      case 2 -> of(-INF, value, step, "", false);
      default -> of(value, value, step, "", false);
    };
  }

  private static boolean oracle(Quantity a, Quantity b) {
    if (a.isRange() && b.isRange()) {
      return isNear(a, a.low(), b, b.low()) && isNear(a, a.high(), b, b.high());
    }
    if (a.low() < a.high() && b.low() < b.high()) {
      return grid().filter(value -> allows(a, value, 0) && allows(b, value, 0)).count() > 1;
    }
    double slack = Math.max(fairRounding(a), fairRounding(b));
    boolean meet = false;
    for (double value = -200; value <= 600 && !meet; value += 0.125) {
      meet = allows(a, value, 0) && allows(b, value, 0);
      // Rounding is never fair by a full half step: 26.5 is as near to 27.
      meet |= slack > 0 && allows(a, value, 0) && allows(b, value, slack - 0.0625);
    }
    return meet;
  }

  private static DoubleStream grid() {
    return IntStream.rangeClosed(-1600, 4800).mapToDouble(eighths -> eighths / 8.0);
  }

  private static boolean isNear(Quantity a, double end, Quantity b, double there) {
    double slack = Math.max(fairRounding(a, end), fairRounding(b, there));
    return Math.abs(end - there) <= slack;
  }

  private static boolean allows(Quantity quantity, double value, double slack) {
    double low = quantity.low() == -INF ? quantity.high() - quantity.precision() : quantity.low();
    double high = quantity.high() == INF ? quantity.low() + quantity.precision() : quantity.high();
    return low - slack <= value && value <= high + slack;
  }

  /// Half the last filled place, of no more than the first two digits, and at most a twentieth.
  private static double fairRounding(Quantity quantity) {
    return fairRounding(quantity, quantity.high() == INF ? quantity.low() : quantity.high());
  }

  private static double fairRounding(Quantity quantity, double value) {
    int digits = Integer.toString((int) value).length();
    double second = digits == 1 ? 0.1 : digits == 2 ? 1 : 10;
    return Math.min(Math.min(quantity.precision(), second) / 2, value * 0.05);
  }

  @Test
  void rejectsWhatIsNoSpan() {
    assertThrows(IllegalArgumentException.class, () -> of(2, 1, 1, "", false));
    assertThrows(IllegalArgumentException.class, () -> of(Double.NaN, 1, 1, "", false));
    assertThrows(IllegalArgumentException.class, () -> of(1, 1, -1, "", false));
  }
}
