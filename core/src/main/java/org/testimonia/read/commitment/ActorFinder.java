package org.testimonia.read.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.model.Statement;
import org.testimonia.read.name.PersonWords;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// Says who is meant by a noun phrase or a pronoun: the fullest form of a name, or the phrase
/// itself; nobody when unsure.
final class ActorFinder {
  private static final Set<String> FIRST = Set.of("i", "we", "us", "our", "my", "me");
  private static final Set<String> PERSONAL =
      Set.of("he", "she", "him", "her", "his", "they", "it", "its", "their", "them");
  private static final Set<String> PERSONS = Set.of("he", "she", "him", "her", "his");
  private static final Set<String> THINGS =
      Set.of("this", "that", "these", "those", "there", "you", "everything", "nothing", "one");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an");

  private static final Pattern TITLE_WORDS = Pattern.compile("\\W+");
  private static final Pattern APPOSITION = Pattern.compile(",([^,.;:\\n]+)");

  /// "|Workers on| the Sound", "|the union of| Hollin": those of a place, not the place.
  private static final Pattern CROWD =
      Pattern.compile("(?:s|[Uu]nion|[Gg]uild|[Pp]eople) (?:on|in|at|of|from)(?: the)? $");

  /// As many characters a title or an apposition may have.
  private static final int TITLE_REACH = 60;

  private final Parse parse;
  private final List<Name> names;
  private final CommitmentLexicon lexicon;
  private final PersonWords persons;

  ActorFinder(Parse parse, List<Name> names, CommitmentLexicon lexicon, PersonWords persons) {
    this.persons = persons;
    this.parse = parse;
    this.names = names;
    this.lexicon = lexicon;
  }

  /// Whether the tokens `phrase` name somebody who can bind himself: a person or body, not a thing.
  boolean isActor(Words words, Span phrase) {
    if (isThing(words, phrase)) {
      return false;
    }
    for (int i = phrase.start(); i < phrase.end(); i++) {
      boolean somebody = words.is(i, "PRON") && !THINGS.contains(words.lower(i));
      boolean role = persons.isPersonRole(words.lower(i)) || persons.isBodyRole(words.lower(i));
      if (somebody
          || words.is(i, "PROPN")
          || (words.is(i, "NOUN") && role)
          || lexicon.match("actor", words, i) > 0) {
        return true;
      }
    }
    return !namesIn(words.text(phrase.start(), phrase.end())).isEmpty();
  }

  /// Whether the head of the phrase is the word for a thing: "the court's |decision|".
  private boolean isThing(Words words, Span phrase) {
    int head = phrase.start();
    while (head + 1 < phrase.end() && !words.is(head + 1, "ADP")) {
      head++;
    }
    String word = words.lower(head);
    return words.is(head, "NOUN")
        && words.lower(head - 1).endsWith("'s")
        && !persons.isPersonRole(word)
        && !persons.isBodyRole(word)
        && lexicon.match("actor", words, head) == 0;
  }

  /// Whether somebody or something is called so in the account.
  boolean isName(String name) {
    return names.stream().anyMatch(known -> known.canonical().equals(name));
  }

  /// What bears this name in the account; empty when it is no name there.
  Optional<NameKind> kindOf(String name) {
    return names.stream()
        .filter(known -> known.canonical().equals(name))
        .map(Name::kind)
        .findFirst();
  }

  /// What the name that the tokens `phrase` end in stands for; empty when they end in none.
  Optional<NameKind> kindOf(Words words, Span phrase) {
    Span place = words.text(phrase.start(), phrase.end());
    return namesIn(place).stream()
        .filter(name -> name.span().end() >= place.end() - 2)
        .map(Name::kind)
        .findFirst();
  }

  /// Whether the account calls the bearer of `name` by such a word, before the name or in an
  /// apposition after it: "city spokesman Ivo Malenk", "Ivo Malenk, a lawyer for the firm,".
  boolean isCalled(String name, Predicate<String> word) {
    return names.stream()
        .filter(known -> known.canonical().equals(name))
        .map(Name::span)
        .anyMatch(span -> TITLE_WORDS.splitAsStream(around(span)).anyMatch(word));
  }

  /// In small letters, what stands before a name up to the mark before it, and between two commas
  /// after it.
  private String around(Span name) {
    String body = parse.body();
    String before = body.substring(Math.max(0, name.start() - TITLE_REACH), name.start());
    String after = body.substring(name.end(), Math.min(body.length(), name.end() + TITLE_REACH));
    Matcher apposition = APPOSITION.matcher(after);
    String title = before.replaceFirst("(?s).*[,.;:\n“”\"]", "");
    String apposed = apposition.lookingAt() ? apposition.group(1) : "";
    return (title + " " + apposed).toLowerCase(Locale.ROOT);
  }

  /// Whether the word is one for bodies: "ministry", "firms".
  boolean isBodyRole(String word) {
    return persons.isBodyRole(word);
  }

  /// Whether the tokens `phrase` name one person, or a title that stands alone: "the mayor".
  boolean isPerson(Words words, Span phrase) {
    Optional<NameKind> kind = kindOf(words, phrase);
    String head = words.lower(phrase.end() - 1);
    return kind.isPresent()
        ? kind.get() == NameKind.PERSON
        : words.is(phrase.end() - 1, "NOUN")
            && persons.isPersonRole(head)
            && PersonWords.singular(head).equals(head);
  }

