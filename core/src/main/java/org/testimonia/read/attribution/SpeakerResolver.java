package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Script script;
  private final RoleIndex roles;
  private final PersonWords persons;
  private final Relays relays = new Relays();
  private final PronounResolver pronouns;
  private final BodyResolver bodies;
  private final PersonResolver described;
  private final List<Speaker> spoken = new ArrayList<>();
  private Optional<Speaker> last = Optional.empty();

  SpeakerResolver(Script script, PersonWords persons) {
    this.script = script;
    this.persons = persons;
    this.roles = new RoleIndex(script, persons);
    this.pronouns = new PronounResolver(script, roles);
    this.bodies = new BodyResolver(script, relays);
    this.described = new PersonResolver(script, persons, roles);
  }

  /// Whom the token range `source` of unit number `unit` means.
  Attribution resolve(Optional<Span> source, int unit) {
    Optional<Speaker> found = source.flatMap(range -> find(range, unit));
    if (found.isEmpty()) {
      return unresolved(script, source);
    }
    last = found.map(s -> s.at(unit));
    last.ifPresent(spoken::add);
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
    if (range.length() == 1 && script.isAny(range.start(), RELATIVE)) {
      return antecedent(range.start(), unit);
    }
    boolean oneOfThem =
        range.length() == 1
            && script.isAny(range.start(), Set.of("one", "another"))
            && last.filter(s -> s.plural() && unit - s.unit() <= 1).isPresent();
    if (oneOfThem) {
      return last.map(s -> new Speaker(singular(s.name()), Gender.UNKNOWN, true, false, 0));
    }
    Optional<Speaker> named = named(range, unit);
    return named.isPresent() ? named : described(range, unit);
  }

  /// Whom "who" means: the name or the noun before it.
  private Optional<Speaker> antecedent(int who, int unit) {
    int end = script.is(who - 1, ",") ? who - 1 : who;
    int start = end;
    int open = script.units().get(unit).start();
    while (start > open
        && !script.quoted(start - 1)
        && (script.nameAt(start - 1).isPresent()
            || script.tagged(start - 1, Set.of("NOUN", "PROPN", "ADJ", "NUM"))
            || script.isAny(start - 1, ARTICLES))) {
      start--;
    }
    return start == end ? Optional.empty() : find(new Span(start, end), unit);
  }

  /// "tram passengers from the north": "tram passenger".
  private static String singular(String plural) {
    return PersonWords.singular(plural.split(" (?:of|from|in|at|on|who|with|near) ", 2)[0]);
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
      int end = isTitled(start, i) ? i : coreEnd(start, i);
      Optional<Speaker> head = i > start ? headName(start, end, unit) : Optional.empty();
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
      // "a leading surgeon": the tagger takes the participle for a verb.
      boolean inner = script.tagged(i - 1, Set.of("DET", "ADJ")) && endsAny(i, "ing", "ed");
      boolean joint = script.isAny(i, ENDS_CORE) || (script.tagged(i, Set.of("VERB")) && !inner);
      if (joint && script.nameAt(i).isEmpty()) {
        return i;
      }
    }
    return end;
  }

  private boolean endsAny(int i, String a, String b) {
    return script.low(i).endsWith(a) || script.low(i).endsWith(b);
  }

  /// "Secretary of the Treasury Anna Weil": the name belongs to the first word, not to what "of"
  /// brings in, as it would in "aides of President Weil".
  private boolean isTitled(int start, int end) {
    Optional<Name> name =
        end > start
            ? script.nameAt(end - 1).filter(n -> n.kind() == NameKind.PERSON)
            : Optional.empty();
    if (name.isEmpty() || !persons.isTitle(script.form(start))) {
      return false;
    }
    int before = script.tokensIn(name.get().span()).start() - 1;
    return before > start
        && script.tagged(before, Set.of("NOUN", "PROPN"))
        && persons.genderOfWord(script.form(before)) == Gender.UNKNOWN
        && !script.form(before).endsWith("'s")
        && !persons.isPersonRole(script.low(before));
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
    if (!person
        && own.start() > start
        && !onlyQualifiers(start, own.start())
        && !isKind(start, own.start())
        && !relays.isRelay(script.text(new Span(start, own.start())))) {
      return Optional.of(
          new Speaker(plain(new Span(start, end), unit), Gender.UNKNOWN, false, false, 0));
    }
    String canonical = uncredited(name.get().canonical());
    Gender gender = person ? roles.gender(canonical) : Gender.UNKNOWN;
    return Optional.of(new Speaker(canonical, gender, person, false, 0));
  }

  /// "Police" for "Reuters Police": a picture's credit stuck to the next sentence.
  private String uncredited(String body) {
    int space = body.indexOf(' ');
    if (space < 0 || !relays.isRelay(body.substring(0, space))) {
      return body;
    }
    String rest = body.substring(space + 1);
    boolean known =
        script.names().stream()
            .anyMatch(name -> script.text(script.tokensIn(name.span())).equals(rest));
    return known || persons.isBodyRole(rest) ? rest : body;
  }

  /// Whether the words before a body's name say what kind of body it is: "travel agency Halden".
  private boolean isKind(int from, int to) {
    return script.tagged(to - 1, Set.of("NOUN"))
        && !persons.isPersonRole(script.low(to - 1))
        && IntStream.range(from, to)
            .noneMatch(
                i -> script.tagged(i, Set.of("ADP", "PART")) || script.form(i).endsWith("'s"));
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
    String noun = PersonResolver.bare(script.low(end - 1));
    String role = PersonWords.singular(noun);
    boolean plural = (!role.equals(noun) && persons.isPersonRole(noun)) || noun.equals("people");
    boolean definite =
        script.is(range.start(), "the")
            || (!script.tagged(range.start(), Set.of("DET", "NUM")) && range.start() + 1 < end)
            || core.length() == 1;
    Set<String> qualifiers = described.qualifiers(new Span(core.start(), core.end() - 1));
    if (persons.isPersonRole(noun) && !plural) {
      Set<String> body = described.qualifiers(new Span(end, commaOrEnd(range)));
      Optional<String> bearer =
          described.resolve(core, role, qualifiers, body, definite, unit, last);
      if (bearer.isPresent()) {
        return bearer.map(p -> new Speaker(p, roles.gender(p), true, false, 0));
      }
    }
    boolean general = script.is(range.start(), "the") || core.length() == 1;
    boolean document = noun.equals("statement");
    if ((persons.isBodyRole(noun) && general) || document) {
      Optional<String> body =
          document
              ? bodies.issuer(core, unit, spoken)
              : bodies.resolve(noun, qualifiers, range.start(), unit, spoken);
      if (body.isPresent()) {
        return body.map(Speaker::other);
      }
    }
    Optional<Speaker> again = saidBefore(range, noun, qualifiers);
    if (again.isPresent()) {
      return again;
    }
    Gender gender = persons.genderOfWord(role);
    return Optional.of(
        new Speaker(plain(range, unit), gender, persons.isPersonRole(noun) && !plural, plural, 0));
  }

  /// Who spoke under a fuller description: "the source" after "a harbour source".
  private Optional<Speaker> saidBefore(Span range, String noun, Set<String> qualifiers) {
    if (!script.is(range.start(), "the") || !qualifiers.isEmpty()) {
      return Optional.empty();
    }
    return spoken.stream()
        .filter(s -> s.name().toLowerCase(Locale.ROOT).endsWith(" " + noun))
        .reduce((earlier, later) -> later);
  }

  private int commaOrEnd(Span range) {
    for (int i = range.start() + 1; i < range.end(); i++) {
      if (script.is(i, ",")) {
        return i;
      }
    }
    return range.end();
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
    return owner + unowned(text.replaceAll("\\s+", " ").replace('’', '\''));
  }

  private static String unowned(String text) {
    return text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
  }
}
