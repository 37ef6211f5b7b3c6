package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.model.NameKind;
import org.testimonia.read.name.PersonWords;
import org.testimonia.text.Span;

/// Finds the subject of a cue verb: before it, across an apposition, after it ("said the
/// minister"), or shared with an earlier cue ("and warned", "adding").
final class SourceFinder {
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> SPEAKING_PRONOUNS =
      Set.of(
          "he", "she", "they", "who", "it", "others", "some", "many", "one", "both", "several",
          "all", "e");
  private static final Set<String> AUTHOR = Set.of("i", "we", "you", "us", "me", "my", "our");
  private static final Set<String> APPOSITIVE_OPENERS =
      Set.of(
          "who",
          "which",
          "whose",
          "where",
          "the",
          "a",
          "an",
          "of",
          "from",
          "in",
          "at",
          "for",
          "himself",
          "herself",
          "and",
          "then",
          "speaking",
          "asked",
          "citing",
          "one",
          "as",
          "his",
          "her",
          "its",
          "their",
          "quoting",
          "with",
          "on",
          "when",
          "during",
          "referring");

  private final NounPhrases phrases;
  private final PersonWords persons;

  SourceFinder(NounPhrases phrases, PersonWords persons) {
    this.phrases = phrases;
    this.persons = persons;
  }

  /// The subject before the cue, not further left than `limit`.
  Optional<Span> before(Script script, Cue cue, int limit) {
    int end = cue.left();
    if (end - 1 >= limit && script.isAny(end - 1, RELATIVE)) {
      int antecedent = script.is(end - 2, ",") ? end - 2 : end - 1;
      Optional<Span> noun = phrases.before(script, antecedent, limit);
      return noun.isPresent() ? noun : Optional.of(new Span(end - 1, end));
    }
    if (end - 1 > limit && (script.is(end - 1, ",") || isDash(script, end - 1))) {
      return acrossApposition(script, end - 1, limit);
    }
    return phrases.before(script, end, limit);
  }

  private static boolean isDash(Script script, int i) {
    return script.isAny(i, Set.of("—", "–", "--"));
  }

  /// "Anna Weil, 42, who leads the union, |said": the head before the commas, with the appositions.
  private Optional<Span> acrossApposition(Script script, int comma, int limit) {
    int right = comma;
    for (int i = comma - 1; i >= limit - 1; i--) {
      boolean edge = i == limit - 1 || script.quoted(i);
      boolean mark = !edge && (script.is(i, ",") || isDash(script, i));
      boolean hard = edge || script.isAny(i, Set.of(";", ":", "."));
      if (!mark && !hard) {
        continue;
      }
      int first = i + 1;
      if (first < right && !isAppositive(script, first, right, hard)) {
        return headOf(script, first, right, comma);
      }
      if (hard) {
        return Optional.empty();
      }
      right = i;
    }
    return Optional.empty();
  }

  private boolean isAppositive(Script script, int first, int end, boolean outermost) {
    if (outermost) {
      return false;
    }
    boolean number = script.form(first).chars().allMatch(Character::isDigit);
    boolean opener = script.isAny(first, APPOSITIVE_OPENERS);
    boolean role =
        script.tagged(first, Set.of("NOUN", "ADJ"))
            || script.tag(first).equals("VERB")
            || persons.isTitle(script.form(first));
    boolean place =
        script.nameAt(end - 1).filter(name -> name.kind() == NameKind.PLACE).isPresent();
    boolean nameOnly = nameOf(script, new Span(first, end)) && end - first <= 5;
    return number || opener || role || place || (nameOnly && roleBefore(script, first - 2));
  }

  /// "the union's head, |Anna Weil|, said".
  private boolean roleBefore(Script script, int i) {
    return i >= 0 && !script.quoted(i) && persons.isPersonRole(script.low(i));
  }

  private static boolean nameOf(Script script, Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      if (script.nameAt(i).filter(name -> name.kind() == NameKind.PERSON).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> headOf(Script script, int first, int end, int comma) {
    Optional<Span> head = phrases.before(script, end, first);
    // The whole phrase with its appositions is what names the source.
    return head.filter(
            range -> plausible(script, new Span(range.start(), end)) || range.start() == first)
        .map(range -> new Span(range.start(), comma));
  }

  /// The subject after the cue: "said the minister", when no verb follows that subject.
  Optional<Span> after(Script script, Cue cue, int limit) {
    int first = cue.words().end();
    while (first < limit && script.tag(first).equals("ADV") && !script.quoted(first)) {
      first++;
    }
    if (first >= limit || script.quoted(first)) {
      return Optional.empty();
    }
    int end = phrases.longEnd(script, first, limit);
    if (end == first) {
      return Optional.empty();
    }
    boolean verb =
        end < limit && !script.quoted(end) && script.tagged(end, Set.of("VERB", "AUX", "PART"));
    boolean another =
        end < limit
            && !script.quoted(end)
            && script.tagged(end, Set.of("PRON", "DET"))
            && !script.isAny(end, Set.of("who", "whose"));
    Span subject = new Span(first, end);
    return verb || another || !plausible(script, subject)
        ? Optional.empty()
        : Optional.of(withApposition(script, subject, limit));
  }

  /// Adds ", the head of the union" or ", Anna Weil" after a subject.
  Span withApposition(Script script, Span subject, int limit) {
    int comma = subject.end();
    if (comma + 1 >= limit || !script.is(comma, ",") || script.quoted(comma + 1)) {
      return subject;
    }
    int end = phrases.longEnd(script, comma + 1, limit);
    boolean closed = end > comma + 1 && (end >= limit || script.tagged(end, Set.of("PUNCT")));
    return closed ? new Span(subject.start(), end) : subject;
  }

  /// Whether the phrase can name a source at all: a name, a pronoun for others, a noun for a
  /// person, a body or a document. The author's own "I" and "we" never do.
  boolean plausible(Script script, Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      if (script.isAny(i, AUTHOR) && range.length() == 1) {
        return false;
      }
      boolean name = script.nameAt(i).isPresent() || script.tag(i).equals("PROPN");
      boolean role =
          script.tagged(i, Set.of("NOUN", "PROPN", "ADJ", "VERB"))
              && (persons.isPersonRole(script.low(i))
                  || persons.isBodyRole(script.low(i))
                  || persons.isDocumentRole(script.low(i)));
      boolean pronoun = range.length() <= 2 && script.isAny(i, SPEAKING_PRONOUNS);
      if (name || role || pronoun) {
        return true;
      }
    }
    return false;
  }

  /// Whether the phrase names somebody who can act, a document only tells: needed where an object
  /// alone follows the cue.
  boolean isAgent(Script script, Span range) {
    int last = range.end() - 1;
    boolean document =
        script.nameAt(last).isEmpty()
            && persons.isDocumentRole(script.low(last))
            && !persons.isPersonRole(script.low(last))
            && !persons.isBodyRole(script.low(last));
    return plausible(script, range) && !document && !script.is(range.start(), "it");
  }

  boolean isAuthor(Script script, Span range) {
    return range.length() == 1 && script.isAny(range.start(), AUTHOR);
  }
}
