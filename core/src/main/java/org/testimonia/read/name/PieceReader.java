package org.testimonia.read.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.NameKind;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// Cuts a run of capitalised words into names ("German Foreign Minister Anna Weil": a people, a
/// person) and says what kind each is, by its words and by what stands around it.
final class PieceReader {
  private static final Set<String> LOCATIVE = Set.of("in", "near", "at", "across", "outside");
  private static final int LONGEST_PERSON = 4;

  private final Gazetteer gazetteer;
  private final PersonWords persons;

  PieceReader(Gazetteer gazetteer, PersonWords persons) {
    this.gazetteer = gazetteer;
    this.persons = persons;
  }

  /// The pieces of the run `run` of tokens, in order.
  ///
  /// @param common the words that the account writes in lower case
  List<Piece> read(Tokens tokens, Span run, Span sentence, Set<String> common) {
    List<Piece> pieces = new ArrayList<>();
    int at = run.start();
    while (at < run.end()) {
      int end = leadingKnown(tokens, at, run.end());
      if (end > at) {
        Optional<NameKind> kind = gazetteer.find(text(tokens, at, end));
        pieces.add(piece(tokens, at, end, kind, false, Gender.UNKNOWN));
        at = end;
      } else {
        readRest(tokens, at, run.end(), sentence, common).ifPresent(pieces::add);
        at = run.end();
      }
    }
    return pieces;
  }

  /// The end of a known name at `from` that stands for itself: the whole run, or what a title or a
  /// given name follows. `from` when there is none.
  private int leadingKnown(Tokens tokens, int from, int to) {
    int longest = Math.min(to, from + Gazetteer.LONGEST);
    for (int end = longest; end > from; end--) {
      Optional<NameKind> kind = gazetteer.find(text(tokens, from, end));
      if (kind.isEmpty()) {
        continue;
      }
      if (end == to) {
        return end;
      }
      String next = tokens.form(end);
      boolean person = persons.isTitle(next) || persons.isGivenName(next);
      boolean another = leadingKnown(tokens, end, to) > end;
      if ((person || another) && !isOrganised(tokens, end, to)) {
        return end;
      }
    }
    return from;
  }

  private boolean isOrganised(Tokens tokens, int from, int to) {
    return from < to
        && (gazetteer.isOrganisationHead(RunFinder.bare(tokens.form(to - 1)))
            || (hasOf(tokens, from, to)
                && gazetteer.isOrganisationHead(headBeforeOf(tokens, from, to))));
  }

