package org.testimonia.read.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.testimonia.model.Tokens;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Finds what a number counts: the head noun after it.
final class CountedNoun {
  /// The head noun of what is counted stands no further than this many tokens away.
  private static final int REACH = 9;

  private final Map<String, String> lemmas = new HashMap<>();
  private final Set<String> states = new HashSet<>();

  CountedNoun() {
    for (String line : DataFile.lines(CountedNoun.class, "traps.txt")) {
      String[] fields = line.split(" ");
      if (fields[0].equals("lemma")) {
        lemmas.put(fields[1], fields[2]);
      } else if (fields[0].equals("state")) {
        states.add(fields[1]);
      }
    }
  }

  /// The lemma of the noun that the number before `offset` counts; empty when there is none.
  ///
  /// @param ofOnly true where the noun must follow directly or after "of", as after "12%"
  /// @param barred tokens where the noun phrase must end
  String find(Tokens tokens, int offset, boolean ofOnly, Predicate<Span> barred) {
    int first = tokens.firstAt(offset);
    while (first < tokens.size() && tokens.span(first).start() < offset) {
      first++;
    }
    if (first < tokens.size()
        && states.contains(lower(tokens, first))
        && !nounFollows(tokens, first)) {
      return lower(tokens, first);
    }
    String noun = "";
    String name = "";
    for (int i = first; i < Math.min(tokens.size(), first + REACH); i++) {
      String tag = tokens.tag(i);
      if (barred.test(tokens.span(i)) || lower(tokens, i).matches("(?:m|b|tr)illion|bn")) {
        break;
      }
      if (tag.equals("NOUN")) {
        // A noun after a plural is most often a verb that the tagger took for one: "boats sank".
        boolean afterPlural = i > first && !noun.isEmpty() && !noun.equals(lower(tokens, i - 1));
        if (afterPlural && !lower(tokens, i).matches("(?!plus|versus).*s")) {
          break;
        }
        noun = lemma(tokens, i);
      } else if (tag.equals("PROPN")) {
        if (!noun.isEmpty()) {
          break;
        }
        name = tokens.form(i).endsWith("s") ? lemma(tokens, i) : "";
      } else if (!noun.isEmpty() || !goesOn(tokens, i, first, ofOnly)) {
        break;
      }
    }
    return noun.isEmpty() ? name : noun;
  }

  private boolean goesOn(Tokens tokens, int i, int first, boolean ofOnly) {
    String word = lower(tokens, i);
    boolean inside = i > first && lower(tokens, first).equals("of");
    return switch (tokens.tag(i)) {
      case "ADP", "SCONJ" -> i == first && word.equals("of");
      case "ADJ", "ADV" -> !ofOnly || inside;
      case "NUM" -> inside || word.matches("one|others?");
      case "DET", "PRON" -> inside || word.matches("more|other|others|such");
      case "PUNCT" -> word.equals("-") || (word.matches("[\"“”'‘’]") && !ofOnly);
      case "X" -> word.contains("-");
      case "VERB" -> nounFollows(tokens, i);
      case "CCONJ" ->
          i > first
              && i + 1 < tokens.size()
              && tokens.tag(i - 1).matches("ADJ|PROPN")
              && tokens.tag(i + 1).equals(tokens.tag(i - 1));
      case "PART" -> word.matches("['’]s?") && i > first;
      default -> false;
    };
  }

  /// "12 wounded soldiers", not "12 wounded in the blast".
  private static boolean nounFollows(Tokens tokens, int i) {
    return tokens.form(i).matches(".*(?:ed|ing|en)")
        && i + 1 < tokens.size()
        && tokens.tag(i + 1).equals("NOUN");
  }

  private String lemma(Tokens tokens, int i) {
    String word = lower(tokens, i);
    String lemma = lemmas.getOrDefault(word, tokens.lemma(i));
    boolean unknownPlural =
        lemma.equals(word)
            && word.matches(".{2,}[^suix']s")
            && !lemmas.containsValue(word)
            && (tokens.tag(i).equals("NOUN") || tokens.tag(i).equals("PROPN"));
    if (!unknownPlural) {
      return lemma;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }

  private static String lower(Tokens tokens, int i) {
    return tokens.form(i).toLowerCase(Locale.ROOT);
  }
}
