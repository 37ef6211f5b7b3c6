package org.testimonia.read.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fractions: "1/2", "two-fifths", "11-and-a-half", "one in five".
final class Fractions {
  private static final Set<Integer> COMMON_DENOMINATORS = Set.of(2, 3, 4, 5, 8, 16);
  private static final String TIME_UNIT =
      "(?:second|minute|hour|day|week|month|year|decade|game|match)(?:e?s)?";
  private static final String YEAR = "1[5-9]\\d\\d|20\\d\\d";

  private final NumberWords words;

  Fractions(NumberWords words) {
    this.words = words;
  }

  /// "1/2" and "3 1/2".
  static Written slashed(List<Lexeme> lexemes, int at, Written number) {
    if (isSlashed(lexemes, at)) {
      return fraction(lexemes, at).as(Written.Kind.SHARE, at + 3);
    }
    if (number.isWhole() && isSlashed(lexemes, at + 1)) {
      Written part = fraction(lexemes, at + 1);
      return number.plus(part.low(), part.step(), at + 4);
    }
    return number;
  }

  private static boolean isSlashed(List<Lexeme> lexemes, int at) {
    if (!Numbers.word(lexemes, at + 1).equals("/")
        || !Numbers.touching(lexemes, at + 1)
        || !Numbers.touching(lexemes, at + 2)
        || Numbers.word(lexemes, at + 3).equals("/")
        || !lexemes.get(at).word().matches("\\d{1,2}")
        || !lexemes.get(at + 2).word().matches("\\d{1,2}")) {
      return false;
    }
    int above = Integer.parseInt(Numbers.word(lexemes, at));
    int below = Integer.parseInt(Numbers.word(lexemes, at + 2));
    return above > 0 && above < below && COMMON_DENOMINATORS.contains(below);
  }

  private static Written fraction(List<Lexeme> lexemes, int at) {
    double value =
        Double.parseDouble(Numbers.word(lexemes, at))
            / Double.parseDouble(Numbers.word(lexemes, at + 2));
    return Written.exact(at + 3, value, step(value), true);
  }

  /// A fraction is a coarse form: "a third" is also said of 0.32.
  static double step(double value) {
    return value * 0.06;
  }

  /// "half", "a third", "two-fifths", "three quarters".
  Optional<Written> part(List<Lexeme> lexemes, int at) {
    String first = Numbers.word(lexemes, at);
    if (first.equals("half") || first.equals("halves")) {
      return Optional.of(share(0.5, at + 1));
    }
    boolean article = first.equals("a");
    Optional<Double> above = article ? Optional.of(1.0) : words.value("card", first);
    int next = Numbers.hyphen(lexemes, at + 1) ? at + 2 : at + 1;
    Optional<Double> below = words.value("part", Numbers.word(lexemes, next));
    if (above.isEmpty() || below.isEmpty() || above.get() < 1 || above.get() >= below.get()) {
      return Optional.empty();
    }
    boolean plural = Numbers.word(lexemes, next).endsWith("s");
    if (above.get() > 1 != plural && next == at + 1) {
      return Optional.empty();
    }
    // "a third man" is an ordinal, "a third of men" is not.
    if (article
        && !Numbers.word(lexemes, next).equals("half")
        && !Numbers.word(lexemes, next + 1).equals("of")) {
      return Optional.empty();
    }
    return Optional.of(share(above.get() / below.get(), next + 1));
  }

  static Written share(double value, int end) {
    return Written.exact(end, value, step(value), false).as(Written.Kind.SHARE, end);
  }

  /// "two and a half", "11-and-a-half", "one and three-quarters".
  Written half(List<Lexeme> lexemes, Written number) {
    int i = number.end();
    if (number.kind() != Written.Kind.CARDINAL || !number.isWhole() || number.low() >= 1000) {
      return number;
    }
    i = Numbers.hyphen(lexemes, i) ? i + 1 : i;
    if (!Numbers.word(lexemes, i).equals("and")) {
      return number;
    }
    i = Numbers.hyphen(lexemes, i + 1) ? i + 2 : i + 1;
    boolean article = Numbers.word(lexemes, i).equals("a");
    int partAt = article ? (Numbers.hyphen(lexemes, i + 1) ? i + 2 : i + 1) : i;
    if (article && Numbers.word(lexemes, partAt).matches("half|quarter|third")) {
      double value = 1 / words.value("part", Numbers.word(lexemes, partAt)).orElse(2.0);
      return number.plus(value, value, partAt + 1);
    }
    Optional<Written> part = article ? Optional.empty() : part(lexemes, i);
    return part.filter(p -> p.low() > 0.5)
        .map(p -> number.plus(p.low(), 1 - p.low(), p.end()))
        .orElse(number);
  }

  /// Where the whole of "one in five" or "3 out of 10" stands, when the number ends at `at`; -1
  /// when it is no such share.
  static int wholeAt(List<Lexeme> lexemes, int at) {
    int i = Numbers.hyphen(lexemes, at) ? at + 1 : at;
    boolean out =
        Numbers.word(lexemes, i).equals("out") && Numbers.word(lexemes, i + 1).equals("of");
    if (!out && !Numbers.word(lexemes, i).equals("in")) {
      return -1;
    }
    i += out ? 2 : 1;
    i = Numbers.hyphen(lexemes, i) ? i + 1 : i;
    i = Numbers.word(lexemes, i).equals("every") ? i + 1 : i;
    return i < lexemes.size() ? i : -1;
  }

  /// "Won two in 2019" and "two in ten days" speak of no share.
  static boolean isTime(List<Lexeme> lexemes, Written whole) {
    return Numbers.word(lexemes, whole.end()).matches(TIME_UNIT)
        || (whole.digits() && Numbers.word(lexemes, whole.end() - 1).matches(YEAR));
  }
}
