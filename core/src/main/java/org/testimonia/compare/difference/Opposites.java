package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Words and phrases that say the contrary of each other, from `opposites.txt`.
final class Opposites {
  private static final SortedSet<String> NONE = new TreeSet<>();

  /// From a word or phrase to its contraries.
  private final SortedMap<String, SortedSet<String>> contraries = new TreeMap<>();

  /// From every form of a first word to the phrases that it may begin, the longest first.
  private final SortedMap<String, List<Entry>> byFirst = new TreeMap<>();

  /// @param words the forms of each of its words
  private record Entry(String phrase, List<SortedSet<String>> words) {}

  /// A word or phrase with a contrary.
  ///
  /// @param phrase as `opposites.txt` has it
  /// @param from number of its first word
  /// @param to one past its last word
  record Term(Telling telling, String phrase, int from, int to) {
    Span span() {
      return Evidence.span(telling, from, to);
    }
  }

  Opposites() {
    for (String line : DataFile.lines(Opposites.class, "opposites.txt")) {
      String[] halves = line.split("\\|", -1);
      if (halves.length != 2) {
        throw new IllegalArgumentException("opposites.txt: not two sides: \"" + line + "\"");
      }
      add(halves[0], halves[1]);
      add(halves[1], halves[0]);
    }
    byFirst
        .values()
        .forEach(all -> all.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
  }

  private void add(String these, String those) {
    for (String half : these.split(",", -1)) {
      String phrase = half.strip();
      if (!contraries.containsKey(phrase)) {
        index(phrase);
      }
      SortedSet<String> contrary = contraries.computeIfAbsent(phrase, any -> new TreeSet<>());
      for (String other : those.split(",", -1)) {
        contrary.add(other.strip());
      }
    }
  }

  private void index(String phrase) {
    List<SortedSet<String>> words = new ArrayList<>();
    for (String word : phrase.split(" ", -1)) {
      words.add(Inflection.of(word));
    }
    Entry entry = new Entry(phrase, words);
    for (String form : words.getFirst()) {
      byFirst.computeIfAbsent(form, any -> new ArrayList<>()).add(entry);
    }
  }

  /// All words and phrases of a passage that have contraries, in order; of those that begin at one
  /// word only the longest ones.
  List<Term> in(Telling telling) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < telling.words().size(); i++) {
      int longest = 0;
      for (Entry entry : entriesAt(telling.words().get(i))) {
        int length = entry.words().size();
        if (length >= longest && stands(entry, telling.words(), i)) {
          terms.add(new Term(telling, entry.phrase(), i, i + length));
          longest = length;
        }
      }
    }
    return terms;
  }

  private List<Entry> entriesAt(Word word) {
    List<Entry> entries = new ArrayList<>(byFirst.getOrDefault(word.form(), List.of()));
    for (Entry entry : byFirst.getOrDefault(word.lemma(), List.of())) {
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static boolean stands(Entry entry, List<Word> words, int from) {
    if (from + entry.words().size() > words.size()) {
      return false;
    }
    for (int i = 1; i < entry.words().size(); i++) {
      Word word = words.get(from + i);
      SortedSet<String> forms = entry.words().get(i);
      if (!forms.contains(word.form()) && !forms.contains(word.lemma())) {
        return false;
      }
    }
    return true;
  }

  boolean areContrary(Term one, Term other) {
    return contraries.getOrDefault(one.phrase(), NONE).contains(other.phrase());
  }
}
