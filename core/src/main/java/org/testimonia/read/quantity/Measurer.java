package org.testimonia.read.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a number together with its unit or currency, and ranges of them.
final class Measurer {
  /// So many words at most stand between a verb of change and the first value.
  private static final int CHANGE_REACH = 10;

  private static final Set<String> MINUS = Set.of("minus", "−");

  private final Numbers numbers = new Numbers();
  private final Units units = new Units();
  private final Set<String> changes;

  /// @param changes verbs after which "from A to B" is a change
  Measurer(Set<String> changes) {
    this.changes = changes;
  }

  /// The number, range or sum of units that starts at lexeme `at`.
  Optional<Measured> read(List<Lexeme> lexemes, int at) {
    return single(lexemes, at).map(first -> range(lexemes, first));
  }

  private Optional<Measured> single(List<Lexeme> lexemes, int at) {
    return numbers
        .read(lexemes, at)
        .filter(number -> Math.abs(number.high()) < 1e18)
        .map(number -> measure(lexemes, at, number))
        .map(measured -> sum(lexemes, measured));
  }

  private Measured measure(List<Lexeme> lexemes, int at, Written bare) {
    Optional<Phrases.Match<Unit>> money =
        bare.kind() == Written.Kind.ORDINAL ? Optional.empty() : units.findBefore(lexemes, at);
    Written number = letter(lexemes, bare, money.isPresent());
    if (number.kind() == Written.Kind.ORDINAL) {
      return Measured.of(at, number.end(), number, Unit.NONE);
    }
    if (money.isPresent()) {
      int end = number.end();
      Optional<Phrases.Match<Unit>> after = units.findAfter(lexemes, number);
      if (after.isPresent() && after.get().value().base().equals(money.get().value().base())) {
        end = after.get().end();
      }
      return Measured.of(money.get().from(), end, number, money.get().value());
    }
    Optional<Phrases.Match<Unit>> unit =
        units.findAfter(lexemes, number).or(() -> unitOfShare(lexemes, number));
    if (unit.isPresent()) {
      return signed(lexemes, at, unit.get(), number);
    }
    return number.kind() == Written.Kind.SHARE
        ? Measured.of(at, number.end(), number, new Unit("%", 100, 100, 0, Unit.Where.ANYWHERE))
        : Measured.of(at, number.end(), number, Unit.NONE);
  }

  /// The letters that mean a magnitude only in some places: "$5m", "5M", "£2b", "5m people".
  private static Written letter(List<Lexeme> lexemes, Written number, boolean money) {
    int at = number.end();
    if (!number.digits() || !Numbers.touching(lexemes, at) || number.scale() > 1) {
      return number;
    }
    String form = lexemes.get(at).form();
    boolean plural =
        at + 1 < lexemes.size()
            && !lexemes.get(at).touches(lexemes.get(at + 1))
            && Numbers.word(lexemes, at + 1).matches("people|[a-z]{4,}s");
    return switch (form) {
      case "m" -> money || plural ? number.times(1e6, at + 1) : number;
      case "M" -> number.times(1e6, at + 1);
      case "b" -> money ? number.times(1e9, at + 1) : number;
      case "B" -> number.times(1e9, at + 1);
      default -> number;
    };
  }

  /// "minus 5C".
  private static Measured signed(
      List<Lexeme> lexemes, int at, Phrases.Match<Unit> unit, Written number) {
    boolean minus = unit.value().base().equals("degC") && isMinus(lexemes, at);
    Written value = minus ? number.times(-1, number.end()) : number;
    return Measured.of(minus ? at - 1 : at, unit.end(), value, unit.value());
  }

  private static boolean isMinus(List<Lexeme> lexemes, int at) {
    return MINUS.contains(Numbers.word(lexemes, at - 1))
        || (at > 1
            && lexemes.get(at - 1).isHyphen()
            && Numbers.touching(lexemes, at)
            && !Numbers.touching(lexemes, at - 1));
  }

  /// "half an hour", "three-quarters of a mile".
  private Optional<Phrases.Match<Unit>> unitOfShare(List<Lexeme> lexemes, Written number) {
    if (number.kind() != Written.Kind.SHARE) {
      return Optional.empty();
    }
    int at = number.end();
    at = Numbers.word(lexemes, at).equals("of") ? at + 1 : at;
    if (!Numbers.word(lexemes, at).matches("an?")) {
      return Optional.empty();
    }
    return units.findAfter(lexemes, new Written(at + 1, 1, 1, 1, 1, Written.Kind.CARDINAL, false));
  }

