package org.testimonia.read.attribution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Attribution;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.read.name.Gender;
import org.testimonia.read.name.PersonWords;
import org.testimonia.text.Span;

/// Says whom the words for a source mean, inside one account: a name, a description where there is
/// no name, or nobody where two candidates are as good. One resolver reads one account, statement
/// by statement in the order of the text, since a pronoun often means who spoke last.
final class SpeakerResolver {
  private static final Set<String> ENDS_CORE =
      Set.of(
          "of", "for", "in", "at", "from", "with", "to", "on", "who", "which", "near", "between",
          "behind", "by", "whose", "that");
  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Script script;
  private final RoleIndex roles;
  private final PersonWords persons;
  private final PronounResolver pronouns;
  private final BodyResolver bodies;
  private final Map<String, Integer> mentions = new LinkedHashMap<>();
  private Optional<Speaker> last = Optional.empty();

  SpeakerResolver(Script script, PersonWords persons) {
    this.script = script;
    this.persons = persons;
    this.roles = new RoleIndex(script, persons);
    this.pronouns = new PronounResolver(script, roles);
    this.bodies = new BodyResolver(script);
    for (Name name : script.names()) {
      mentions.merge(name.canonical(), 1, Integer::sum);
    }
  }

  /// Whom the token range `source` of unit number `unit` means.
  Attribution resolve(Optional<Span> source, int unit) {
    Optional<Speaker> found = source.flatMap(range -> find(range, unit));
    if (found.isEmpty()) {
      return unresolved(script, source);
    }
    last = found.map(s -> s.at(unit));
    return new Attribution.Known(found.get().name(), script.chars(source.orElseThrow()));
  }

  /// The words for a source, whoever they mean.
  static Attribution unresolved(Script script, Optional<Span> source) {
    return source.isEmpty()
        ? new Attribution.None()
        : new Attribution.Unresolved(script.chars(source.get()));
  }

  private Optional<Speaker> find(Span range, int unit) {
    if (range.length() == 1 && PronounResolver.isPronoun(script, range.start())) {
      return pronouns.resolve(range.start(), unit, last);
    }
    Optional<Speaker> named = named(range, unit);
    return named.isPresent() ? named : described(range, unit);
  }

  // ---- names ----

  /// The person, body or country that the phrase names, its segments between commas looked at one
  /// after the other, persons first.
  private Optional<Speaker> named(Span range, int unit) {
    Optional<Speaker> other = Optional.empty();
    int start = range.start();
    for (int i = range.start(); i <= range.end(); i++) {
      boolean edge = i == range.end() || script.isAny(i, Set.of(",", "(", "—", "–"));
      if (!edge) {
        continue;
      }
      Optional<Speaker> head =
          i > start ? headName(start, coreEnd(start, i), unit) : Optional.empty();
      if (head.filter(Speaker::person).isPresent()) {
        return head;
      }
      boolean first = start == range.start();
      other = first ? head : other;
      start = i + 1;
    }
    return other;
  }