  private static boolean hasOf(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (tokens.form(i).equals("of") || tokens.form(i).equals("for")) {
        return true;
      }
    }
    return false;
  }

  private static String headBeforeOf(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (tokens.form(i).equals("of") || tokens.form(i).equals("for")) {
        return tokens.form(i - 1);
      }
    }
    return tokens.form(to - 1);
  }

  private Optional<Piece> readRest(
      Tokens tokens, int from, int to, Span sentence, Set<String> common) {
    int start = personStart(tokens, from, to);
    Gender gender = Gender.UNKNOWN;
    boolean titled = start > from;
    if (!titled && isBody(tokens, from, to)) {
      return Optional.of(
          piece(tokens, from, to, Optional.of(NameKind.ORGANISATION), false, gender));
    }
    while (start < to && persons.isTitle(tokens.form(start))) {
      Gender told = persons.genderOfWord(tokens.form(start));
      gender = told == Gender.UNKNOWN ? gender : told;
      titled = true;
      start++;
    }
    if (start == to) {
      return Optional.empty();
    }
    // "Interior Ministry" begins with a word that can be a title; "President Xi" names a known
    // person.
    Optional<NameKind> known = gazetteer.find(text(tokens, start, to));
    if (known.isPresent()) {
      return Optional.of(piece(tokens, start, to, known, false, Gender.UNKNOWN));
    }
    return classify(tokens, start, to, sentence, titled, gender, common);
  }

  /// Where a full name begins that other capitalised words precede ("Finance Committee Anna Weil"):
  /// at a given name with one or two words after it. `from` when there is none.
  private int personStart(Tokens tokens, int from, int to) {
    for (int i = from + 1; i <= to - 2; i++) {
      boolean first = !persons.isGivenName(tokens.form(i - 1)) && tokens.form(i - 1).length() > 2;
      boolean glued = tokens.form(i - 1).equals("of") || tokens.form(i - 1).equals("and");
      boolean body = gazetteer.isOrganisationHead(RunFinder.bare(tokens.form(to - 1)));
      if (persons.isGivenName(tokens.form(i)) && first && !glued && !body && to - i <= 3) {
        return i;
      }
    }
    return from;
  }

  /// Whether the words' own shape says that they name a body.
  private boolean isBody(Tokens tokens, int from, int to) {
    boolean personName =
        to - from <= 3
            && persons.isGivenName(tokens.form(from))
            && !RunFinder.bare(tokens.form(to - 1)).endsWith(".")
            && !hasOf(tokens, from, to);
    return to - from > 1 && isOrganised(tokens, from, to) && !personName;
  }

  private Optional<Piece> classify(
      Tokens tokens,
      int from,
      int to,
      Span sentence,
      boolean titled,
      Gender gender,
      Set<String> common) {
    String last = RunFinder.bare(tokens.form(to - 1));
    int words = to - from;
    if (words > 1 && gazetteer.isEventHead(last)) {
      return Optional.of(piece(tokens, from, to, Optional.of(NameKind.EVENT), false, gender));
    }
    boolean alone = words == 1;
    if ((alone && !titled && isCommonNoun(last)) || text(tokens, from, to).indexOf('/') >= 0) {
      return Optional.empty();
    }
    boolean person = persons.isGivenName(tokens.form(from));
    if (words > 1 && !person && isPlace(tokens, from, to)) {
      return Optional.of(piece(tokens, from, to, Optional.of(NameKind.PLACE), false, gender));
    }
    boolean given = persons.isGivenName(tokens.form(from)) && !alone;
    boolean fits = words <= LONGEST_PERSON && last.chars().noneMatch(Character::isDigit);
    boolean announced = from > sentence.start() && isRoleBefore(tokens, from);
    if (fits && (titled || given || announced || isInitialled(tokens, from, to))) {
      return Optional.of(piece(tokens, from, to, Optional.of(NameKind.PERSON), false, gender));
    }
    if (fits && words > 1 && isAged(tokens, to, sentence)) {
      return Optional.of(piece(tokens, from, to, Optional.of(NameKind.PERSON), false, gender));
    }
    boolean opening = from == sentence.start() || isOpening(tokens, from - 1);
    if (alone && opening) {
      return Optional.of(piece(tokens, from, to, Optional.empty(), true, gender));
    }
    return Optional.of(guess(tokens, from, to, sentence, common));
  }

  /// A noun that headlines and starts of sentences capitalise.
  private boolean isCommonNoun(String word) {
    return gazetteer.isSeldom(word)
        || persons.isPersonRole(word)
        || persons.isBodyRole(word)
        || persons.isDocumentRole(word)
        || gazetteer.isOrganisationHead(word);
  }

  private boolean isPlace(Tokens tokens, int from, int to) {
    return gazetteer.isPlaceHead(RunFinder.bare(tokens.form(to - 1)))
        || (gazetteer.isPlaceHead(tokens.form(from)) && !persons.isTitle(tokens.form(from)));
  }

  private Piece guess(Tokens tokens, int from, int to, Span sentence, Set<String> common) {
    String last = RunFinder.bare(tokens.form(to - 1));
    int words = to - from;
    boolean letters = last.length() > 1 && last.equals(last.toUpperCase(Locale.ROOT));
    if (words == 1 && letters) {
      return piece(tokens, from, to, Optional.of(NameKind.ORGANISATION), true, Gender.UNKNOWN);
    }
    if (from > sentence.start()
        && LOCATIVE.contains(tokens.form(from - 1).toLowerCase(Locale.ROOT))) {
      return piece(tokens, from, to, Optional.of(NameKind.PLACE), true, Gender.UNKNOWN);
    }
    boolean person =
        (words == 2 || words == 3)
            && !hasOf(tokens, from, to)
            && allProper(tokens, from, to)
            && !common.contains(last.toLowerCase(Locale.ROOT));
    NameKind kind = person ? NameKind.PERSON : NameKind.ORGANISATION;
    return piece(tokens, from, to, Optional.of(kind), true, Gender.UNKNOWN);
  }

  private static boolean allProper(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean letters = tokens.form(i).chars().filter(Character::isUpperCase).count() > 2;
      if ((!tokens.tag(i).equals("PROPN") && !tokens.tag(i).equals("ADP")) || letters) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpening(Tokens tokens, int before) {
    return "\"“‘'«„:-–—.([`".contains(tokens.form(before).substring(0, 1));
  }

  /// "spokesman Anna Weil", "his brother Anton".
  private boolean isRoleBefore(Tokens tokens, int from) {
    String before = tokens.form(from - 1);
    return Character.isLowerCase(before.charAt(0))
        && !before.endsWith("s")
        && (persons.isPersonRole(before) || persons.isTitle(before));
  }

  private static boolean isInitialled(Tokens tokens, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      String form = tokens.form(i);
      if (form.length() == 2 && form.endsWith(".") && Character.isUpperCase(form.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /// "Anna Weil, 42," or "Anna Weil (42)".
  private static boolean isAged(Tokens tokens, int to, Span sentence) {
    if (to + 1 >= sentence.end()) {
      return false;
    }
    String mark = tokens.form(to);
    String number = tokens.form(to + 1);
    return (mark.equals(",") || mark.equals("("))
        && number.length() <= 3
        && number.chars().allMatch(Character::isDigit);
  }

  static String text(Tokens tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? " " : "").append(tokens.form(i));
    }
    return RunFinder.bare(text.toString());
  }

  private static Piece piece(
      Tokens tokens, int from, int to, Optional<NameKind> kind, boolean weak, Gender gender) {
    String text = text(tokens, from, to);
    int cut = tokens.form(to - 1).length() - RunFinder.bare(tokens.form(to - 1)).length();
    Span span = new Span(tokens.span(from).start(), tokens.span(to - 1).end() - cut);
    return new Piece(span, text, kind, weak, gender);
  }
}
