package org.testimonia.compare.difference;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A main verb with whom or what it is said of, as far as parts of speech alone show it.
///
/// @param subject stems of the nouns at the head of its subject and of what stands beside it; empty
///   when none is found
/// @param names stems of all names in its subject
/// @param rest stems of what follows in its clause, measures left out
/// @param measures numbers, weekdays and months that follow in its clause
/// @param helpers its helping verbs that say what may or must be, or that it is done to the subject
record Predicate(
    SortedSet<String> subject,
    SortedSet<String> names,
    SortedSet<String> rest,
    SortedSet<String> measures,
    SortedSet<String> helpers) {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> HELPERS = Set.of("AUX", "ADV", "PART");
  private static final Set<String> PARTS_SUBJECT =
      Set.of("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ", "PRON");
  private static final Set<String> MODAL =
      Set.of("will", "would", "shall", "should", "may", "might", "can", "could", "must", "be");
  private static final Set<String> DATES =
      Stream.of(
              Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name),
              Arrays.stream(Month.values()).map(Month::name),
              Stream.of("today", "yesterday", "tomorrow"))
          .flatMap(names -> names)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> UNITS = Set.of("percent", "cent", "%", "point", "points");

  Predicate {
    subject = Collections.unmodifiableSortedSet(new TreeSet<>(subject));
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    rest = Collections.unmodifiableSortedSet(new TreeSet<>(rest));
    measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
    helpers = Collections.unmodifiableSortedSet(new TreeSet<>(helpers));
  }

  private static Predicate empty() {
    SortedSet<String> none = new TreeSet<>();
    return new Predicate(none, none, none, none, none);
  }

  /// The predicate whose main verb is word number `at`, or one without a subject when that is no
  /// main verb.
  static Predicate of(Telling telling, int at) {
    List<Word> words = telling.words();
    int start = at;
    SortedSet<String> helpers = new TreeSet<>();
    while (start > 0 && HELPERS.contains(words.get(start - 1).tag())) {
      start--;
      Word helper = words.get(start);
      if (helper.form().equals("to")) {
        return empty();
      }
      if (MODAL.contains(helper.lemma())) {
        helpers.add(helper.lemma());
      }
    }
    if (!words.get(at).tag().equals("VERB") || start == 0) {
      return empty();
    }
    SortedSet<String> subject = new TreeSet<>();
    SortedSet<String> names = new TreeSet<>();
    subject(words, start - 1, subject, names);
    SortedSet<String> rest = new TreeSet<>();
    SortedSet<String> measures = new TreeSet<>();
    rest(telling, at, rest, measures);
    return new Predicate(subject, names, rest, measures, helpers);
  }

  private static void subject(
      List<Word> words, int last, SortedSet<String> subject, SortedSet<String> names) {
    int end = last;
    if (words.get(end).form().equals(",")) {
      // "Alda, the largest shareholder, opposes": both name the subject; "who left" does not.
      int comma = previousComma(words, end - 1);
      if (comma < 1) {
        return;
      }
      if (!words.get(comma + 1).tag().equals("PRON")) {
        nounPhrase(words, comma + 1, end, subject, names);
      }
      end = comma - 1;
    }
    int from = end + 1;
    while (from > 0 && !PARTS_SUBJECT.contains(words.get(from - 1).tag())) {
      from--;
    }
    nounPhrase(words, from, end + 1, subject, names);
  }

  private static int previousComma(List<Word> words, int from) {
    return IntStream.iterate(from, i -> i >= 0, i -> i - 1)
        .filter(i -> words.get(i).form().equals(","))
        .findFirst()
        .orElse(-1);
  }

  private static void nounPhrase(
      List<Word> words, int from, int to, SortedSet<String> heads, SortedSet<String> names) {
    SortedSet<String> own = new TreeSet<>();
    boolean headed = false;
    for (Word word : words.subList(from, to)) {
      if (word.form().equals("'s")) {
        own.clear();
      }
      headed |= word.tag().equals("ADP");
      if (NOUNS.contains(word.tag()) && word.isContent()) {
        if (!headed) {
          own.add(word.stem());
        }
        if (word.tag().equals("PROPN")) {
          names.add(word.stem());
        }
      }
    }
    heads.addAll(own);
  }

  private static void rest(
      Telling telling, int at, SortedSet<String> rest, SortedSet<String> measures) {
    List<Word> words = telling.words();
    int i = at + 1;
    int to = Clause.around(telling, at).to();
    if (to == i && i < words.size() && words.get(i).form().equals("that")) {
      to = Clause.around(telling, i).to();
    }
    for (; i < to; i++) {
      Word word = words.get(i);
      if (word.tag().equals("NUM") || DATES.contains(word.form())) {
        measures.add(word.form());
      } else if (word.isContent() && !UNITS.contains(word.lemma())) {
        rest.add(word.stem());
      }
    }
  }

  /// Whether both are said of one subject and of one matter: half of what the shorter one goes on
  /// to say is in the other, and where both give numbers or days, one is the same.
  boolean isOfSame(Predicate other) {
    return !Collections.disjoint(subject, other.subject)
        && agree(names, other.names)
        && agree(measures, other.measures)
        && helpers.equals(other.helpers)
        && sharesHalf(other);
  }

  private static boolean agree(SortedSet<String> ours, SortedSet<String> theirs) {
    return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs);
  }

  private boolean sharesHalf(Predicate other) {
    SortedSet<String> common = new TreeSet<>(rest);
    common.retainAll(other.rest);
    return !common.isEmpty() && 2 * common.size() >= Math.min(rest.size(), other.rest.size());
  }
}
