package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.read.name.Gender;
import org.testimonia.read.name.PersonWords;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// What the account itself tells of its persons: their roles ("the mayor, Anna Weil", "spokesman
/// Jan Moor") and their gender, by title, role and given name.
final class RoleIndex {
  private static final int REACH = 10;

  /// Words after which an apposition speaks of others: "who came with her husband".
  private static final Set<String> AFTER_ENDS =
      Set.of(
          ",", ".", ";", ":", "and", "said", "who", "whose", "which", "with", "his", "her", "their",
          "after", "when", "by", "against", "about", "told");

  /// What somebody is who does this: "Anna Weil, who heads the union".
  private static final Map<String, String> OFFICE_VERBS =
      Map.of(
          "heads", "head", "headed", "head", "leads", "leader", "led", "leader", "runs", "boss",
          "chairs", "chair", "founded", "founder", "owns", "owner");

  private static final List<Set<String>> KIN =
      DataFile.lines(RoleIndex.class, "role-kin.txt").stream()
          .map(line -> (Set<String>) new LinkedHashSet<>(List.of(line.split(" "))))
          .toList();

  private final PersonWords persons;
  private final Map<String, Set<String>> personsByRole = new LinkedHashMap<>();
  private final Map<String, Set<String>> wordsByPerson = new LinkedHashMap<>();
  private final Map<String, Gender> genders = new LinkedHashMap<>();

  RoleIndex(Script script, PersonWords persons) {
    this.persons = persons;
    for (Name name : script.names()) {
      if (name.kind() == NameKind.PERSON) {
        Span range = script.tokensIn(name.span());
        before(script, name, range.start());
        after(script, name, range.end());
      }
    }
  }

  private void before(Script script, Name name, int start) {
    int i = start - 1;
    if (i >= 0 && script.is(i, ",") && !script.quoted(i)) {
      i--;
      if (i < 0 || !script.tagged(i, Set.of("NOUN", "PROPN"))) {
        return;
      }
    }
    boolean role = false;
    for (int k = 0; i >= 0 && k < REACH && !script.quoted(i); k++, i--) {
      String word = script.low(i);
      boolean inner =
          script.tagged(i, Set.of("NOUN", "PROPN", "ADJ", "X", "NUM")) || persons.isTitle(word);
      boolean joint = script.isAny(i, Set.of("of", "for", "to", "the", "-"));
      if (!inner && !joint) {
        break;
      }
      role = note(name.canonical(), word) || role;
    }
  }

  private void after(Script script, Name name, int end) {
    int i = end;
    if (i < script.size() && script.is(i, ",") && !script.quoted(i)) {
      i++;
    } else if (!script.isAny(i, Set.of("is", "was", "who"))) {
      return;
    }
    if (script.is(i, "who") && i + 1 < script.size()) {
      Optional<String> office = Optional.ofNullable(OFFICE_VERBS.get(script.low(i + 1)));
      if (office.isEmpty() && !script.isAny(i + 1, Set.of("is", "was"))) {
        return;
      }
      office.ifPresent(role -> note(name.canonical(), role));
      i += 2;
    }
    boolean opens = i < script.size() && !script.quoted(i);
    for (int k = 0; opens && i < script.size() && k < REACH; k++, i++) {
      if (script.quoted(i) || script.isAny(i, AFTER_ENDS)) {
        break;
      }
      boolean person =
          script.nameAt(i).filter(other -> other.kind() == NameKind.PERSON).isPresent();
      if (!person) {
        note(name.canonical(), script.low(i));
      }
    }
  }

  /// Notes a word about a person; says whether it is a role.
  private boolean note(String person, String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    wordsByPerson.computeIfAbsent(person, key -> new LinkedHashSet<>()).add(bare);
    Gender told = persons.genderOfWord(bare);
    if (told != Gender.UNKNOWN) {
      genders.putIfAbsent(person, told);
    }
    boolean role = persons.isPersonRole(bare);
    if (role) {
      personsByRole
          .computeIfAbsent(PersonWords.singular(bare), key -> new LinkedHashSet<>())
          .add(person);
    }
    return role;
  }

  /// The persons who bear a role, in the order in which the account first says so.
  List<String> bearers(String role) {
    return new ArrayList<>(personsByRole.getOrDefault(role, Set.of()));
  }

  /// The persons who bear another role of the same sense, in the same order.
  List<String> kin(String role) {
    Set<String> found = new LinkedHashSet<>();
    for (Set<String> sense : KIN) {
      if (sense.contains(role)) {
        sense.forEach(other -> found.addAll(bearers(other)));
      }
    }
    return new ArrayList<>(found);
  }

  /// How many of `words` the account says of `person`.
  int agreeing(String person, Set<String> words) {
    Set<String> said = wordsByPerson.getOrDefault(person, Set.of());
    return (int) words.stream().filter(said::contains).count();
  }

  /// How many of `words` the account says of `person` in this or another form: "bank", "banker".
  int akin(String person, Set<String> words) {
    Set<String> said = wordsByPerson.getOrDefault(person, Set.of());
    return (int)
        words.stream().filter(word -> said.stream().anyMatch(s -> isAkin(s, word))).count();
  }

  private static boolean isAkin(String a, String b) {
    int shared = 0;
    int shorter = Math.min(a.length(), b.length());
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return shared >= 4 && shared >= shorter - 1;
  }

  Gender gender(String person) {
    Gender told = Optional.ofNullable(genders.get(person)).orElse(Gender.UNKNOWN);
    return told == Gender.UNKNOWN ? persons.genderOfName(person) : told;
  }
}
