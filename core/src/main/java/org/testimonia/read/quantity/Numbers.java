package org.testimonia.read.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one number in digits or words: `3½`, `twenty-six`, `a hundred and five`, `26 million`,
/// `tens of thousands`, `two-fifths`, `one in five`, `15th`. Safe to share between threads.
public final class Numbers {
  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
  private static final String SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final double[] SIGN_VALUES = {
    1 / 2.0, 1 / 3.0, 2 / 3.0, 1 / 4.0, 3 / 4.0, 1 / 5.0, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1 / 6.0,
    5 / 6.0, 1 / 8.0, 3 / 8.0, 5 / 8.0, 7 / 8.0
  };

  private final NumberWords words = new NumberWords();
  private final Fractions fractions = new Fractions(words);
  private final Cardinals cardinals = new Cardinals(words);

  /// The number that starts at lexeme `at`, as long as it can be read.
  public Optional<Written> read(List<Lexeme> lexemes, int at) {
    if (at >= lexemes.size()) {
      return Optional.empty();
    }
    Optional<Written> first =
        lexemes.get(at).digits() ? Optional.of(digits(lexemes, at)) : words(lexemes, at);
    return first
        .map(number -> fractions.half(lexemes, number))
        .map(number -> magnitude(lexemes, number))
        .map(number -> share(lexemes, number));
  }

  /// The word or mark at `at`; empty past the end.
  static String word(List<Lexeme> lexemes, int at) {
    return at >= 0 && at < lexemes.size() ? lexemes.get(at).word() : "";
  }

  static boolean hyphen(List<Lexeme> lexemes, int at) {
    return at < lexemes.size() && lexemes.get(at).isHyphen();
  }

  static boolean touching(List<Lexeme> lexemes, int at) {
    return at > 0 && at < lexemes.size() && lexemes.get(at - 1).touches(lexemes.get(at));
  }

  private Written digits(List<Lexeme> lexemes, int at) {
    String form = lexemes.get(at).form();
    double sign = 0;
    int known = SIGNS.indexOf(form.charAt(form.length() - 1));
    if (known >= 0) {
      sign = SIGN_VALUES[known];
      form = form.substring(0, form.length() - 1);
    }
    String plain = form.replaceAll("[,\\s\\u00a0\\u202f]", "");
    double value = plain.isEmpty() ? 0 : Double.parseDouble(plain);
    int dot = plain.indexOf('.');
    double step = dot >= 0 ? Math.pow(10, dot + 1 - plain.length()) : Written.lastPlace(value);
    Written number = Written.exact(at + 1, value, step, true);
    if (sign > 0) {
      return plain.isEmpty()
          ? Fractions.share(sign, at + 1)
          : number.plus(sign, Math.min(sign, 1 - sign), at + 1);
    }
    if (touching(lexemes, at + 1) && ORDINAL_ENDS.contains(word(lexemes, at + 1))) {
      return number.as(Written.Kind.ORDINAL, at + 2);
    }
    return Fractions.slashed(lexemes, at, number);
  }

  private Optional<Written> words(List<Lexeme> lexemes, int at) {
    return fractions
        .part(lexemes, at)
        .or(() -> cardinals.vague(lexemes, at))
        .or(() -> cardinals.loose(lexemes, at))
        .or(() -> cardinals.cardinal(lexemes, at))
        .or(() ->
            words
                .value("ord", word(lexemes, at))
                .map(v -> Written.exact(at + 1, v, 1, false).as(Written.Kind.ORDINAL, at + 1)));
  }

  /// The magnitude words after a number: "million", "bn", "hundred thousand", "a million" after
  /// "half".
  private Written magnitude(List<Lexeme> lexemes, Written number) {
    Written result = number;
    while (result.kind() != Written.Kind.ORDINAL) {
      int i = hyphen(lexemes, result.end()) ? result.end() + 1 : result.end();
      boolean of = word(lexemes, i).equals("of");
      boolean ofOne = result.kind() == Written.Kind.SHARE && word(lexemes, i + 1).equals("a");
      if (of && (result.kind() == Written.Kind.LOOSE || ofOne)) {
        i++;
      }
      boolean article = word(lexemes, i).equals("a");
      if (result.kind() == Written.Kind.SHARE) {
        // "half of a million" is said, "half million" and "a third million" are too.
        i = article ? i + 1 : i;
      } else if (article) {
        break;
      }
      Optional<Double> scale = words.value("scale", word(lexemes, i));
      if (scale.isEmpty() && result.digits()) {
        scale = words.value("short", word(lexemes, i));
      }
      if (scale.isEmpty()) {
        break;
      }
      Written.Kind kind =
          result.kind() == Written.Kind.SHARE ? Written.Kind.CARDINAL : result.kind();
      result = result.times(scale.get(), i + 1).as(kind, i + 1);
    }
    return result;
  }

  /// "one in five", "3 out of 10", "1 in 10,000".
  private Written share(List<Lexeme> lexemes, Written number) {
    if (number.kind() != Written.Kind.CARDINAL || !number.isWhole() || number.low() < 1) {
      return number;
    }
    int second = Fractions.wholeAt(lexemes, number.end());
    if (second < 0) {
      return number;
    }
    Optional<Written> whole =
        lexemes.get(second).digits()
            ? Optional.of(digits(lexemes, second))
            : cardinals.cardinal(lexemes, second);
    return whole
        .map(of -> magnitude(lexemes, of))
        .filter(of -> of.kind() == Written.Kind.CARDINAL && of.isWhole())
        .filter(of -> number.low() < of.low() && !Fractions.isTime(lexemes, of))
        .map(of -> Fractions.share(number.low() / of.low(), of.end()))
        .orElse(number);
  }
}
