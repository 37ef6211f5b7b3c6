package org.testimonia.read.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;

/// Links the mentions of one account: a surname to the full name, an abbreviation to what it stands
/// for, a doubtful kind to the kind the same words have elsewhere in the account.
final class NameLinker {
  private final PersonWords persons;

  NameLinker(PersonWords persons) {
    this.persons = persons;
  }

  /// A full name, how often it stands in the account, and whether more than its shape tells that it
  /// is a person's.
  private record Full(String text, int count, int order, boolean sure) {}

  /// The names that the pieces make, in their order; pieces whose kind nothing tells are dropped.
  List<Name> link(List<Piece> pieces, Map<String, String> abbreviations) {
    Map<String, NameKind> kinds = surestKinds(pieces);
    Map<String, List<Full>> bySurname = fullNames(pieces, kinds);
    Map<String, String> bodies = fullBodies(kinds);
    List<Name> names = new ArrayList<>();
    for (Piece piece : pieces) {
      Optional<String> person = fullName(piece, bySurname);
      if (person.isPresent()) {
        names.add(new Name(piece.span(), NameKind.PERSON, person.get()));
        continue;
      }
      Optional<NameKind> kind = Optional.ofNullable(kinds.get(piece.text()));
      boolean body = piece.words() == 1 && kind.filter(NameKind.ORGANISATION::equals).isPresent();
      String spelled = body ? bodies.getOrDefault(piece.text(), piece.text()) : piece.text();
      String canonical = abbreviations.getOrDefault(piece.text(), spelled);
      kind.ifPresent(k -> names.add(new Name(piece.span(), k, canonical)));
    }
    return names;
  }

  /// From a first word, and from initials, to the only longer name of a body that has them:
  /// "Weilbank" to "Weilbank Holdings". What several names share leads nowhere.
  private static Map<String, String> fullBodies(Map<String, NameKind> kinds) {
    Map<String, String> full = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    for (Map.Entry<String, NameKind> entry : kinds.entrySet()) {
      String text = entry.getKey();
      if (entry.getValue() == NameKind.ORGANISATION && text.indexOf(' ') > 0) {
        for (String form : List.of(text.substring(0, text.indexOf(' ')), initials(text))) {
          if (full.putIfAbsent(form, text) != null) {
            shared.add(form);
          }
        }
      }
    }
    full.keySet().removeAll(shared);
    return full;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 2 ? initials.toString() : name;
  }

  /// For each text the kind of its surest mention: a told kind goes before a guessed one, and among
  /// equals the first.
  private static Map<String, NameKind> surestKinds(List<Piece> pieces) {
    Map<String, NameKind> kinds = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      if (!piece.weak()) {
        piece.kind().ifPresent(kind -> kinds.putIfAbsent(piece.text(), kind));
      }
    }
    for (Piece piece : pieces) {
      if (piece.weak()) {
        piece.kind().ifPresent(kind -> kinds.putIfAbsent(piece.text(), kind));
      }
    }
    return kinds;
  }

  private static Map<String, List<Full>> fullNames(
      List<Piece> pieces, Map<String, NameKind> kinds) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> sure = new HashSet<>();
    Set<String> single = new HashSet<>();
    for (Piece piece : pieces) {
      if (piece.words() == 1) {
        single.add(piece.text());
      } else if (kinds.get(piece.text()) == NameKind.PERSON) {
        // A person is named in full first: "Reuters Equifax" after "Equifax" is nobody's name.
        boolean first = !counts.containsKey(piece.text()) && !single.contains(piece.lastWord());
        if (first || !piece.weak()) {
          sure.add(piece.text());
        }
        counts.merge(piece.text(), 1, Integer::sum);
      }
    }
    Map<String, List<Full>> bySurname = new LinkedHashMap<>();
    int order = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Full full =
          new Full(entry.getKey(), entry.getValue(), order++, sure.contains(entry.getKey()));
      String text = entry.getKey();
      String last = text.substring(text.lastIndexOf(' ') + 1);
      bySurname.computeIfAbsent(last, key -> new ArrayList<>()).add(full);
      // Family names come first in Chinese, Korean and Vietnamese names: "Li Wei" is later "Li".
      String first = text.substring(0, text.indexOf(' '));
      bySurname.computeIfAbsent(first, key -> new ArrayList<>()).add(full);
    }
    return bySurname;
  }

  /// The fullest form of a person's name: the longest with the same first and last word for a full
  /// name, the most frequent bearer of it for a single one.
  private Optional<String> fullName(Piece piece, Map<String, List<Full>> bySurname) {
    boolean told = piece.kind().filter(kind -> kind != NameKind.PERSON).isPresent();
    if (told && !piece.weak()) {
      return Optional.empty();
    }
    List<Full> bearers = bySurname.getOrDefault(piece.lastWord(), List.of());
    if (piece.words() > 1) {
      return bearers.stream()
          .map(Full::text)
          .filter(text ->
              text.equals(piece.text())
                  || (text.startsWith(piece.firstWord() + " ")
                      && text.endsWith(" " + piece.lastWord())))
          .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }
    return bearers.stream()
        .filter(full -> full.sure() && agrees(piece.gender(), full.text()))
        .max(
            Comparator.comparingInt((Full full) -> full.text().endsWith(" " + piece.text()) ? 1 : 0)
                .thenComparingInt(Full::count)
                .thenComparingInt(full -> -full.order()))
        .map(Full::text);
  }

  private boolean agrees(Gender told, String fullName) {
    Gender known = persons.genderOfName(fullName);
    return told == Gender.UNKNOWN || known == Gender.UNKNOWN || told == known;
  }
}
