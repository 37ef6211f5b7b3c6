package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimonia.text.DataFile;

/// Words and phrases by class, from a file with a `[class]` above the phrases of each. A phrase's
/// words are forms or lemmas in lower case.
final class Lexicon {
  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private record Entry(List<String> words, String kind) {}

  /// A phrase found in a passage.
  ///
  /// @param kind its class
  /// @param from number of its first word
  /// @param to one past its last word
  record Hit(String kind, int from, int to) {}

  static Lexicon load(String name) {
    Lexicon lexicon = new Lexicon();
    DataFile.sections(Lexicon.class, name)
        .forEach((kind, phrases) -> phrases.forEach(phrase -> lexicon.add(kind, phrase)));
    return lexicon;
  }

  private void add(String kind, String phrase) {
    List<String> words = List.of(phrase.split(" +"));
    List<Entry> entries = byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
    entries.add(new Entry(words, kind));
    entries.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  /// Whether `word` alone is an entry.
  boolean has(String word) {
    return find(word).isPresent();
  }

  /// The class of `word` when it alone is an entry.
  Optional<String> find(String word) {
    return byFirst.getOrDefault(word, List.of()).stream()
        .filter(entry -> entry.words().size() == 1)
        .map(Entry::kind)
        .findFirst();
  }

  /// The phrases in `words`, longest first at each place, none overlapping, in order.
  List<Hit> find(List<Word> words) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Hit> hit = at(words, i);
      hit.ifPresent(hits::add);
      i = hit.map(Hit::to).orElse(i + 1);
    }
    return hits;
  }

  private Optional<Hit> at(List<Word> words, int from) {
    Optional<Hit> byForm = at(words, from, words.get(from).form());
    return byForm.isPresent() ? byForm : at(words, from, words.get(from).lemma());
  }

  private Optional<Hit> at(List<Word> words, int from, String first) {
    for (Entry entry : byFirst.getOrDefault(first, List.of())) {
      int to = from + entry.words().size();
      if (to <= words.size() && matches(entry.words(), words, from)) {
        return Optional.of(new Hit(entry.kind(), from, to));
      }
    }
    return Optional.empty();
  }

  /// Whether the words from number `from` on are those of `phrase`; the first is known to be.
  private static boolean matches(List<String> phrase, List<Word> words, int from) {
    for (int i = 1; i < phrase.size(); i++) {
      if (!words.get(from + i).is(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
