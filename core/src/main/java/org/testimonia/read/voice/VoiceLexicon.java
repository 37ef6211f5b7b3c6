package org.testimonia.read.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimonia.text.DataFile;

/// The classes of words of `marks.txt`, looked up by word and by phrase, and the words of
/// `masked.txt`, which never count.
final class VoiceLexicon {
  /// Classes that may be met in a capitalised word: days and months are written so.
  static final String CLOCK = "clock";

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> masked = new HashSet<>();

  /// A phrase of two or more words and its class.
  record Phrase(List<String> words, String mark) {}

  VoiceLexicon() {
    DataFile.sections(VoiceLexicon.class, "marks.txt")
        .forEach((mark, entries) -> entries.forEach(entry -> add(entry, mark)));
    masked.addAll(DataFile.phrases(VoiceLexicon.class, "masked.txt"));
  }

  private void add(String entry, String mark) {
    List<String> parts = List.of(entry.split(" ", -1));
    if (parts.size() == 1) {
      words.computeIfAbsent(entry, key -> new ArrayList<>()).add(mark);
    } else {
      phrases.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(new Phrase(parts, mark));
    }
  }

  /// The classes of a single word, by its dictionary form or as written.
  List<String> marks(String word) {
    return words.getOrDefault(word, List.of());
  }

  /// The phrases that begin with `word`.
  List<Phrase> phrases(String word) {
    return phrases.getOrDefault(word, List.of());
  }

  /// Whether the word may carry no weight.
  boolean isMasked(String word) {
    return masked.contains(word);
  }
}
