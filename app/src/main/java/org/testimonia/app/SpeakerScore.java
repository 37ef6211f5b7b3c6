package org.testimonia.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testimonia.model.Reading;
import org.testimonia.model.Statement;

/// Counts whose name marked statements are told with.
final class SpeakerScore {
  /// A statement is the marked one where what they share is this much of what they cover together.
  private static final double ALIKE = 0.5;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private int marked;
  private int found;
  private int right;

  /// A text and its reading.
  void add(MarkedText text, Reading reading) {
    addMissed(text);
    for (MarkedText.Said said : text.said()) {
      Optional<Statement> statement =
          reading.statements().stream()
              .filter(one -> one.content().likeness(said.content()) >= ALIKE)
              .max(Comparator.comparingDouble(one -> one.content().likeness(said.content())));
      found += statement.isPresent() ? 1 : 0;
      right += statement.filter(one -> isSame(name(text, one), said.speaker())).isPresent() ? 1 : 0;
    }
  }

  /// A text that was not read: none of its statements is found.
  void addMissed(MarkedText text) {
    marked += text.said().size();
  }

  /// One line of what was counted; empty where no speaker was marked.
  Optional<String> line() {
    return marked == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "speaker accuracy %5.1f   (%d statements marked, %d found, %d with the right speaker)",
                found == 0 ? 0 : 100.0 * right / found,
                marked,
                found,
                right));
  }

  /// The speaker's name, or the words that stand for a speaker who is not known.
  private static String name(MarkedText text, Statement statement) {
    return statement
        .attribution()
        .findName()
        .or(() -> statement.attribution().findMention().map(m -> m.in(text.text())))
        .orElse("");
  }

  /// Whether the words of one name lie in the other, or both end in the same word, a surname.
  private static boolean isSame(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.containsAll(second)
            || second.containsAll(first)
            || first.getLast().equals(second.getLast()));
  }

  private static List<String> words(String name) {
    return Stream.of(NO_LETTERS.split(name.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
