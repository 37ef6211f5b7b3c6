package org.testimonia.read.commitment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.testimonia.model.CommitmentKind;

/// The frames of `frames.txt` and the word lists of `words.txt`.
final class CommitmentLexicon {
  private final Map<String, List<Frame>> frames = new HashMap<>();
  private final Map<String, Map<String, List<List<String>>>> sections = new HashMap<>();

  CommitmentLexicon() {
    for (String line : lines("frames.txt")) {
      Frame frame = frame(line);
      frames.computeIfAbsent(frame.trigger().get(0), key -> new ArrayList<>()).add(frame);
    }
    for (List<Frame> sharing : frames.values()) {
      sharing.sort(Comparator.comparingInt(frame -> -frame.trigger().size()));
    }
    String section = "";
    for (String line : lines("words.txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else {
        for (String entry : line.split(",", -1)) {
          add(section, entry.strip());
        }
      }
    }
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
    if (!entry.isEmpty()) {
      List<String> words = List.of(entry.split(" ", -1));
      sections
          .computeIfAbsent(section, key -> new HashMap<>())
          .computeIfAbsent(words.get(0), key -> new ArrayList<>())
          .add(words);
    }
  }

  /// The frames whose trigger begins with the word at `i`, longest trigger first.
  List<Frame> frames(Words words, int i) {
    return frames.getOrDefault(words.lemma(i), frames.getOrDefault(words.lower(i), List.of()));
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

  /// Whether a word of `section` stands anywhere from `from` to `to`.
  boolean holds(String section, Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (match(section, words, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> lines(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(CommitmentLexicon.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " of the distribution is damaged", e);
    }
  }
}
