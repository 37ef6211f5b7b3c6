package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.read.name.Gender;
import org.testimonia.read.name.PersonWords;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Says which named person "the mayor", "a union boss" or "the fitter" is: who bears that role in
/// the account, whom the next sentences name, or who was just spoken of. Nobody where nothing, or
/// more than one, fits.
final class PersonResolver {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /// How many units on the name may follow its description.
  private static final int AHEAD = 4;

  /// A headline, a deck or a lead: descriptions there may be of anybody the account names.
  private static final int LEAD = 3;

  private static final Set<String> OFFICES =
      new HashSet<>(DataFile.words(PersonResolver.class, "offices.txt"));

  private final Script script;
  private final PersonWords persons;
  private final RoleIndex roles;
  private final Map<String, Integer> mentions = new LinkedHashMap<>();

  PersonResolver(Script script, PersonWords persons, RoleIndex roles) {
    this.script = script;
    this.persons = persons;
    this.roles = roles;
    for (Name name : script.names()) {
      mentions.merge(name.canonical(), 1, Integer::sum);
    }
  }

  /// The person whom a description means.
  ///
  /// @param core its tokens up to what qualifies it from behind
  /// @param role its noun in the singular
  /// @param qualifiers its other words
  /// @param behind the words that qualify it from behind: "for the airline"
  /// @param definite whether it means one certain person: "the mayor"
  /// @param last who spoke last
  Optional<String> resolve(
      Span core,
      String role,
      Set<String> qualifiers,
      Set<String> behind,
      boolean definite,
      int unit,
      Optional<Speaker> last) {
    // Every body has its spokesman, and "a" driver is any: whose he is must be said of the person.
    boolean anybody = role.startsWith("spokes") || !definite;
    return find(core, role, qualifiers, definite, unit, last)
        .filter(person -> behind.isEmpty() || !anybody || roles.agreeing(person, behind) > 0);
  }

  private Optional<String> find(
      Span core,
      String role,
      Set<String> qualifiers,
      boolean definite,
      int unit,
      Optional<Speaker> last) {
    List<String> bearers = roles.bearers(role);
    Optional<String> told =
        bearers.isEmpty()
            ? kin(role, qualifiers, definite || leads(unit))
            : bearer(core, role, bearers, qualifiers, definite, last);
    if (told.isPresent()) {
      return told;
    }
    boolean rival = script.isAny(core.start(), Set.of("another", "one", "other"));
    if (rival) {
      return Optional.empty();
    }
    Optional<String> next = foretold(core, role, qualifiers, unit);
    boolean epithet =
        bearers.isEmpty() && script.is(core.start(), "the") && !OFFICES.contains(role);
    return next.isPresent() || !epithet ? next : spokenOf(role, unit, last);
  }

  private boolean leads(int unit) {
    return unit < LEAD
        || script.parse().blocks().get(script.blockOfUnit(unit)).kind() == BlockKind.HEADING;
  }

  /// The one person of whom the account says this role; with several, the one whom the other words
  /// fit best, if one does.
  private Optional<String> bearer(
      Span core,
      String role,
      List<String> bearers,
      Set<String> qualifiers,
      boolean definite,
      Optional<Speaker> last) {
    if (!definite && !script.isAny(core.start(), ARTICLES)) {
      return Optional.empty();
    }
    if (bearers.size() == 1) {
      String only = bearers.get(0);
      // "another spokesman", "a spokesman for the airline": the account may mean somebody else.
      boolean speaker = role.startsWith("spokes") && qualifiers.isEmpty();
      boolean fits =
          (definite && qualifiers.isEmpty()) || speaker || roles.agreeing(only, qualifiers) > 0;
      return fits ? Optional.of(only) : Optional.empty();
    }
    if (!definite) {
      return Optional.empty();
    }
    if (qualifiers.isEmpty()) {
      Optional<String> recent = last.map(Speaker::name).filter(bearers::contains);
      return recent.isPresent() ? recent : dominant(bearers);
    }
    return fittest(bearers, qualifiers);
  }

