package org.testimonia.read.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.testimonia.text.DataFile;

/// What English words tell about persons and other sources: titles, given names, role nouns. Safe
/// to share between threads.
public final class PersonWords {
  private final Map<String, Gender> titles = gendered("titles.txt");
  private final Map<String, Gender> roles = gendered("roles-person.txt");
  private final Set<String> bodies =
      new HashSet<>(DataFile.lines(PersonWords.class, "roles-body.txt"));
  private final Set<String> documents =
      new HashSet<>(DataFile.lines(PersonWords.class, "roles-document.txt"));
  private final Set<String> male =
      new HashSet<>(DataFile.words(PersonWords.class, "first-names-male.txt"));
  private final Set<String> female =
      new HashSet<>(DataFile.words(PersonWords.class, "first-names-female.txt"));

  private static Map<String, Gender> gendered(String file) {
    Map<String, Gender> words = new HashMap<>();
    for (String line : DataFile.lines(PersonWords.class, file)) {
      List<String> columns = List.of(line.split("\\s*\\|\\s*"));
      String mark = columns.size() > 1 ? columns.get(1) : "";
      words.put(
          columns.get(0),
          switch (mark) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
          });
    }
    return words;
  }

  /// Whether `word`, in any case, may stand before a person's name without being part of it.
  public boolean isTitle(String word) {
    return titles.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /// Whether `word` is a given name; capitals count.
  public boolean isGivenName(String word) {
    return male.contains(word) || female.contains(word);
  }

  /// Whether `noun` means a person or persons: "spokesman", "officials".
  public boolean isPersonRole(String noun) {
    return holds(roles.keySet(), noun);
  }

  /// Whether `noun` means a body of people: "ministry", "companies".
  public boolean isBodyRole(String noun) {
    return holds(bodies, noun);
  }

  /// Whether `noun` means something written: "report", "studies".
  public boolean isDocumentRole(String noun) {
    return holds(documents, noun);
  }

  private static boolean holds(Set<String> words, String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return words.contains(lower) || words.contains(singular(lower));
  }

  /// The regular singular of a lower-case noun.
  public static String singular(String noun) {
    if (noun.endsWith("ies") && noun.length() > 4) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (noun.endsWith("sses") || noun.endsWith("ches") || noun.endsWith("xes")) {
      return noun.substring(0, noun.length() - 2);
    }
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && noun.length() > 3;
    return plural ? noun.substring(0, noun.length() - 1) : noun;
  }

  /// The gender that a title or a role noun tells: "Mrs", "spokesman".
  public Gender genderOfWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Gender title = titles.getOrDefault(lower, Gender.UNKNOWN);
    return title == Gender.UNKNOWN ? roles.getOrDefault(lower, Gender.UNKNOWN) : title;
  }

  /// The gender that a person's full name tells by its given name.
  public Gender genderOfName(String fullName) {
    List<String> parts = List.of(fullName.split("\\s+"));
    if (parts.size() < 2) {
      return Gender.UNKNOWN;
    }
    boolean he = male.contains(parts.get(0));
    boolean she = female.contains(parts.get(0));
    return he == she ? Gender.UNKNOWN : he ? Gender.MALE : Gender.FEMALE;
  }
}