  private int coreEnd(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      boolean joint = script.isAny(i, ENDS_CORE) || script.tagged(i, Set.of("VERB"));
      if (joint && script.nameAt(i).isEmpty()) {
        return i;
      }
    }
    return end;
  }

  /// The name that ends the range, unless it only owns or qualifies what follows.
  private Optional<Speaker> headName(int start, int end, int unit) {
    Optional<Name> name = script.nameAt(end - 1);
    if (name.isEmpty() || start >= end) {
      return Optional.empty();
    }
    boolean person = name.get().kind() == NameKind.PERSON;
    Span own = script.tokensIn(name.get().span());
    boolean joined = own.start() - 1 > start && script.is(own.start() - 1, "and");
    if (joined) {
      return Optional.of(
          new Speaker(plain(new Span(start, end), unit), Gender.UNKNOWN, false, true, 0));
    }
    if (!person && own.start() > start && !onlyQualifiers(start, own.start())) {
      return Optional.of(
          new Speaker(plain(new Span(start, end), unit), Gender.UNKNOWN, false, false, 0));
    }
    String canonical = name.get().canonical();
    Gender gender = person ? roles.gender(canonical) : Gender.UNKNOWN;
    return Optional.of(new Speaker(canonical, gender, person, false, 0));
  }

  private boolean onlyQualifiers(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!script.tagged(i, Set.of("DET", "ADJ", "ADV", "ADP", "CCONJ", "SCONJ"))) {
        return false;
      }
    }
    return true;
  }

  // ---- descriptions ----

  private Optional<Speaker> described(Span range, int unit) {
    int end = coreEnd(range.start(), commaOrEnd(range));
    Span core = new Span(range.start(), end);
    String noun = bare(script.low(end - 1));
    String role = PersonWords.singular(noun);
    boolean plural = (!role.equals(noun) && persons.isPersonRole(noun)) || noun.equals("people");
    boolean definite =
        script.is(range.start(), "the")
            || (!script.tagged(range.start(), Set.of("DET", "NUM")) && range.start() + 1 < end)
            || core.length() == 1;
    Set<String> qualifiers = qualifiers(core);
    if (persons.isPersonRole(noun) && !plural) {
      Optional<String> bearer = bearer(role, qualifiers, definite, range);
      if (bearer.isPresent()) {
        return bearer.map(p -> new Speaker(p, roles.gender(p), true, false, 0));
      }
    }
    boolean general = script.is(range.start(), "the") || core.length() == 1;
    boolean document = noun.equals("statement");
    if ((persons.isBodyRole(noun) && general) || document) {
      Optional<String> body =
          document
              ? bodies.issuer(core, unit, last)
              : bodies.resolve(noun, qualifiers, range.start(), unit, last);
      if (body.isPresent()) {
        return body.map(Speaker::other);
      }
    }
    Gender gender = persons.genderOfWord(role);
    return Optional.of(
        new Speaker(plain(range, unit), gender, persons.isPersonRole(noun) && !plural, plural, 0));
  }

  private int commaOrEnd(Span range) {
    for (int i = range.start() + 1; i < range.end(); i++) {
      if (script.is(i, ",")) {
        return i;
      }
    }
    return range.end();
  }

  private static String bare(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private Set<String> qualifiers(Span core) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = core.start(); i < core.end() - 1; i++) {
      if (!script.tagged(i, Set.of("DET", "PUNCT"))) {
        words.add(bare(script.low(i)));
      }
    }
    return words;
  }

  /// The one person of whom the account says this role; with several, the one whom the other words
  /// fit best, if one does.
  private Optional<String> bearer(
      String role, Set<String> qualifiers, boolean definite, Span range) {
    List<String> bearers = roles.bearers(role);
    if (bearers.isEmpty()) {
      return kin(role, qualifiers);
    }
    if (!definite && !script.isAny(range.start(), ARTICLES)) {
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
    int best = bearers.stream().mapToInt(p -> roles.agreeing(p, qualifiers)).max().orElse(0);
    List<String> fitting =
        bearers.stream().filter(p -> roles.agreeing(p, qualifiers) == best).toList();
    return best > 0 && fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /// The one person who bears a role of the same sense ("boss", "head") and of whom the account
  /// says most of the phrase's other words.
  private Optional<String> kin(String role, Set<String> qualifiers) {
    List<String> fitting =
        roles.kin(role).stream()
            .filter(person -> 2 * roles.agreeing(person, qualifiers) > qualifiers.size())
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
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

  /// The phrase itself, without its article and without what a comma sets off; "his" before it is
  /// whose it is, where that is known: "Anna Weil's spokesman".
  private String plain(Span range, int unit) {
    int start = range.start();
    boolean owned = start + 1 < range.end() && script.form(start + 1).endsWith("'s");
    String owner = "";
    if (script.isAny(start, OWNERS) && range.length() > 1) {
      owner = pronouns.resolve(start, unit, last).map(who -> who.name() + "'s ").orElse("");
      start++;
    } else if (script.isAny(start, ARTICLES) && range.length() > 1 && !owned) {
      start++;
    }
    String text = script.text(new Span(start, Math.max(start + 1, commaOrEnd(range))));
    return owner + bare(text.replaceAll("\\s+", " ").replace('’', '\''));
  }
}
