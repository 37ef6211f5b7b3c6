package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.CommitmentKind;
import org.testimonia.read.parse.VerbForms;
import org.testimonia.text.DataFile;

/// The frames of `frames.txt` and the word lists of `words.txt`.
final class CommitmentLexicon {
  private final Map<String, List<Frame>> frames = new HashMap<>();
  private final Map<String, Map<String, List<List<String>>>> sections = new HashMap<>();

  CommitmentLexicon() {
    for (String line : DataFile.lines(CommitmentLexicon.class, "frames.txt")) {
      Frame frame = frame(line);
      keys(frame).forEach(key -> frames.computeIfAbsent(key, same -> new ArrayList<>()).add(frame));
    }
    for (List<Frame> sharing : frames.values()) {
      sharing.sort(Comparator.comparingInt(frame -> -frame.trigger().size()));
    }
    DataFile.sections(CommitmentLexicon.class, "words.txt")
        .forEach((section, entries) -> entries.forEach(entry -> add(section, entry)));
  }

  /// The words under which a frame is looked up: of a verb also its regular forms, since the parser
  /// misses some dictionary forms.
  private static Set<String> keys(Frame frame) {
    String first = frame.trigger().getFirst();
    Set<String> keys = new TreeSet<>(Set.of(first));
    VerbForms forms = VerbForms.regular(first);
    if (frame.part() == Frame.Part.NOUN) {
      // The same letter makes the plural of a noun.
      keys.add(forms.present());
    }
    if (frame.part() == Frame.Part.VERB) {
      keys.add(forms.present());
      keys.addAll(forms.past());
      keys.addAll(forms.ing());
    }
    return keys;
  }

  private static Frame frame(String line) {
    String[] cells = line.split("\\|", -1);
    List<Frame.Shape> shapes = new ArrayList<>();
    for (String shape : cells[3].strip().split(" ", -1)) {
      shapes.add(Frame.Shape.valueOf(shape.toUpperCase(Locale.ROOT)));
    }
    return new Frame(
        CommitmentKind.valueOf(cells[0].strip().toUpperCase(Locale.ROOT)),
        Frame.Part.valueOf(cells[1].strip().toUpperCase(Locale.ROOT)),
        List.of(cells[2].strip().split(" ", -1)),
        shapes);
  }

  private void add(String section, String entry) {
    List<String> words = List.of(entry.split(" ", -1));
    sections
        .computeIfAbsent(section, key -> new HashMap<>())
        .computeIfAbsent(words.get(0), key -> new ArrayList<>())
        .add(words);
  }

  /// The frames whose trigger begins with the word at `i`, longest trigger first.
  List<Frame> frames(Words words, int i) {
    return frames.getOrDefault(words.lower(i), frames.getOrDefault(words.lemma(i), List.of()));
  }

  /// How many tokens the longest entry of `section` that stands at `i` covers; 0 when none does.
  int match(String section, Words words, int i) {
    Map<String, List<List<String>>> entries = sections.getOrDefault(section, Map.of());
    int longest = 0;
    for (String first : List.of(words.lower(i), words.lemma(i))) {
      for (List<String> entry : entries.getOrDefault(first, List.of())) {
        longest = Math.max(longest, words.match(i, entry) - i);
      }
    }
    return longest;
  }

  /// Whether `word` alone is an entry of `section`, or its plural.
  boolean has(String section, String word) {
    Map<String, List<List<String>>> entries = sections.getOrDefault(section, Map.of());
    return entries.getOrDefault(word, List.of()).contains(List.of(word))
        || (word.endsWith("s")
            && entries
                .getOrDefault(word.substring(0, word.length() - 1), List.of())
                .contains(List.of(word.substring(0, word.length() - 1))));
  }

  /// Whether a word of `section` stands anywhere from `from` to `to`.
  boolean holds(String section, Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (match(section, words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
