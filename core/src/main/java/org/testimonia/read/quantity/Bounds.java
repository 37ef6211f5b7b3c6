package org.testimonia.read.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.text.DataFile;

/// The phrases that loosen a number, from `bounds.txt`.
final class Bounds {
  /// How a phrase loosens its number.
  enum Bound {
    LEAST,
    MOST,
    BELOW,
    ABOVE,
    ABOUT,
    EXACT,
    NONE
  }

  /// "Over two days" may well mean during them.
  private static final double SHORT_COUNT = 13;

  private final Phrases<Bound> before = new Phrases<>();
  private final Phrases<Bound> after = new Phrases<>();

  Bounds() {
    for (String line : DataFile.lines(Bounds.class, "bounds.txt")) {
      String[] fields = line.split(" ", 3);
      Bound bound = Bound.valueOf(fields[1].toUpperCase(Locale.ROOT));
      (fields[0].equals("pre") ? before : after).add(fields[2], bound);
    }
  }

  /// `measured` with the phrases around it, at most two before and one after.
  Measured apply(List<Lexeme> lexemes, Measured measured) {
    Measured result = measured;
    for (int i = 0; i < 2; i++) {
      Optional<Phrases.Match<Bound>> match =
          before.endingAt(lexemes, result.from(), found -> !isDuring(lexemes, found, measured));
      if (match.isEmpty() || match.get().value() == Bound.NONE) {
        break;
      }
      result = loosen(result, match.get().value()).within(match.get().from(), result.end());
    }
    if (!result.unit().isEmpty() && isChange(lexemes, result)) {
      return result;
    }
    List<Phrases.Match<Bound>> match = after.startingAt(lexemes, result.end());
    return match.isEmpty()
        ? result
        : loosen(result, match.getFirst().value()).within(result.from(), match.getFirst().end());
  }

  private static boolean isDuring(
      List<Lexeme> lexemes, Phrases.Match<Bound> match, Measured measured) {
    String phrase = lexemes.get(match.from()).word();
    return measured.unit().equals("s")
        && measured.written() < SHORT_COUNT
        && (phrase.equals("over") || phrase.equals("within"))
        && match.end() == match.from() + 1;
  }

  /// "$5 plus a fee" adds, "65-plus" bounds.
  private static boolean isChange(List<Lexeme> lexemes, Measured measured) {
    return Numbers.word(lexemes, measured.end()).equals("plus");
  }

  private static Measured loosen(Measured measured, Bound bound) {
    double tenth = Math.abs(measured.high()) * 0.1;
    double near = measured.step() > 0 ? Math.min(measured.step(), tenth) : tenth;
    return switch (bound) {
      case LEAST -> measured.between(measured.low(), Double.POSITIVE_INFINITY);
      case MOST -> measured.between(Double.NEGATIVE_INFINITY, measured.high());
      case BELOW -> measured.between(measured.low() - near, measured.high()).roughly();
      case ABOVE -> measured.between(measured.low(), measured.high() + near).roughly();
      case ABOUT -> measured.roughly();
      case EXACT, NONE -> measured;
    };
  }
}
