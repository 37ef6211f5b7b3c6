package org.testimonia.compare.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.model.Attribution;
import org.testimonia.model.Reading;
import org.testimonia.model.Statement;

/// Finds the one name of a speaker whom accounts name differently: "Weil", "Ms Weil", "Anna Weil".
/// Two people who share a surname stay two; a bare surname that could mean either stays itself.
public final class SpeakerUnifier {
  private final WordLists lists = new WordLists();

  /// From a speaker's name in some account to the story's; names that stay themselves are left out.
  public SortedMap<String, String> unify(List<Reading> readings) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Reading reading : readings) {
      for (Statement statement : reading.statements()) {
        if (statement.attribution() instanceof Attribution.Known known) {
          counts.merge(known.name(), 1, Integer::sum);
        }
      }
      // Who is bound need not have spoken.
      reading
          .commitments()
          .forEach(commitment ->
              commitment.actor().ifPresent(actor -> counts.merge(actor, 0, Integer::sum)));
    }
    return unify(counts);
  }

  /// @param counts how often each name stands as a speaker
  SortedMap<String, String> unify(SortedMap<String, Integer> counts) {
    List<SpeakerName> names =
        counts.keySet().stream()
            .map(name -> SpeakerName.of(name, lists))
            .filter(name -> !name.words().isEmpty())
            .sorted(fullestFirst(counts))
            .toList();
    SortedMap<String, String> unified = new TreeMap<>();
    for (List<SpeakerName> speaker : speakers(names)) {
      String canonical = canonical(speaker);
      speaker.stream()
          .map(SpeakerName::given)
          .filter(given -> !given.equals(canonical))
          .forEach(given -> unified.put(given, canonical));
    }
    return unified;
  }

  private static Comparator<SpeakerName> fullestFirst(SortedMap<String, Integer> counts) {
    return Comparator.comparingInt((SpeakerName name) -> -name.words().size())
        .thenComparingInt(name -> -counts.getOrDefault(name.given(), 0))
        .thenComparing(SpeakerName::given);
  }

  private static List<List<SpeakerName>> speakers(List<SpeakerName> fullestFirst) {
    List<List<SpeakerName>> speakers = new ArrayList<>();
    for (SpeakerName name : fullestFirst) {
      List<List<SpeakerName>> agreeing =
          speakers.stream().filter(speaker -> speaker.stream().allMatch(name::agrees)).toList();
      if (agreeing.size() == 1) {
        agreeing.getFirst().add(name);
      } else {
        speakers.add(new ArrayList<>(List.of(name)));
      }
    }
    return speakers;
  }

  /// The fullest name; of two equally full ones that not in capitals, that without a title, then
  /// the more frequent.
  private static String canonical(List<SpeakerName> speaker) {
    int fullest = speaker.getFirst().words().size();
    return speaker.stream()
        .filter(name -> name.words().size() == fullest)
        .map(SpeakerName::given)
        .min(
            Comparator.comparing((String given) -> given.equals(given.toUpperCase(Locale.ROOT)))
                .thenComparingInt(given -> given.split("\\s+").length))
        .orElseThrow();
  }
}
