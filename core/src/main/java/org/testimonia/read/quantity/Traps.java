package org.testimonia.read.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimonia.text.DataFile;

/// Numbers that are no quantities: parts of names, scores, addresses, versions, phone numbers.
final class Traps {
  private final Map<String, Set<String>> byKind = new HashMap<>();

  Traps() {
    for (String line : DataFile.lines(Traps.class, "traps.txt")) {
      String[] fields = line.split(" ");
      byKind.computeIfAbsent(fields[0], key -> new HashSet<>()).add(fields[1]);
    }
  }

  /// The words of one kind.
  Set<String> words(String kind) {
    return Set.copyOf(byKind.getOrDefault(kind, Set.of()));
  }

  /// Whether `measured` is no quantity.
  ///
  /// @param counted what it seems to count; empty when nothing
  boolean holds(List<Lexeme> lexemes, Measured measured, String counted) {
    boolean digits = lexemes.get(measured.from()).digits();
    return isGlued(lexemes, measured)
        || isMoment(lexemes, measured)
        || (measured.unit().isEmpty()
            && (digits
                ? isNumberOfSomething(lexemes, measured, counted)
                : isWordOfSomething(lexemes, measured, counted)))
        || isHalfOfGame(lexemes, measured);
  }

  /// Part of a longer string: "COVID-19", "F-16", "10.0.0.1", "@user42", "5G", "3-1-0".
  private boolean isGlued(List<Lexeme> lexemes, Measured measured) {
    int from = measured.from();
    if (Numbers.touching(lexemes, from)) {
      Lexeme before = lexemes.get(from - 1);
      boolean hyphen = before.isDash() && from > 1 && lexemes.get(from - 2).touches(before);
      if (before.form().matches("[#@_/.:=&\\\\]")
          || (before.isWord() && measured.unit().isEmpty())
          || (hyphen && lexemes.get(from).digits())) {
        return true;
      }
    }
    int end = measured.end();
    if (!Numbers.touching(lexemes, end)) {
      return false;
    }
    Lexeme after = lexemes.get(end);
    boolean more = Numbers.touching(lexemes, end + 1);
    boolean digitsFollow = more && lexemes.get(end + 1).digits();
    return (after.isWord() && lexemes.get(end - 1).digits())
        || after.form().matches("[_@/]")
        || (after.form().matches("[.:]") && digitsFollow)
        || (after.isDash() && digitsFollow);
  }

  /// "two days ago" tells when, not how long.
  private boolean isMoment(List<Lexeme> lexemes, Measured measured) {
    return measured.unit().equals("s")
        && words("past").contains(Numbers.word(lexemes, measured.end()));
  }

  /// "the second half", "half-time".
  private static boolean isHalfOfGame(List<Lexeme> lexemes, Measured measured) {
    if (!Numbers.word(lexemes, measured.from()).equals("half")) {
      return false;
    }
    return Numbers.word(lexemes, measured.from() - 1).matches("first|second|other|better|opening")
        || Numbers.hyphen(lexemes, measured.end());
  }

  private boolean isNumberOfSomething(List<Lexeme> lexemes, Measured measured, String counted) {
    Lexeme lexeme = lexemes.get(measured.from());
    String before = Numbers.word(lexemes, measured.from() - 1);
    boolean plain = !lexeme.form().contains(",") && measured.scale() == 1;
    boolean nothing = counted.isEmpty();
    boolean range = measured.low() < measured.high() && Double.isFinite(measured.high());
    if (byKind.getOrDefault("namer", Set.of()).contains(before) && plain) {
      return lexemes.get(measured.from() - 1).isCapitalised() || nothing;
    }
    return (lexeme.form().length() > 1 && lexeme.form().matches("0\\d+"))
        || (plain && isDigits(lexemes, measured.from() - 1))
        || (plain && nothing && isDigits(lexemes, measured.end()))
        || (nothing && plain && range && isDashed(lexemes, measured))
        || (plain && isNamed(lexemes, measured))
        || isAddress(lexemes, measured)
        || isListNumber(lexemes, measured);
  }

  /// Groups of digits in a row are a telephone or account number.
  private static boolean isDigits(List<Lexeme> lexemes, int at) {
    return at >= 0 && at < lexemes.size() && lexemes.get(at).digits();
  }

  private static boolean isDashed(List<Lexeme> lexemes, Measured measured) {
    return measured.end() - measured.from() == 3 && lexemes.get(measured.from() + 1).isDash();
  }

  /// "Apollo 11", "the Salyut 7 station": right after a capitalised word, with no plural after it.
  private static boolean isNamed(List<Lexeme> lexemes, Measured measured) {
    int from = measured.from();
    boolean name =
        from > 1
            && lexemes.get(from - 1).isCapitalised()
            && lexemes.get(from - 1).isWord()
            && lexemes.get(from - 2).isWord();
    if (!name) {
      return false;
    }
    for (int i = measured.end(); i < Math.min(lexemes.size(), measured.end() + 3); i++) {
      if (Numbers.word(lexemes, i).matches(".*[^s]s|people|men|women|children")) {
        return false;
      }
    }
    return true;
  }

  /// "10 Lime Street".
  private boolean isAddress(List<Lexeme> lexemes, Measured measured) {
    for (int i = measured.end(); i < Math.min(lexemes.size(), measured.end() + 4); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (!lexeme.isCapitalised()) {
        return false;
      }
      if (i > measured.end() && byKind.getOrDefault("street", Set.of()).contains(lexeme.word())) {
        return true;
      }
    }
    return false;
  }

  /// "1." or "2)" that opens a line.
  private static boolean isListNumber(List<Lexeme> lexemes, Measured measured) {
    return measured.from() == 0
        && measured.end() == 1
        && Numbers.touching(lexemes, 1)
        && lexemes.get(1).form().matches("[.):]");
  }

  private boolean isWordOfSomething(List<Lexeme> lexemes, Measured measured, String counted) {
    String word = lexemes.get(measured.from()).word();
    boolean hyphen = Numbers.hyphen(lexemes, measured.end());
    String next = Numbers.word(lexemes, measured.end() + (hyphen ? 1 : 0));
    boolean alone = measured.end() == measured.from() + 1;
    if (alone
        && word.equals("one")
        && byKind
            .getOrDefault("namer", Set.of())
            .contains(Numbers.word(lexemes, measured.from() - 1))) {
      return true;
    }
    if (alone && word.equals("one")) {
      return counted.isEmpty() || byKind.getOrDefault("one", Set.of()).contains(next);
    }
    if (alone && measured.ordinal()) {
      return counted.isEmpty()
          || counted.equals("half")
          || !lexemes.get(measured.from()).form().equals(word);
    }
    String before = Numbers.word(lexemes, measured.from() - 1);
    return isNameWord(lexemes, measured)
        || (alone && byKind.getOrDefault("namer", Set.of()).contains(before));
  }

  /// "Group of Seven", "Five Eyes"; not the capitals of a headline or of a sentence's first word.
  private static boolean isNameWord(List<Lexeme> lexemes, Measured measured) {
    int from = measured.from();
    if (!lexemes.get(from).isCapitalised()) {
      return false;
    }
    boolean ofName =
        from > 1
            && Numbers.word(lexemes, from - 1).equals("of")
            && lexemes.get(from - 2).isCapitalised();
    boolean named =
        measured.end() < lexemes.size()
            && lexemes.get(measured.end()).isCapitalised()
            && from > 0
            && lexemes.get(from - 1).isWord()
            && (from == 1 || !lexemes.get(from - 1).isCapitalised());
    return ofName || named;
  }
}
