package org.testimonia.read.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.testimonia.model.Tokens;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Tells whether the clause around an expression of time speaks of what lies ahead, from the verb
/// next to it and `tense.txt`.
final class TenseReader {
  /// A clause is looked through no further than this many tokens.
  private static final int REACH = 25;

  private final Map<String, Set<String>> words = new HashMap<>();

  TenseReader() {
    for (String line : DataFile.lines(TenseReader.class, "tense.txt")) {
      String[] fields = line.split(" ");
      words.computeIfAbsent(fields[0], key -> new HashSet<>()).add(fields[1]);
    }
  }

  /// Whether `time` is spoken of as lying ahead: by the nearest verb before it in its clause, else
  /// by the first one after it, else by the nearest one before it in its sentence.
  boolean isAhead(Tokens tokens, Span sentence, Span time) {
    Span range = tokens.within(sentence);
    Span inside = tokens.within(time);
    int first = Math.max(range.start(), inside.start() - REACH);
    int last = Math.min(range.end(), inside.end() + REACH);
    if (isLead(tokens, first, inside.start())) {
      return true;
    }
    int before = inside.start() - 1;
    while (before >= first && !isBreak(tokens, before) && !isVerb(tokens, before)) {
      before--;
    }
    if (before >= first && isVerb(tokens, before)) {
      return isFuture(tokens, first, before);
    }
    int next = inside.end();
    // "On Monday, the council will meet": the comma only sets the time apart.
    if (next < last && tokens.form(next).equals(",")) {
      next++;
    }
    for (int i = next; i < last && !isBreak(tokens, i); i++) {
      if (isVerb(tokens, i)) {
        return isFuture(tokens, Math.max(first, inside.end() - 1), i);
      }
    }
    while (before >= first && !isVerb(tokens, before)) {
      before--;
    }
    return before >= first && isFuture(tokens, first, before);
  }

  private boolean is(String kind, Tokens tokens, int i) {
    Set<String> set = words.getOrDefault(kind, Set.of());
    return set.contains(tokens.form(i).toLowerCase(Locale.ROOT)) || set.contains(tokens.lemma(i));
  }

  private boolean isLead(Tokens tokens, int first, int at) {
    for (int i = Math.max(first, at - 2); i < at; i++) {
      if (is("lead", tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBreak(Tokens tokens, int i) {
    return tokens.form(i).matches("[,;:–—()\"“”]") || tokens.tag(i).equals("CCONJ");
  }

  private static boolean isVerb(Tokens tokens, int i) {
    return tokens.tag(i).equals("VERB") || tokens.tag(i).equals("AUX");
  }

  /// Whether the verb at `verb` is in the future: "will meet", "is due to meet".
  private boolean isFuture(Tokens tokens, int first, int verb) {
    if (isPresent(tokens, first, verb)) {
      return true;
    }
    boolean infinitive = false;
    for (int i = verb; i >= Math.max(first, verb - 5); i--) {
      if (is("future", tokens, i)) {
        return true;
      }
      if (infinitive && is("ahead", tokens, i)) {
        return true;
      }
      if (i < verb && tokens.lemma(i).equals("to") && tokens.tag(i).equals("PART")) {
        infinitive = true;
      } else if (i < verb && !infinitive && tokens.tag(i).matches("VERB|NOUN|PROPN|PRON|PUNCT")) {
        return false;
      }
    }
    return false;
  }

  /// "The council meets on Monday": told of a day, the present tense looks ahead.
  private boolean isPresent(Tokens tokens, int first, int verb) {
    String form = tokens.form(verb).toLowerCase(Locale.ROOT);
    String lemma = tokens.lemma(verb);
    boolean plural =
        verb > first
            && (tokens.form(verb - 1).matches("(?i)they|we|you|who")
                || (tokens.tag(verb - 1).equals("NOUN") && tokens.form(verb - 1).endsWith("s")));
    boolean present =
        form.equals(lemma) ? plural : form.equals(lemma + "s") || form.equals(lemma + "es");
    if (!tokens.tag(verb).equals("VERB") || !present || is("teller", tokens, verb)) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(first, verb - 3); i--) {
      if (is("past", tokens, i)) {
        return false;
      }
    }
    return true;
  }
}
