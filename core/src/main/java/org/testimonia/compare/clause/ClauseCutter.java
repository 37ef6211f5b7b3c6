package org.testimonia.compare.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// Cuts the sentences of an account into clauses: at joined verbs, relative clauses, appositive
/// facts, "after …" and "while …". A stretch too slight to speak of anything stays with its
/// neighbour, so every word of a sentence lies in exactly one clause; a sentence that says nothing
/// of its own ("Gone!", the heading of a section) has none.
public final class ClauseCutter {
  private static final Set<String> CONTENT =
      Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "SYM", "INTJ", "X");
  private static final int LEAST_WITH_VERB = 3;
  private static final int LEAST_WITHOUT_VERB = 4;
  private static final int LEAST_WITH_CUE = 6;

  /// So many content words, no fewer, make a sentence say something.
  private static final int LEAST_OF_VERBAL = 2;

  private static final int LEAST_OF_NOMINAL = 3;

  private final Markers markers = new Markers();

  /// The clauses of all sentences that are not furniture, in the order of the text.
  public List<Clause> cut(Reading reading) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < reading.sentences().size(); i++) {
      Sentence sentence = reading.sentences().get(i);
      if (sentence.voice() != Voice.FURNITURE && saysSomething(reading, i)) {
        Span tokens = reading.tokens().within(sentence.span());
        for (Span part : cut(reading.tokens(), tokens)) {
          clauses.add(new Clause(i, span(reading, part), part));
        }
      }
    }
    return clauses;
  }

  /// A heading but the first tells something only with a verb or a number; else it names what
  /// follows.
  private static boolean saysSomething(Reading reading, int number) {
    Sentence sentence = reading.sentences().get(number);
    Tokens tokens = reading.tokens();
    Span range = tokens.within(sentence.span());
    boolean verb = has(range, i -> isVerb(tokens, i));
    boolean label = number > 0 && sentence.block() == BlockKind.HEADING;
    return count(tokens, range) >= (verb ? LEAST_OF_VERBAL : LEAST_OF_NOMINAL)
        && (!label || verb || has(range, i -> tokens.tag(i).equals("NUM")));
  }

  private static boolean has(Span range, IntPredicate kind) {
    return IntStream.range(range.start(), range.end()).anyMatch(kind);
  }

  /// How many content words.
  private static int count(Tokens tokens, Span range) {
    return (int)
        IntStream.range(range.start(), range.end())
            .filter(i -> CONTENT.contains(tokens.tag(i)))
            .count();
  }

  private static Span span(Reading reading, Span part) {
    Tokens tokens = reading.tokens();
    int first = part.start();
    int last = part.end() - 1;
    while (first < last && isComma(tokens.form(first))) {
      first++;
    }
    while (last > first && isComma(tokens.form(last))) {
      last--;
    }
    return tokens.span(first).cover(tokens.span(last));
  }

  private static boolean isComma(String form) {
    return form.equals(",") || form.equals(";") || form.equals("—") || form.equals("–");
  }

  private List<Span> cut(Tokens tokens, Span sentence) {
    List<Span> parts = new ArrayList<>();
    int start = sentence.start();
    for (int i = sentence.start() + 1; i < sentence.end(); i++) {
      if (opens(tokens, sentence, i)) {
        parts.add(new Span(start, i));
        start = i;
      }
    }
    if (start < sentence.end()) {
      parts.add(new Span(start, sentence.end()));
    }
    return merged(tokens, parts);
  }

  /// Joins what is too slight to a neighbour: the first stretch to the one after it, any other to
  /// the one before.
  private List<Span> merged(Tokens tokens, List<Span> parts) {
    List<Span> merged = new ArrayList<>();
    Span waiting = new Span(0, 0);
    for (Span part : parts) {
      Span whole = waiting.isEmpty() ? part : waiting.cover(part);
      waiting = new Span(0, 0);
      if (speaks(tokens, whole)) {
        merged.add(whole);
      } else if (merged.isEmpty()) {
        waiting = whole;
      } else {
        merged.set(merged.size() - 1, merged.getLast().cover(whole));
      }
    }
    if (!waiting.isEmpty()) {
      merged.add(waiting);
    }
    return merged;
  }

  private boolean speaks(Tokens tokens, Span part) {
    boolean verb = has(part, i -> isVerb(tokens, i));
    boolean cue =
        has(part, i -> tokens.tag(i).equals("VERB") && markers.is("cue", tokens.lemma(i)));
    return count(tokens, part)
        >= (cue ? LEAST_WITH_CUE : verb ? LEAST_WITH_VERB : LEAST_WITHOUT_VERB);
  }

  private static boolean isVerb(Tokens tokens, int i) {
    return tokens.tag(i).equals("VERB") || tokens.tag(i).equals("AUX");
  }

  /// Whether a clause may begin at token `i`.
  private boolean opens(Tokens tokens, Span sentence, int i) {
    String word = tokens.form(i);
    String before = tokens.form(i - 1);
    if (markers.is("mark", before)) {
      return true;
    }
    if (markers.is("subordinate", word)) {
      return verbWithin(tokens, i + 1, stretchEnd(tokens, sentence, i + 1));
    }
    if (markers.is("join", word) && tokens.tag(i).equals("CCONJ")) {
      return joinsVerb(tokens, sentence, i);
    }
    if (word.equalsIgnoreCase("that")) {
      return tokens.tag(i).equals("SCONJ") && tokens.tag(i - 1).equals("VERB");
    }
    return before.equals(",") && opensAfterComma(tokens, sentence, i);
  }

  private boolean opensAfterComma(Tokens tokens, Span sentence, int i) {
    if (markers.is("never", tokens.form(i))) {
      return false;
    }
    if (markers.is("relative", tokens.form(i)) || tokens.tag(i).equals("VERB")) {
      return true;
    }
    if (tokens.tag(i).equals("AUX")) {
      return true;
    }
    int end = stretchEnd(tokens, sentence, i);
    boolean nominal = Set.of("PRON", "DET", "PROPN", "NOUN", "NUM").contains(tokens.tag(i));
    if (nominal && verbWithin(tokens, i + 1, end)) {
      return true;
    }
    // An appositive: "…, a port on the northern coast,".
    return tokens.tag(i).equals("DET") && end - i >= LEAST_WITHOUT_VERB + 1;
  }

  /// "and fell into the sea" joins a verb; "men and women" does not.
  private static boolean joinsVerb(Tokens tokens, Span sentence, int i) {
    int next = i + 1;
    while (next < sentence.end()
        && (tokens.tag(next).equals("ADV") || tokens.tag(next).equals("PART"))) {
      next++;
    }
    if (next >= sentence.end()) {
      return false;
    }
    if (isVerb(tokens, next)) {
      return true;
    }
    boolean pause = tokens.form(i - 1).equals(",");
    boolean subject = tokens.tag(next).equals("PRON");
    return (pause || subject) && verbWithin(tokens, next, stretchEnd(tokens, sentence, next));
  }

  /// The next comma, stop or end of the sentence from token `i` on.
  private static int stretchEnd(Tokens tokens, Span sentence, int i) {
    int end = i;
    while (end < sentence.end() && !isComma(tokens.form(end)) && !tokens.form(end).equals(":")) {
      end++;
    }
    return end;
  }

  private static boolean verbWithin(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isVerb(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}
