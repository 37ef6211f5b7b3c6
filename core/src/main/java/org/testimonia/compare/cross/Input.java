package org.testimonia.compare.cross;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimonia.onnx.WordPieces;
import org.testimonia.text.Span;

/// Two passages as the model takes them: word pieces, each with a mark that says whose it is and
/// what it is for. `training/cross/inputs.py` makes the same.
final class Input {
  /// A passage has no more pieces than this, its context among them.
  private static final int MOST = 48;

  /// No more pieces of context than this stand on either side of a passage.
  private static final int CONTEXT = 12;

  private static final int MOST_OF_NAME = 6;

  private static final long BEGIN = 101;
  private static final long END = 102;
  private static final long COLON = 1024;

  private static final int PASSAGE = 1;
  private static final int AROUND = 2;
  private static final int SPEAKER = 3;

  /// Added to the marks of the second passage.
  private static final int SECOND = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final List<Long> ids = new ArrayList<>();
  private final List<Long> marks = new ArrayList<>();
  private final Range one;
  private final Range other;

  /// The pieces of one passage's sentence.
  ///
  /// @param from number of the first among all pieces
  /// @param places of the pieces in the sentence
  record Range(int from, List<Span> places) {}

  Input(WordPieces wordPieces, Beside one, Beside other) {
    add(BEGIN, 0);
    this.one = add(wordPieces, one, 0);
    add(END, 0);
    this.other = add(wordPieces, other, SECOND);
    add(END, 0);
  }

  long[] ids() {
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  long[] marks() {
    return marks.stream().mapToLong(Long::longValue).toArray();
  }

  Range one() {
    return one;
  }

  Range other() {
    return other;
  }

  private void add(long id, int mark) {
    ids.add(id);
    marks.add((long) mark);
  }

  private Range add(WordPieces wordPieces, Beside passage, int marked) {
    name(wordPieces, passage.speaker(), marked);
    WordPieces.Pieces pieces = wordPieces.of(passage.sentence());
    List<Span> places = pieces.places();
    int first = 0;
    while (first + 1 < places.size() && places.get(first).end() <= passage.clause().start()) {
      first++;
    }
    int last = first + 1;
    while (last < places.size()
        && last - first < MOST
        && places.get(last).start() < passage.clause().end()) {
      last++;
    }
    int room = MOST - (last - first);
    int left = Math.min(Math.min(CONTEXT, first), room);
    int right = Math.min(Math.min(CONTEXT, places.size() - last), room - left);
    Range range = new Range(ids.size(), places.subList(first - left, last + right));
    for (int i = first - left; i < last + right; i++) {
      add(pieces.ids().get(i), marked + (i >= first && i < last ? PASSAGE : AROUND));
    }
    return range;
  }

  private void name(WordPieces wordPieces, String speaker, int marked) {
    String words =
        WORD.matcher(speaker.toLowerCase(Locale.ROOT))
            .results()
            .map(found -> found.group())
            .sorted()
            .collect(Collectors.joining(" "));
    if (!words.isEmpty()) {
      wordPieces.of(words).ids().stream()
          .limit(MOST_OF_NAME)
          .forEach(id -> add(id, marked + SPEAKER));
      add(COLON, marked + SPEAKER);
    }
  }
}