  private Optional<String> fittest(List<String> candidates, Set<String> qualifiers) {
    int best = candidates.stream().mapToInt(p -> roles.agreeing(p, qualifiers)).max().orElse(0);
    List<String> fitting =
        candidates.stream().filter(p -> roles.agreeing(p, qualifiers) == best).toList();
    return best > 0 && fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /// The one person who bears a role of the same sense ("boss", "head") and of whom the account
  /// says most of the phrase's other words, or the only one with such a role where `alone` is
  /// enough.
  private Optional<String> kin(String role, Set<String> qualifiers, boolean alone) {
    Gender told = persons.genderOfWord(role);
    List<String> kin =
        roles.kin(role).stream().filter(person -> agrees(roles.gender(person), told)).toList();
    List<String> fitting =
        kin.stream().filter(p -> 2 * roles.agreeing(p, qualifiers) > qualifiers.size()).toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    return alone && qualifiers.isEmpty() && kin.size() == 1
        ? Optional.of(kin.get(0))
        : Optional.empty();
  }

  /// The person whom the account names first just after the description, and of whom it says
  /// something of the same: "a dock boss warned … Anna Weil, head of the dock union, said".
  private Optional<String> foretold(Span core, String role, Set<String> qualifiers, int unit) {
    int from = core.end();
    int to = script.units().get(Math.min(unit + AHEAD, script.units().size() - 1)).end();
    Set<String> words = new LinkedHashSet<>(qualifiers);
    words.add(role);
    List<String> fitting = new ArrayList<>();
    for (String person : newIn(from, to)) {
      boolean same = roles.bearers(role).contains(person) || roles.kin(role).contains(person);
      boolean gender = agrees(roles.gender(person), persons.genderOfWord(role));
      boolean bare = !OFFICES.contains(role) || isPlain(core);
      if (gender && ((same && bare) || roles.akin(person, same ? qualifiers : words) > 0)) {
        fitting.add(person);
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /// Whether nothing but a people's name qualifies the noun: "a French spokesman".
  private boolean isPlain(Span core) {
    for (int i = core.start(); i < core.end() - 1; i++) {
      boolean people = script.nameAt(i).filter(n -> n.kind() == NameKind.PEOPLE).isPresent();
      if (!people && !script.isAny(i, ARTICLES)) {
        return false;
      }
    }
    return true;
  }

  /// The persons first named between two tokens, what headings and captions say left aside.
  private Set<String> newIn(int from, int to) {
    Set<String> before = new HashSet<>();
    Set<String> found = new LinkedHashSet<>();
    for (Name name : script.names()) {
      int at = script.tokensIn(name.span()).start();
      if (name.kind() == NameKind.PERSON && at < from) {
        before.add(name.canonical());
      } else if (name.kind() == NameKind.PERSON && at < to && !script.quoted(at)) {
        found.add(name.canonical());
      }
    }
    found.removeAll(before);
    return found;
  }

  /// The one person named in the nearest unit before that names any, in full or by surname: "Iven
  /// Pohl was on the boat. The fitter said".
  private Optional<String> spokenOf(String role, int unit, Optional<Speaker> last) {
    Gender told = persons.genderOfWord(role);
    Optional<String> spoke =
        last.filter(s -> s.person() && unit - s.unit() <= 1 && agrees(s.gender(), told))
            .map(Speaker::name)
            .filter(mentions::containsKey);
    if (spoke.isPresent()) {
      return spoke;
    }
    for (int back = unit - 1; back >= Math.max(0, unit - 2); back--) {
      Set<String> there = new LinkedHashSet<>();
      Span range = script.units().get(back);
      for (int i = range.start(); i < range.end(); i++) {
        Optional<Name> name = script.quoted(i) ? Optional.empty() : script.nameAt(i);
        name.filter(n -> n.kind() == NameKind.PERSON).ifPresent(n -> there.add(n.canonical()));
      }
      if (!there.isEmpty()) {
        List<String> fitting = there.stream().filter(p -> agrees(roles.gender(p), told)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean agrees(Gender known, Gender wanted) {
    return known == Gender.UNKNOWN || wanted == Gender.UNKNOWN || known == wanted;
  }

  /// The candidate that the account names at least twice as often as any other.
  private Optional<String> dominant(List<String> candidates) {
    String best = "";
    int most = 0;
    int second = 0;
    for (String candidate : candidates) {
      int count = mentions.getOrDefault(candidate, 0);
      if (count > most) {
        second = most;
        most = count;
        best = candidate;
      } else {
        second = Math.max(second, count);
      }
    }
    return most >= 2 * second && most > 0 ? Optional.of(best) : Optional.empty();
  }

  /// The words of the tokens that qualify a noun; those of the full name instead of letters that
  /// stand for it.
  Set<String> qualifiers(Span tokens) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = tokens.start(); i < tokens.end(); i++) {
      if (!script.tagged(i, Set.of("DET", "PUNCT", "PRON", "CCONJ"))) {
        String word = bare(script.low(i));
        String full = script.nameAt(i).map(Name::canonical).orElse(word).toLowerCase(Locale.ROOT);
        words.addAll(full.contains(word) ? List.of(word) : List.of(full.split(" ")));
      }
    }
    return words;
  }

  static String bare(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }
}
