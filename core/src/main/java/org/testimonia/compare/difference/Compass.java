package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.Span;

/// A side of a place in a passage: "20 km west of Jarun", "northern Italy". Names that hold one
/// ("North Carolina") are none.
///
/// @param span from the side to the place
/// @param northing 1 for north, -1 for south, 0 for neither
/// @param easting 1 for east, -1 for west, 0 for neither
/// @param of stem of the place; empty when none is named beside it
record Compass(Span span, int northing, int easting, String of) {
  private static final Pattern SIDE =
      Pattern.compile("(?<ns>north|south)?-?(?<ew>east|west)?(?:ern|wards?|erly)?");

  private static final Set<String> PLACES = Set.of("NOUN", "PROPN");
  private static final Set<String> SKIPPED = Set.of("DET", "ADJ");

  /// From "of" to the place there are no more words than this.
  private static final int REACH = 4;

  static List<Compass> in(Telling telling) {
    List<Compass> found = new ArrayList<>();
    for (int i = 0; i < telling.words().size(); i++) {
      Word word = telling.words().get(i);
      Matcher side = SIDE.matcher(word.form());
      boolean isSide = side.matches() && (side.group("ns") != null || side.group("ew") != null);
      if (isSide && Character.isLowerCase(telling.text(word.span()).codePointAt(0))) {
        Optional<Integer> place = place(telling.words(), i);
        found.add(
            new Compass(
                Evidence.span(telling, i, place.orElse(i) + 1),
                sign(side.group("ns"), "north"),
                sign(side.group("ew"), "east"),
                place.map(at -> telling.words().get(at).stem()).orElse("")));
      }
    }
    return found;
  }

  private static int sign(String side, String positive) {
    return side == null ? 0 : side.equals(positive) ? 1 : -1;
  }

  /// The number of the word for the place whose side word number `at` is.
  private static Optional<Integer> place(List<Word> words, int at) {
    boolean of = at + 1 < words.size() && words.get(at + 1).form().equals("of");
    int last = Math.min(words.size(), at + (of ? REACH : 1) + 1);
    int place = at + (of ? 2 : 1);
    while (of && place < last && SKIPPED.contains(words.get(place).tag())) {
      place++;
    }
    boolean found =
        place < words.size()
            && PLACES.contains(words.get(place).tag())
            && words.get(place).isContent();
    return found ? Optional.of(place) : Optional.empty();
  }

  /// Whether the other is the contrary side of the same place.
  boolean isContraryTo(Compass other) {
    return !of.isEmpty()
        && of.equals(other.of)
        && (northing * other.northing < 0 || easting * other.easting < 0);
  }
}