  /// Whether the tokens `phrase` name a law, a ruling or a letter, which may bind others.
  boolean isDocument(Words words, Span phrase) {
    return persons.isDocumentRole(words.lower(phrase.end() - 1))
        || lexicon.match("law", words, phrase.end() - 1) > 0;
  }

  /// Whether the tokens `phrase` are the name of a body, a place or a people.
  boolean isBody(Words words, Span phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      // The trade war with China is not China.
      if (words.is(i, "ADP")) {
        return false;
      }
    }
    Span place = words.text(phrase.start(), phrase.end());
    return namesIn(place).stream()
        .anyMatch(name ->
            name.kind() != NameKind.PERSON
                && name.kind() != NameKind.EVENT
                && name.span().end() >= place.end() - 2);
  }

  /// Who `subject` is.
  ///
  /// @param subject a place in the text
  /// @param statement the statement it stands in, whose speaker "we" and "I" are
  Optional<String> find(Span subject, Optional<Statement> statement) {
    String text = subject.in(parse.body());
    String lower = text.toLowerCase(Locale.ROOT);
    Optional<String> speaker = statement.flatMap(s -> s.attribution().findName());
    String first = lower.split("[ '’]", 2)[0];
    if (FIRST.contains(first)) {
      return speaker;
    }
    if (PERSONAL.contains(lower)) {
      boolean meant = speaker.filter(name -> fits(name, lower)).isPresent();
      return meant ? speaker : before(subject, lower).or(() -> speaker);
    }
    if (lower.equals("this") || lower.equals("that") || lower.equals("there")) {
      return Optional.empty();
    }
    String phrase = bare(text);
    return findNamed(subject)
        .or(() -> holder(phrase, subject.start()))
        .or(() -> Optional.of(phrase));
  }

  /// Whether a speaker can be meant by a pronoun: no person by "it", no body by "she".
  private boolean fits(String speaker, String pronoun) {
    boolean person = PERSONS.contains(pronoun);
    Optional<NameKind> kind = kindOf(speaker);
    String last = speaker.substring(speaker.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return kind.map(k -> (k == NameKind.PERSON) == person)
        .orElse(person == persons.isPersonRole(last) && !(person && last.endsWith("s")));
  }

  /// Who bears a title that stands alone: "the mayor" is the last one who was called Mayor before.
  private Optional<String> holder(String title, int offset) {
    if (!persons.isPersonRole(title.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return names.subList(0, firstNameFrom(offset)).stream()
        .filter(name -> name.kind() == NameKind.PERSON && isTitled(name, title))
        .map(Name::canonical)
        .reduce((first, second) -> second);
  }

  private boolean isTitled(Name name, String title) {
    int from = name.span().start() - title.length() - 1;
    return from >= 0 && parse.body().regionMatches(true, from, title, 0, title.length());
  }

  /// The name that the phrase ends in, when the phrase is not about something of that name's.
  Optional<String> findNamed(Span subject) {
    List<Name> inside = namesIn(subject);
    if (inside.isEmpty() || inside.getLast().span().end() < subject.end() - 2) {
      return Optional.empty();
    }
    String last = inside.getLast().canonical();
    int named = inside.getLast().span().start();
    boolean ahead = named > subject.start();
    if (ahead && CROWD.matcher(parse.body().substring(subject.start(), named)).find()) {
      return Optional.empty();
    }
    if (inside.size() == 1) {
      return Optional.of(last);
    }
    Name before = inside.get(inside.size() - 2);
    int from = before.span().end();
    int to = inside.getLast().span().start();
    Span between = new Span(from, Math.max(from, to));
    boolean both = between.in(parse.body()).strip().equals("and");
    return Optional.of(both ? before.canonical() + " and " + last : last);
  }

  private List<Name> namesIn(Span span) {
    int low = firstNameFrom(span.start());
    int high = low;
    while (high < names.size() && names.get(high).span().start() < span.end()) {
      high++;
    }
    return names.subList(low, high);
  }

  private int firstNameFrom(int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String bare(String text) {
    String phrase = text.replaceFirst("['’]s?$", "");
    String[] words = phrase.split(" ", 2);
    boolean article = words.length == 2 && DETERMINERS.contains(words[0].toLowerCase(Locale.ROOT));
    return article ? words[1] : phrase;
  }

  /// Whom a pronoun means: the one name of the fitting kind before it in its sentence, or else the
  /// first of the sentence before.
  private Optional<String> before(Span pronoun, String word) {
    boolean person = PERSONS.contains(word);
    int sentence = sentenceAt(pronoun.start());
    for (int i = sentence; i >= Math.max(0, sentence - 2); i--) {
      Span span = parse.sentences().get(i);
      Span reach =
          new Span(span.start(), Math.max(span.start(), Math.min(span.end(), pronoun.start())));
      Optional<String> found =
          namesIn(reach).stream()
              .filter(name -> person == (name.kind() == NameKind.PERSON))
              .map(Name::canonical)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private int sentenceAt(int offset) {
    int low = 0;
    int high = parse.sentences().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parse.sentences().get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
