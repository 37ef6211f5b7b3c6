package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Says which body "the ministry", "the company" or "a statement" means. Whoever only passes on
/// what others said is seldom meant.
final class BodyResolver {
  private static final int BACK = 4;
  private static final int APPOSITION = 6;

  /// The first units, where a description may come before the name it stands for.
  private static final int LEAD = 3;

  /// A body named this often before its description's place in the lead is what the account is on.
  private static final int OFTEN = 3;

  private static final Set<String> OTHERS =
      Set.of("another", "other", "rival", "different", "third", "fellow", "former", "one");
  private static final Map<String, Set<String>> FIRMS = firms();
  private static final Set<String> INSTITUTIONS =
      new HashSet<>(DataFile.phrases(BodyResolver.class, "institutions.txt"));

  private final Script script;
  private final Relays relays;

  /// The bodies that a firm's description may mean, in the order of the text.
  private final List<Name> firms = new ArrayList<>();

  BodyResolver(Script script, Relays relays) {
    this.script = script;
    this.relays = relays;
    for (Name name : script.names()) {
      String canonical = name.canonical().toLowerCase(Locale.ROOT);
      String last = canonical.substring(canonical.lastIndexOf(' ') + 1);
      boolean quoted = script.quoted(script.tokensIn(name.span()).start());
      if (name.kind() == NameKind.ORGANISATION
          && !quoted
          && !relays.isRelay(canonical)
          && !INSTITUTIONS.contains(last)
          && canonical.chars().noneMatch(Character::isDigit)) {
        firms.add(name);
      }
    }
  }

  private static Map<String, Set<String>> firms() {
    Map<String, Set<String>> firms = new HashMap<>();
    for (String line : DataFile.lines(BodyResolver.class, "firms.txt")) {
      String[] parts = line.split("\\s*\\|\\s*", 2);
      firms.put(parts[0], parts.length > 1 ? Set.of(parts[1].split(" ")) : Set.of());
    }
    return firms;
  }

  /// The body that "the ministry", "the company" means: the nearest one before whose name holds the
  /// word, else for a firm one that spoke or was named just before, else the one that the account
  /// is about.
  ///
  /// @param spoken who spoke so far
  Optional<String> resolve(
      String noun, Set<String> qualifiers, int before, int unit, List<Speaker> spoken) {
    List<Name> names = script.names();
    for (int n = names.size() - 1; n >= 0; n--) {
      Name name = names.get(n);
      boolean earlier = script.tokensIn(name.span()).start() < before;
      String canonical = name.canonical().toLowerCase(Locale.ROOT);
      boolean holds = canonical.endsWith(noun) && qualifiers.stream().allMatch(canonical::contains);
      if (earlier && holds && name.kind() == NameKind.ORGANISATION) {
        return Optional.of(name.canonical());
      }
    }
    if (!FIRMS.containsKey(noun) || qualifiers.stream().anyMatch(OTHERS::contains)) {
      return Optional.empty();
    }
    List<Name> candidates = ofKind(FIRMS.getOrDefault(noun, Set.of()));
    Set<String> fitting = new LinkedHashSet<>();
    candidates.forEach(name -> fitting.add(name.canonical()));
    return nearest(candidates, fitting, before, unit, spoken);
  }

  /// The firms that their names or their appositions show to be of a kind; all, where none is shown
  /// to be.
  private List<Name> ofKind(Set<String> signs) {
    Set<String> shown = new HashSet<>();
    for (Name name : firms) {
      List<String> words =
          new ArrayList<>(List.of(name.canonical().toLowerCase(Locale.ROOT).split("[ -]")));
      Span range = script.tokensIn(name.span());
      for (int i = Math.max(0, range.start() - 2); i < range.start(); i++) {
        words.add(script.low(i));
      }
      boolean apposed = script.is(range.end(), ",");
      for (int i = range.end() + 1;
          apposed && i < range.end() + APPOSITION && i < script.size();
          i++) {
        if (script.is(i, ",")) {
          break;
        }
        words.add(script.low(i));
      }
      if (words.stream().anyMatch(signs::contains)) {
        shown.add(name.canonical());
      }
    }
    return shown.isEmpty()
        ? firms
        : firms.stream().filter(name -> shown.contains(name.canonical())).toList();
  }

