package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.read.name.PersonWords;
import org.testimonia.text.Span;

/// Finds where a noun phrase begins or ends, from the parts of speech alone. Works within one unit
/// and outside quotations.
final class NounPhrases {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "NUM", "PRON", "X");
  private static final Set<String> INNER = Set.of("NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM", "X");
  private static final Set<String> POSSESSIVE =
      Set.of("his", "her", "their", "its", "our", "my", "your", "whose");
  private static final Set<String> ATTACHING =
      Set.of(
          "of", "for", "in", "at", "from", "with", "to", "on", "between", "near", "behind", "by");
  private static final Set<String> OPENERS =
      Set.of("that", "who", "which", "if", "when", "as", "because", "there", "what", "where");

  private final CueLexicon lexicon;
  private final PersonWords persons;

  NounPhrases(CueLexicon lexicon, PersonWords persons) {
    this.lexicon = lexicon;
    this.persons = persons;
  }

  boolean isNominal(Script script, int i) {
    return i >= 0
        && i < script.size()
        && !script.quoted(i)
        && (script.tagged(i, NOMINAL) || script.nameAt(i).isPresent() || isRole(script, i))
        && !script.isAny(i, OPENERS)
        && !isTime(script, i);
  }

  /// "an official said": the tagger takes some nouns for adjectives.
  private boolean isRole(Script script, int i) {
    return script.tag(i).equals("ADJ")
        && (persons.isPersonRole(script.low(i)) || persons.isDocumentRole(script.low(i)));
  }

  private boolean isTime(Script script, int i) {
    boolean person = script.nameAt(i).isPresent();
    return !person && lexicon.isTimeWord(script.low(i)) && !script.is(i, "may");
  }

  /// The noun phrase that ends just before token `end`, no further left than `limit`.
  Optional<Span> before(Script script, int end, int limit) {
    int last = end - 1;
    if (last >= limit && script.is(last, ")")) {
      int open = last;
      while (open > limit && !script.is(open, "(")) {
        open--;
      }
      return before(script, open, limit).map(range -> new Span(range.start(), end));
    }
    boolean pronounLike =
        script.isAny(last, Set.of("others", "some", "many", "both", "several", "all"));
    if (last < limit || (!isNominal(script, last) && !pronounLike)) {
      return Optional.empty();
    }
    int start = last;
    if (script.tag(last).equals("PRON") && !pronounLike && script.nameAt(last).isEmpty()) {
      return Optional.of(new Span(last, end));
    }
    boolean more = true;
    while (more && start > limit) {
      int next = extend(script, start, limit);
      more = next < start;
      start = next;
    }
    return Optional.of(new Span(start, end));
  }

  /// A start further left than `start`, or `start` where the phrase begins there.
  private int extend(Script script, int start, int limit) {
    int p = start - 1;
    if (script.quoted(p) || isTime(script, p)) {
      return start;
    }
    if (opensPhrase(script, start)) {
      return attached(script, start, limit);
    }
    if (script.nameAt(p).isPresent() || script.tagged(p, INNER) || script.isAny(p, POSSESSIVE)) {
      return script.isAny(p, OPENERS) ? start : p;
    }
    boolean participle =
        script.tag(p).equals("VERB")
            && p > limit
            && (script.tagged(p - 1, Set.of("DET", "ADJ")) || script.low(p).equals("leading"));
    if (participle && (script.low(p).endsWith("ing") || script.low(p).endsWith("ed"))) {
      return p;
    }
    boolean adverb = script.tag(p).equals("ADV") && p > limit && script.tag(p - 1).equals("DET");
    if (adverb || script.is(p, "-")) {
      return p;
    }
    return attached(script, start, limit);
  }

  private static boolean opensPhrase(Script script, int i) {
    return (script.tag(i).equals("DET") && script.nameAt(i).isEmpty())
        || script.isAny(i, POSSESSIVE);
  }

  /// Takes in what a preposition or "and" joins on the left: "officials in |the capital".
  private int attached(Script script, int start, int limit) {
    int p = start - 1;
    if (p <= limit || (!isNominal(script, p - 1) && !script.is(p - 1, "some"))) {
      return start;
    }
    if (script.isAny(p, ATTACHING)) {
      return p - 1;
    }
    if (!script.isAny(p, Set.of("and", "or", "&"))) {
      return start;
    }
    // "killed dozens and police said": the noun before "and" is another verb's object.
    int left = p - 1;
    while (left > limit
        && !script.quoted(left - 1)
        && (script.tagged(left - 1, INNER) || script.isAny(left - 1, POSSESSIVE))) {
      left--;
    }
    boolean free =
        left == limit
            || script.tagged(left - 1, Set.of("PUNCT", "SCONJ", "CCONJ"))
            || script.isAny(left - 1, Set.of("that", "but", "when"));
    return free && !script.quoted(left) ? left : start;
  }

  /// The end of the noun phrase that begins with token `start`, at most `limit`; `start` when none
  /// does. Prepositions end it.
  int end(Script script, int start, int limit) {
    int i = start;
    boolean noun = false;
    while (i < limit && !script.quoted(i)) {
      boolean name = script.nameAt(i).isPresent();
      if (noun && (opensPhrase(script, i) || (!name && script.tag(i).equals("PRON")))) {
        break;
      }
      if (noun && name && i > start && script.nameEnds(i - 1)) {
        break;
      }
      if (noun && name && script.nameAt(i - 1).isEmpty() && lexicon.isHearer(script.low(i - 1))) {
        break;
      }
      boolean inner =
          name
              || script.tagged(i, INNER)
              || script.isAny(i, POSSESSIVE)
              || (!noun && script.tag(i).equals("PRON") && !script.isAny(i, OPENERS))
              || (!noun
                  && i > start
                  && script.tag(i).equals("VERB")
                  && script.low(i).endsWith("ed"));
      if (!inner || script.isAny(i, OPENERS) || (noun && isTime(script, i))) {
        break;
      }
      noun = noun || (isNominal(script, i) && !script.isAny(i, POSSESSIVE)) || name;
      i++;
      if (noun && script.tag(i - 1).equals("PRON") && !name) {
        break;
      }
    }
    return noun ? i : start;
  }

  /// As [#end], with the prepositional phrases after it: "the head of the union in the capital".
  int longEnd(Script script, int start, int limit) {
    int i = end(script, start, limit);
    while (i > start && i + 1 < limit) {
      boolean joined =
          (script.isAny(i, ATTACHING) && !script.quoted(i))
              || (script.is(i, "and") && script.tagged(i + 1, INNER));
      int more = joined ? end(script, i + 1, limit) : i;
      boolean clause =
          script.is(i, "and") && more < limit && script.tagged(more, Set.of("VERB", "AUX"));
      if (!joined || more == i + 1 || clause) {
        break;
      }
      i = more;
    }
    return i;
  }
}
