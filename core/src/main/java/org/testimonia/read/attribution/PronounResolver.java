package org.testimonia.read.attribution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.read.name.Gender;
import org.testimonia.text.Span;

/// Says whom a pronoun means: a fitting person named in the sentence before it, else who spoke
/// last, else the subject of a sentence shortly before. Nobody where nothing supports one.
final class PronounResolver {
  private static final Set<String> HE = Set.of("he", "him", "himself", "his", "e");
  private static final Set<String> SHE = Set.of("she", "her", "herself", "hers");
  private static final Set<String> THEY =
      Set.of("they", "them", "their", "themselves", "it", "its", "itself");
  private static final Set<String> IT = Set.of("it", "its", "itself");

  /// How many units back a pronoun may reach.
  private static final int BACK = 4;

  private final Script script;
  private final RoleIndex roles;

  PronounResolver(Script script, RoleIndex roles) {
    this.script = script;
    this.roles = roles;
  }

  static boolean isPronoun(Script script, int at) {
    return script.isAny(at, HE) || script.isAny(at, SHE) || script.isAny(at, THEY);
  }

  /// Whom the pronoun at token `at` of unit number `unit` means; `last` is who spoke last.
  Optional<Speaker> resolve(int at, int unit, Optional<Speaker> last) {
    if (script.isAny(at, HE)) {
      return he(at, unit, Gender.MALE, last);
    }
    if (script.isAny(at, SHE)) {
      return he(at, unit, Gender.FEMALE, last);
    }
    return they(at, unit, script.isAny(at, IT), last);
  }

  private Optional<Speaker> he(int at, int unit, Gender gender, Optional<Speaker> last) {
    Set<String> here = personsIn(script.units().get(unit).start(), at, gender);
    Optional<Speaker> spoke = last.filter(s -> s.person() && agrees(s.gender(), gender));
    if (here.size() == 1) {
      return known(here.iterator().next());
    }
    if (here.size() > 1) {
      Optional<Speaker> among = spoke.filter(s -> here.contains(s.name()));
      return among.isPresent() ? among : known(here.iterator().next());
    }
    if (spoke.isPresent() && unit - spoke.get().unit() <= 1) {
      return spoke;
    }
    for (int back = 1; back <= BACK && unit - back >= 0; back++) {
      Span range = script.units().get(unit - back);
      Set<String> there = personsIn(range.start(), range.end(), gender);
      if (spoke.filter(s -> there.contains(s.name())).isPresent()) {
        return spoke;
      }
      if (!there.isEmpty()) {
        return known(there.iterator().next());
      }
      int distance = back;
      if (spoke.filter(s -> unit - s.unit() == distance).isPresent()) {
        return spoke;
      }
    }
    Optional<Speaker> distant = spoke.filter(s -> unit - s.unit() <= 2 * BACK);
    return distant.isPresent() ? distant : leading(at, gender);
  }

  private Optional<Speaker> known(String name) {
    return Optional.of(Speaker.person(name, roles.gender(name)));
  }

  private static boolean agrees(Gender known, Gender wanted) {
    return known == Gender.UNKNOWN || known == wanted;
  }

  /// Persons named outside quotations in a token range, whose gender may be `gender`, in order; one
  /// who only owns something ("Weil's plan") comes last.
  private Set<String> personsIn(int from, int to, Gender gender) {
    Set<String> heads = new LinkedHashSet<>();
    Set<String> owners = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      Optional<Name> name = script.quoted(i) ? Optional.empty() : script.nameAt(i);
      if (name.isPresent()
          && name.get().kind() == NameKind.PERSON
          && agrees(roles.gender(name.get().canonical()), gender)) {
        boolean owner = script.nameEnds(i) && script.form(i).endsWith("'s");
        (owner ? owners : heads).add(name.get().canonical());
      }
    }
    heads.addAll(owners);
    return heads;
  }

  /// The person named before `at` more often than all others of that gender together.
  private Optional<Speaker> leading(int at, Gender gender) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int all = 0;
    for (Name name : script.names()) {
      boolean before = script.tokensIn(name.span()).start() < at;
      if (before
          && name.kind() == NameKind.PERSON
          && agrees(roles.gender(name.canonical()), gender)) {
        counts.merge(name.canonical(), 1, Integer::sum);
        all++;
      }
    }
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() * 2 > all) {
        return known(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> they(int at, int unit, boolean single, Optional<Speaker> last) {
    Optional<Speaker> spoke =
        last.filter(s ->
            unit - s.unit() <= BACK
                && (single ? !s.person() && !s.plural() : !s.person() || s.plural()));
    if (spoke.isPresent()) {
      return spoke;
    }
    int start = script.units().get(unit).start();
    for (int i = start; i < at; i++) {
      Optional<Name> name = script.quoted(i) ? Optional.empty() : script.nameAt(i);
      if (name.filter(n -> n.kind() == NameKind.ORGANISATION || n.kind() == NameKind.PLACE)
          .isPresent()) {
        return name.map(n -> Speaker.other(n.canonical()));
      }
    }
    return Optional.empty();
  }
}