  /// "5ft 11in", "two hours and 30 minutes".
  private Measured sum(List<Lexeme> lexemes, Measured measured) {
    if (!measured.unit().matches("m|s|kg")) {
      return measured;
    }
    int at = measured.end();
    at = Numbers.word(lexemes, at).matches("and|,") ? at + 1 : at;
    int start = at;
    Optional<Measured> more =
        numbers.read(lexemes, at).flatMap(number -> measured(lexemes, start, number));
    return more.filter(part -> part.unit().equals(measured.unit()))
        .filter(part -> part.factor() < measured.factor() && part.high() < measured.factor())
        .map(part ->
            measured
                .between(measured.low() + part.low(), measured.high() + part.high())
                .by(part.step())
                .within(measured.from(), part.end()))
        .orElse(measured);
  }

  private Optional<Measured> measured(List<Lexeme> lexemes, int at, Written number) {
    return units
        .findAfter(lexemes, number)
        .map(unit -> Measured.of(at, unit.end(), number, unit.value()));
  }

  /// `first`, or the range that it starts: "20 to 30", "between 20 and 30", "$5-6bn".
  private Measured range(List<Lexeme> lexemes, Measured first) {
    int joiner = first.end();
    boolean between = Numbers.word(lexemes, first.from() - 1).equals("between");
    if (first.ordinal() || first.approximate() || !joins(lexemes, first, between)) {
      return first;
    }
    int next = units.findPrefix(lexemes, joiner + 1).map(Phrases.Match::end).orElse(joiner + 1);
    Optional<Measured> second = single(lexemes, next);
    if (second.isEmpty() || second.get().ordinal()) {
      return first;
    }
    return align(first, second.get())
        .filter(aligned -> aligned.low() < second.get().high())
        .filter(
            aligned -> !isAlternative(lexemes, joiner) || second.get().high() <= aligned.low() * 2)
        .map(aligned ->
            aligned
                .between(aligned.low(), second.get().high())
                .by(Math.min(aligned.step(), second.get().step()))
                .within(between ? first.from() - 1 : first.from(), second.get().end()))
        .orElse(first);
  }

  private static boolean isAlternative(List<Lexeme> lexemes, int joiner) {
    return Numbers.word(lexemes, joiner).equals("or");
  }

  private boolean joins(List<Lexeme> lexemes, Measured first, boolean between) {
    int at = first.end();
    String word = Numbers.word(lexemes, at);
    if (between && word.equals("and")) {
      return true;
    }
    if (word.equals("to")) {
      return between || !isChange(lexemes, first);
    }
    boolean dash = at < lexemes.size() && lexemes.get(at).isDash() && !word.equals("—");
    return word.equals("or") || (dash && at + 1 < lexemes.size());
  }

  /// "rose from 5 to 7", "jumped from a 50-year low of 5% to 7%", "fell $11bn to $106bn": two
  /// values, no range.
  private boolean isChange(List<Lexeme> lexemes, Measured first) {
    int at = first.from();
    boolean from = Numbers.word(lexemes, at - 1).equals("from");
    for (int i = Math.max(0, at - CHANGE_REACH); i < at && (from || !first.unit().isEmpty()); i++) {
      if (changes.contains(lexemes.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /// `first` in the unit and magnitude of `second`, which it may leave unsaid; empty when the two
  /// do not go together.
  private static Optional<Measured> align(Measured first, Measured second) {
    if (first.unit().equals(second.unit())) {
      return Optional.of(inherit(first, second));
    }
    boolean money = first.unit().matches("[A-Z]{3}");
    if (money && second.unit().isEmpty()) {
      return Optional.of(inherit(first, second));
    }
    if (first.unit().isEmpty()) {
      double low = first.low() * second.factor() + second.offset();
      Measured converted =
          new Measured(
              first.from(),
              first.end(),
              low,
              low,
              first.step() * second.factor(),
              second.unit(),
              second.factor(),
              second.offset(),
              first.scale(),
              first.approximate(),
              false);
      return Optional.of(inherit(converted, second));
    }
    return Optional.empty();
  }

  /// "20 to 30 million": the first number shares the magnitude that only the second one names.
  private static Measured inherit(Measured first, Measured second) {
    double scale = second.scale();
    if (first.scale() > 1 || scale <= 1 || first.low() > second.high() / scale) {
      return first;
    }
    return first.between(first.low() * scale, first.high() * scale).by(first.step() * scale);
  }
}
