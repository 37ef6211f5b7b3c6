package org.testimonia.read.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.testimonia.text.DataFile;

/// Units and money, from `units.txt` and `money.txt`.
final class Units {
  private final Phrases<Unit> before = new Phrases<>();
  private final Phrases<Unit> after = new Phrases<>();
  private final Set<String> weightWords;

  Units() {
    for (String line : DataFile.lines(Units.class, "units.txt")) {
      String[] parts = line.split(" : ", 2);
      String[] head = parts[0].split(" ");
      addForms(parts[1], head[0], head[1], Double.parseDouble(head[2]));
    }
    for (String line : DataFile.lines(Units.class, "money.txt")) {
      String[] parts = line.split(" : ", 2);
      String[] head = parts[0].split(" ");
      addForms(parts[1], head[0], head[1], 0);
    }
    weightWords =
        DataFile.lines(Units.class, "traps.txt").stream()
            .filter(line -> line.startsWith("weight "))
            .map(line -> line.substring("weight ".length()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private void addForms(String forms, String base, String factors, double offset) {
    String[] bounds = factors.split("~");
    double factor = Double.parseDouble(bounds[0]);
    double highFactor = Double.parseDouble(bounds[bounds.length - 1]);
    for (String form : forms.split(", ")) {
      Unit.Where where =
          switch (form.charAt(0)) {
            case '!' -> Unit.Where.TOUCHING;
            case '~' -> Unit.Where.WEIGHT;
            case '@' -> Unit.Where.AFTER_MAGNITUDE;
            default -> Unit.Where.ANYWHERE;
          };
      boolean prefix = form.charAt(0) == '^';
      String bare = prefix || where != Unit.Where.ANYWHERE ? form.substring(1) : form;
      (prefix ? before : after).add(bare, new Unit(base, factor, highFactor, offset, where));
    }
  }

  /// The currency that stands before the number at `at`: "$", "US$", "EUR".
  Optional<Phrases.Match<Unit>> findBefore(List<Lexeme> lexemes, int at) {
    return before.endingAt(lexemes, at, match -> isOne(lexemes, match));
  }

  /// The currency that starts at `at`.
  Optional<Phrases.Match<Unit>> findPrefix(List<Lexeme> lexemes, int at) {
    return before.startingAt(lexemes, at).stream()
        .filter(match -> isOne(lexemes, match))
        .findFirst();
  }

  /// "A$5" is Australian, "a $5 note" is not.
  private static boolean isOne(List<Lexeme> lexemes, Phrases.Match<Unit> match) {
    for (int i = match.from() + 1; i < match.end(); i++) {
      if (!Numbers.touching(lexemes, i)) {
        return false;
      }
    }
    return true;
  }

  /// The unit that stands after `number`, a hyphen between them or not.
  Optional<Phrases.Match<Unit>> findAfter(List<Lexeme> lexemes, Written number) {
    int at = number.end();
    if (Numbers.hyphen(lexemes, at) && Numbers.touching(lexemes, at)) {
      at++;
    }
    if (number.kind() == Written.Kind.LOOSE && Numbers.word(lexemes, at).equals("of")) {
      at++;
    }
    for (Phrases.Match<Unit> match : after.startingAt(lexemes, at)) {
      if (holds(lexemes, match, number)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  private boolean holds(List<Lexeme> lexemes, Phrases.Match<Unit> match, Written number) {
    return switch (match.value().where()) {
      case ANYWHERE -> !isWeight(match, lexemes) && !isPrefix(lexemes, match);
      case TOUCHING ->
          number.digits()
              && Numbers.touching(lexemes, match.from())
              && !lexemes.get(match.from()).isCapitalised();
      case WEIGHT -> speaksOfWeight(lexemes, match.from());
      case AFTER_MAGNITUDE -> number.scale() >= 1000;
    };
  }

  /// "5 or €6": the sign belongs to the number after it.
  private static boolean isPrefix(List<Lexeme> lexemes, Phrases.Match<Unit> match) {
    return match.value().base().matches("[A-Z]{3}")
        && Numbers.touching(lexemes, match.end())
        && lexemes.get(match.end()).digits();
  }

  /// Whether "pounds" is read as money where the sentence speaks of weight.
  private boolean isWeight(Phrases.Match<Unit> match, List<Lexeme> lexemes) {
    return match.value().base().equals("GBP")
        && match.end() == match.from() + 1
        && Numbers.word(lexemes, match.from()).startsWith("pound")
        && speaksOfWeight(lexemes, match.from());
  }

  private boolean speaksOfWeight(List<Lexeme> lexemes, int at) {
    for (int i = Math.max(0, at - 10); i < Math.min(lexemes.size(), at + 8); i++) {
      if (weightWords.contains(lexemes.get(i).word())) {
        return true;
      }
    }
    return false;
  }
}
