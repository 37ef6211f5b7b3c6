package org.testimonia.compare.single;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.Traits;
import org.testimonia.model.BlockKind;
import org.testimonia.model.NameKind;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// Lists what no other account speaks of: whole sentences where none of their clauses is shared,
/// else the clauses in a row that are not.
final class Prospector {
  private static final int LONGEST_SENTENCE = 45;
  private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");

  private final List<Reading> readings;
  private final List<Traits> traits;
  private final Alignment alignment;
  private final Map<String, Integer> sentencesWith = new TreeMap<>();
  private int sentences;

  Prospector(List<Reading> readings, List<Traits> traits, Alignment alignment) {
    this.readings = readings;
    this.traits = traits;
    this.alignment = alignment;
    for (Reading reading : readings) {
      for (Sentence sentence : reading.sentences()) {
        sentences++;
        lemmas(reading, sentence.span())
            .forEach(lemma -> sentencesWith.merge(lemma, 1, Integer::sum));
      }
    }
  }

  /// What may be told, by account and place.
  List<Prospect> list() {
    Set<Integer> shared = new TreeSet<>();
    alignment.groups().forEach(shared::addAll);
    List<Prospect> prospects = new ArrayList<>();
    for (int from = 0; from < traits.size(); ) {
      int to = from;
      while (to < traits.size() && sameSentence(traits.get(from), traits.get(to))) {
        to++;
      }
      addSentence(prospects, from, to, shared);
      from = to;
    }
    return prospects;
  }

  private static boolean sameSentence(Traits a, Traits b) {
    return a.account() == b.account() && a.clause().sentence() == b.clause().sentence();
  }

  private void addSentence(List<Prospect> prospects, int from, int to, Set<Integer> shared) {
    for (int i = from; i < to; ) {
      int end = i;
      while (end < to && !shared.contains(end)) {
        end++;
      }
      boolean whole = i == from && end == to;
      if (words(i, end) > LONGEST_SENTENCE) {
        end = i + 1;
        whole = false;
      }
      if (end > i) {
        prospects.add(prospect(i, end, shown(from, i, end), whole));
      }
      i = Math.max(i + 1, end);
    }
  }

  private int words(int from, int to) {
    return from == to
        ? 0
        : traits.get(to - 1).clause().tokens().end() - traits.get(from).clause().tokens().start();
  }

  /// What is shown of some clauses: one that does not begin its sentence ("if they are convicted")
  /// says nothing without the clause before it.
  private Span shown(int sentence, int from, int to) {
    Span own = traits.get(from).clause().span().cover(traits.get(to - 1).clause().span());
    return from == sentence ? own : own.cover(traits.get(from - 1).clause().span());
  }

  private Prospect prospect(int from, int to, Span span, boolean whole) {
    Traits first = traits.get(from);
    Reading reading = readings.get(first.account());
    Sentence sentence = reading.sentences().get(first.clause().sentence());
    double nearest = 0;
    double mean = 0;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      nearest = Math.max(nearest, alignment.nearest().get(i));
      mean += alignment.nearest().get(i) / (to - from);
      quoted |= traits.get(i).quoted();
    }
    Set<String> lemmas = lemmas(reading, span);
    Tokens tokens = reading.tokens();
    Span range = tokens.within(span);
    double[] features = {
      nearest,
      Math.min(3, tags(tokens, range, "NUM")),
      Math.min(4, Math.max(tags(tokens, range, "PROPN") / 2.0, (double) names(reading, span))),
      flag(quoted),
      flag(reading.statements().stream().anyMatch(one -> one.content().overlaps(span))),
      flag(reading.commitments().stream().anyMatch(one -> one.action().overlaps(span))),
      flag(sentence.voice() == Voice.OPINION),
      flag(sentence.block() == BlockKind.HEADING || !endsSentence(tokens, range)),
      flag(tokens.form(range.end() - 1).endsWith("?")),
      flag(has(tokens, range, Set.of("i", "my", "me", "we", "our", "us"))),
      flag(has(tokens, range, Set.of("you", "your"))),
      flag(reading.times().stream().anyMatch(time -> time.span().overlaps(span))),
      (double) first.clause().sentence() / reading.sentences().size(),
      flag(first.clause().sentence() == 0),
      Math.min(1, lemmas.size() / 15.0),
      flag(lemmas.size() < 5),
      rarity(lemmas),
      flag(whole),
      mean
    };
    return new Prospect(first.account(), span, features);
  }

  private static boolean endsSentence(Tokens tokens, Span range) {
    String last = tokens.form(range.end() - 1);
    return last.matches("[.!?…\"”’')]+")
        || (range.end() < tokens.size()
            && tokens.form(range.end()).matches("[,;:—–.]|and|but|which|who"));
  }

  private static double flag(boolean holds) {
    return holds ? 1 : 0;
  }

  private static int tags(Tokens tokens, Span range, String tag) {
    int count = 0;
    for (int i = range.start(); i < range.end(); i++) {
      count += tokens.tag(i).equals(tag) ? 1 : 0;
    }
    return count;
  }

  private static long names(Reading reading, Span span) {
    return reading.names().stream()
        .filter(name -> name.kind() != NameKind.PEOPLE && name.span().overlaps(span))
        .map(name -> name.canonical())
        .distinct()
        .count();
  }

  private static boolean has(Tokens tokens, Span range, Set<String> words) {
    for (int i = range.start(); i < range.end(); i++) {
      if (words.contains(tokens.form(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> lemmas(Reading reading, Span span) {
    Tokens tokens = reading.tokens();
    Span range = tokens.within(span);
    Set<String> lemmas = new TreeSet<>();
    for (int i = range.start(); i < range.end(); i++) {
      if (CONTENT.contains(tokens.tag(i))) {
        lemmas.add(tokens.lemma(i));
      }
    }
    return lemmas;
  }

  /// The mean share of content words that few sentences of the story hold.
  private double rarity(Set<String> lemmas) {
    double sum = 0;
    for (String lemma : lemmas) {
      sum += Math.log((sentences + 1.0) / sentencesWith.getOrDefault(lemma, 1));
    }
    return lemmas.isEmpty() ? 0 : sum / lemmas.size() / Math.log(sentences + 1.0);
  }
}