  private Optional<String> nearest(
      List<Name> candidates, Set<String> fitting, int before, int unit, List<Speaker> spoken) {
    Optional<Speaker> spoke =
        spoken.stream()
            .filter(s -> unit - s.unit() <= BACK && fitting.contains(s.name()))
            .reduce((earlier, later) -> later);
    if (spoke.filter(s -> unit - s.unit() <= 1).isPresent()) {
      return spoke.map(Speaker::name);
    }
    Set<String> near = named(candidates, script.units().get(Math.max(0, unit - 1)).start(), before);
    if (near.size() == 1) {
      return near.stream().findFirst();
    }
    if (spoke.isPresent()) {
      return spoke.map(Speaker::name);
    }
    Optional<String> most = leading(candidates, before, unit);
    return most.isPresent() ? most : subject(candidates, before, unit);
  }

  private Set<String> named(List<Name> candidates, int from, int to) {
    Set<String> found = new LinkedHashSet<>();
    for (Name name : candidates) {
      int at = script.tokensIn(name.span()).start();
      if (at >= from && at < to) {
        found.add(name.canonical());
      }
    }
    return found;
  }

  /// Whose statement "a statement", "the company statement" is: the owner where one is named, else
  /// the body that spoke last, else the body that this part of the account speaks of.
  Optional<String> issuer(Span phrase, int unit, List<Speaker> spoken) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Optional<Name> name = script.nameAt(i);
      if (name.isPresent()) {
        return name.map(Name::canonical);
      }
    }
    Optional<Speaker> recent =
        spoken.stream()
            .filter(s -> !s.person() && unit - s.unit() <= 2 * BACK && isBody(s.name()))
            .reduce((earlier, later) -> later);
    return recent.isPresent() ? recent.map(Speaker::name) : leading(bodies(), phrase.start(), unit);
  }

  private List<Name> bodies() {
    return script.names().stream()
        .filter(n -> n.kind() == NameKind.ORGANISATION && !relays.isRelay(n.canonical()))
        .toList();
  }

  /// The candidate named most often in the units just before, if it is alone at that and the
  /// account names it more than once.
  private Optional<String> leading(List<Name> candidates, int before, int unit) {
    int from = script.units().get(Math.max(0, unit - BACK)).start();
    Map<String, Integer> near = new LinkedHashMap<>();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (Name name : candidates) {
      int at = script.tokensIn(name.span()).start();
      all.merge(name.canonical(), 1, Integer::sum);
      if (at >= from && at < before) {
        near.merge(name.canonical(), 1, Integer::sum);
      }
    }
    int most = near.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leaders =
        near.entrySet().stream()
            .filter(e -> e.getValue() == most && all.getOrDefault(e.getKey(), 0) > 1)
            .map(Map.Entry::getKey)
            .toList();
    return leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty();
  }

  /// The candidate that the account is about: named at least twice as often as any other, before
  /// `before`, or in the lead anywhere.
  private Optional<String> subject(List<Name> candidates, int before, int unit) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Name name : candidates) {
      if (unit <= LEAD || script.tokensIn(name.span()).start() < before) {
        counts.merge(name.canonical(), 1, Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> rivals =
        counts.entrySet().stream()
            .filter(e -> 2 * e.getValue() > most)
            .map(Map.Entry::getKey)
            .toList();
    return most >= OFTEN && rivals.size() == 1 ? Optional.of(rivals.get(0)) : Optional.empty();
  }

  private boolean isBody(String canonical) {
    return !relays.isRelay(canonical)
        && script.names().stream()
            .anyMatch(n -> n.kind() == NameKind.ORGANISATION && n.canonical().equals(canonical));
  }
}
