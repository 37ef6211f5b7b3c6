package org.testimonia.read.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.NameKind;
import org.testimonia.text.DataFile;

/// Names known before reading, and words that tell what kind a name is.
final class Gazetteer {
  /// The longest known name, in words.
  static final int LONGEST = 6;

  private final Map<String, NameKind> known = new HashMap<>();
  private final Map<String, NameKind> folded = new HashMap<>();
  private final Set<String> organisationHeads = phrases("organisation-heads.txt");
  private final Set<String> eventHeads = phrases("event-heads.txt");
  private final Set<String> placeHeads = phrases("place-heads.txt");
  private final Set<String> never = words("never-names.txt");
  private final Set<String> seldom = words("seldom-names.txt");

  Gazetteer() {
    for (String phrase : DataFile.phrases(Gazetteer.class, "places.txt")) {
      add(phrase, NameKind.PLACE);
    }
    for (String line : DataFile.lines(Gazetteer.class, "countries.txt")) {
      List<String> columns = List.of(line.split("\\|"));
      addAll(columns.get(0), NameKind.PLACE);
      addAll(columns.get(1), NameKind.PEOPLE);
      addAll(columns.get(2), NameKind.PLACE);
    }
    for (String phrase : DataFile.phrases(Gazetteer.class, "peoples.txt")) {
      add(phrase, NameKind.PEOPLE);
    }
    for (String phrase : DataFile.phrases(Gazetteer.class, "organisations.txt")) {
      add(phrase, NameKind.ORGANISATION);
    }
    for (String phrase : DataFile.phrases(Gazetteer.class, "events.txt")) {
      add(phrase, NameKind.EVENT);
    }
  }

  private static Set<String> phrases(String file) {
    return new HashSet<>(DataFile.phrases(Gazetteer.class, file));
  }

  private static Set<String> words(String file) {
    return new HashSet<>(DataFile.words(Gazetteer.class, file));
  }

  private void addAll(String phrases, NameKind kind) {
    for (String phrase : phrases.split(",")) {
      add(phrase.strip(), kind);
    }
  }

  private void add(String phrase, NameKind kind) {
    if (!phrase.isEmpty()) {
      known.putIfAbsent(phrase, kind);
      folded.putIfAbsent(phrase.toLowerCase(Locale.ROOT), kind);
    }
  }

  Optional<NameKind> find(String phrase) {
    return Optional.ofNullable(known.get(phrase));
  }

  /// As [#find], whatever the letters' case; for lines in capitals.
  Optional<NameKind> findFolded(String phrase) {
    return Optional.ofNullable(folded.get(phrase.toLowerCase(Locale.ROOT)));
  }

  boolean isOrganisationHead(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return organisationHeads.contains(lower)
        || organisationHeads.contains(PersonWords.singular(lower));
  }

  boolean isEventHead(String word) {
    return eventHeads.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isPlaceHead(String word) {
    return placeHeads.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Words that end a run of capitalised words.
  boolean isNever(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean pointed = lower.endsWith(".") && lower.length() > 1;
    return never.contains(pointed ? lower.substring(0, lower.length() - 1) : lower);
  }

  /// Words that alone are no name.
  boolean isSeldom(String word) {
    return seldom.contains(word.toLowerCase(Locale.ROOT));
  }
}
