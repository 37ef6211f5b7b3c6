package org.testimonia.read.quantity;

import java.util.List;
import java.util.Optional;

/// Whole numbers in words: "twenty-six", "dozens", "a couple of".
final class Cardinals {
  private final NumberWords words;

  Cardinals(NumberWords words) {
    this.words = words;
  }

  /// "dozens", "tens of thousands", "hundreds of millions".
  Optional<Written> vague(List<Lexeme> lexemes, int at) {
    Optional<NumberWords.Range> range = words.find("vague", Numbers.word(lexemes, at));
    if (range.isEmpty()) {
      return Optional.empty();
    }
    if (Numbers.word(lexemes, at + 1).equals("of")) {
      Optional<NumberWords.Range> more = words.find("vague", Numbers.word(lexemes, at + 2));
      if (more.isPresent()) {
        double factor = more.get().low() / 2;
        return Optional.of(
            Written.loose(at + 3, range.get().low() * factor, range.get().high() * factor));
      }
    }
    return Optional.of(Written.loose(at + 1, range.get().low(), range.get().high()));
  }

  /// "a couple of", "a handful of", "several hundred".
  Optional<Written> loose(List<Lexeme> lexemes, int at) {
    for (int length = 2; length >= 1; length--) {
      String phrase =
          length == 2
              ? Numbers.word(lexemes, at) + " " + Numbers.word(lexemes, at + 1)
              : Numbers.word(lexemes, at);
      Optional<NumberWords.Range> range =
          words.find("loose", phrase).or(() -> words.find("multi", phrase));
      if (range.isEmpty()) {
        continue;
      }
      int end = at + length;
      boolean of = Numbers.word(lexemes, end).equals("of");
      int scaleAt = of ? end + 1 : end;
      boolean scaled = words.find("scale", Numbers.word(lexemes, scaleAt)).isPresent();
      if (scaled || (of && words.find("loose", phrase).isPresent())) {
        return Optional.of(
            Written.loose(scaled ? scaleAt : end, range.get().low(), range.get().high()));
      }
    }
    return Optional.empty();
  }

  /// "twenty-six", "a hundred and five", "three thousand two hundred", "twenty-first".
  Optional<Written> cardinal(List<Lexeme> lexemes, int at) {
    double total = 0;
    double group = 0;
    int i = at;
    boolean any = false;
    if (Numbers.word(lexemes, at).equals("a") || Numbers.word(lexemes, at).equals("an")) {
      Optional<Double> scale = words.value("scale", Numbers.word(lexemes, at + 1));
      if (scale.isEmpty() || Numbers.word(lexemes, at + 1).endsWith("s")) {
        return Optional.empty();
      }
      group = 1;
      i = at + 1;
    }
    int end = i;
    double smallest = Double.MAX_VALUE;
    while (true) {
      int from = any && joiner(lexemes, i, group + total) ? i + 1 : i;
      Optional<Double> card = words.value("card", Numbers.word(lexemes, from));
      Optional<Double> scale = words.value("scale", Numbers.word(lexemes, from));
      if (card.isPresent() && card.get() < Math.min(smallest, room(group, any))) {
        group += card.get();
        smallest = group < 100 && card.get() >= 20 ? 10 : Math.max(1, card.get() % 100);
      } else if (scale.isPresent() && group > 0) {
        if (scale.get() == 100) {
          group *= 100;
        } else {
          total += group * scale.get();
          group = 0;
        }
        smallest = Math.min(100, scale.get());
      } else {
        Optional<Double> ordinal = words.value("ord", Numbers.word(lexemes, from));
        if (any
            && from > i
            && Numbers.hyphen(lexemes, i)
            && ordinal.isPresent()
            && ordinal.get() < 10) {
          double value = total + group + ordinal.get();
          Written number = Written.exact(from + 1, value, 1, false);
          return Optional.of(number.as(Written.Kind.ORDINAL, from + 1));
        }
        break;
      }
      any = true;
      i = from + 1;
      end = i;
    }
    double value = total + group;
    double step = Written.lastPlace(value);
    return any ? Optional.of(Written.exact(end, value, step, false)) : Optional.empty();
  }

  /// What may still be added to a group of words: "twenty six", "hundred five", not "six five".
  private static double room(double group, boolean any) {
    if (!any || group == 0) {
      return Double.MAX_VALUE;
    }
    return Written.lastPlace(group);
  }

  /// A hyphen, or "and" after a hundred or more, that goes on with the number.
  private boolean joiner(List<Lexeme> lexemes, int at, double value) {
    String next = Numbers.word(lexemes, at + 1);
    boolean goesOn = words.find("card", next).isPresent() || words.find("scale", next).isPresent();
    if (Numbers.hyphen(lexemes, at)) {
      return goesOn || words.find("ord", next).isPresent();
    }
    return Numbers.word(lexemes, at).equals("and")
        && value >= 100
        && words.find("card", next).isPresent()
        && words.value("scale", Numbers.word(lexemes, at + 2)).filter(s -> s >= 100).isEmpty();
  }
}
