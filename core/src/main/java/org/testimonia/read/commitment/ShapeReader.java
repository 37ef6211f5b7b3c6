package org.testimonia.read.commitment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads how a frame goes on after its trigger, one way a [Frame.Shape].
final class ShapeReader {
  private static final int ADDRESSEE_LIMIT = 18;

  /// As many words of a clause may stand before its verb.
  private static final int CLAUSE_REACH = 14;

  /// As many words may stand between a verb and its "that".
  private static final int CONJUNCTION_REACH = 8;

  private static final Set<String> FUTURE =
      Set.of("will", "would", "shall", "won't", "wouldn't", "going");

  private static final Set<String> DUTY = Set.of("must", "should", "ought");

  private static final Set<String> DENYING = Set.of("no", "none", "nobody", "nothing", "neither");

  private static final Set<String> SUBJECTS = Set.of("i", "we", "he", "she", "it", "they");
  private static final Set<String> ASKING = Set.of("whether", "if", "why", "how", "what", "when");

  private static final Set<String> BREAKING = Set.of(",", ";", ":", "—", "–", "(");

  private final CommitmentLexicon lexicon;

  ShapeReader(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Where an action begins, and who stands before it.
  record Part(int start, Optional<Span> addressee) {
    static Optional<Part> at(int start) {
      return Optional.of(new Part(start, Optional.empty()));
    }
  }

  /// What follows the trigger when it goes on in this shape.
  Optional<Part> read(
      Frame.Shape shape, Words words, int trigger, int end, List<Condition> conditions) {
    int after = skipTimes(words, end);
    return switch (shape) {
      case SELF -> Part.at(trigger);
      case TO -> to(words, after).or(() -> to(words, skipAside(words, after)));
      case THAT -> clause(words, after, Set.of());
      case FUTURE -> clause(words, after, FUTURE);
      case DUTY -> clause(words, after, DUTY);
      case NP -> isPhrase(words, after) ? Part.at(unquoted(words, after)) : Optional.empty();
      case MATTER ->
          isPhrase(words, after)
                  && lexicon.holds("matter", words, after, Math.min(words.end(), after + 6))
              ? Part.at(unquoted(words, after))
              : Optional.empty();
      case ING ->
          words.isVerbal(words.skipAdverbs(after))
                  && words.lower(words.skipAdverbs(after)).endsWith("ing")
              ? Part.at(words.skipAdverbs(after))
              : Optional.empty();
      case OBJTO -> addressed(words, after, "to");
      case OBJFOR -> addressed(words, after, "for");
      case AGAINST -> addressed(words, after, "against").or(() -> notTo(words, after));
      case OBJTHAT -> addressed(words, after, "that");
      case OBJFUTURE ->
          addressed(words, after, "that")
              .filter(part -> clause(words, part.start(), FUTURE).isPresent());
      case HARM -> harm(words, after, conditions);
      case NEGATED -> negated(words, after);
      case OF -> preposition(words, after, "of");
      case FOR -> preposition(words, after, "for");
      case OBJED -> undergoing(words, after);
      case CALLED -> called(words, after);
    };
  }

  /// "pledged |on Friday| to sign": where the words go on after the time; `i` when none stands
  /// there.
  private static int skipTimes(Words words, int i) {
    int at = words.is(i, "ADP") || words.is(i, "ADV") ? i + 1 : i;
    int end = at;
    while (words.isTime(end)) {
      end++;
    }
    return end > at ? end : i;
  }

  /// Whether the frame may have the noun phrase `thing` as what it is done to.
  boolean takesThing(Frame frame, Words words, Optional<Span> thing) {
    boolean matter =
        frame.shapes().contains(Frame.Shape.MATTER)
            && thing.filter(t -> lexicon.holds("matter", words, t.start(), t.end())).isPresent();
    return matter || frame.shapes().contains(Frame.Shape.NP);
  }

  /// "declined |in the interview| to answer": where the words go on after the aside; `i` when none
  /// stands there.
  private static int skipAside(Words words, int i) {
    int end = i + 1;
    while (words.isNominal(end) && end < i + CONJUNCTION_REACH) {
      end++;
    }
    return words.is(i, "ADP") && end > i + 1 ? end : i;
  }

  /// "wants |the ban lifted|"
  private static Optional<Part> undergoing(Words words, int after) {
    int end = after;
    while (words.isNominal(end) || words.is(end, "ADP")) {
      end++;
    }
    boolean done =
        words.is(end, "VERB")
            && (words.lower(end).endsWith("ed") || words.lower(end).endsWith("en"));
    return end > after && done && !words.is(end + 1, "NOUN") ? Part.at(after) : Optional.empty();
  }

  /// "called |the report a lie|"
  private Optional<Part> called(Words words, int after) {
    int end = Math.min(words.end(), after + ADDRESSEE_LIMIT);
    for (int i = after; i < end && !BREAKING.contains(words.form(i)); i++) {
      if (i > after && lexicon.match("false", words, i) > 0) {
        return Part.at(unquoted(words, after));
      }
    }
    return Optional.empty();
  }

  private Optional<Part> harm(Words words, int after, List<Condition> conditions) {
    return clause(words, after, FUTURE)
        .filter(part ->
            conditions.stream().anyMatch(Condition::sure)
                || lexicon.holds("strong-harm", words, part.start, words.end()));
  }

  private static Optional<Part> to(Words words, int after) {
    int start = words.skipAdverbs(after);
    int to = words.lower(start).equals("in") ? start + 2 : start;
    int verb = words.skipAdverbs(to + 1);
    if (!words.lower(to).equals("to") || !isBareVerb(words, verb)) {
      return Optional.empty();
    }
    // "promised not to act": the negation is part of what is promised.
    return Part.at(words.isNegation(to - 1) ? to - 1 : unquoted(words, to + 1));
  }

  /// Whether the word after "to" can be a verb; many are taken for nouns.
  private static boolean isBareVerb(Words words, int i) {
    boolean finite = words.lemma(i).equals("be") && !words.lower(i).equals("be");
    return (words.isVerbal(i) && !finite)
        || (words.is(i, "NOUN") && words.lower(i).equals(words.lemma(i)))
        || words.lower(i).equals("up");
  }

  /// A clause, with or without "that". One of `needed` stands in it before its fourteenth word.
  private static Optional<Part> clause(Words words, int after, Set<String> needed) {
    int that = conjunction(words, after);
    int start = that > after ? that + 1 : words.skipAdverbs(after);
    while (that == after && words.isTime(start)) {
      start++;
    }
    if (words.lower(start).equals("that")) {
      start++;
    }
    boolean led = words.lower(start - 1).equals("that");
    if (!led && !words.isNominal(start)) {
      return Optional.empty();
    }
    boolean noun = false;
    for (int i = start; i < Math.min(words.end(), start + CLAUSE_REACH); i++) {
      boolean finite = words.is(i, "AUX") || words.is(i, "VERB") || words.isContractedWill(i);
      boolean future = needed.contains("will") && words.isContractedWill(i);
      if (future || (noun && (needed.contains(words.lower(i)) || (needed.isEmpty() && finite)))) {
        return Part.at(unquoted(words, start));
      }
      if (!led && !needed.isEmpty() && ASKING.contains(words.lower(i))) {
        return Optional.empty();
      }
      boolean other =
          noun && !needed.isEmpty() && (words.is(i, "AUX") || words.lemma(i).equals("have"));
      if (other || (words.form(i).equals(",") && !led)) {
        return Optional.empty();
      }
      noun = noun || words.isNominal(i);
    }
    return Optional.empty();
  }

  /// "said |on Friday in the capital| that": where the "that" stands; `after` when none follows.
  private static int conjunction(Words words, int after) {
    for (int i = after; i < after + CONJUNCTION_REACH && words.has(i); i++) {
      if (words.lower(i).equals("that") && i > after) {
        return words.is(i - 1, "NOUN") || words.is(i - 1, "PROPN") || words.isTime(i - 1)
            ? i
            : after;
      }
      boolean aside = words.isTime(i) || words.is(i, "ADV") || words.is(i, "ADP");
      boolean inside = i > after && (words.isNominal(i) || words.isTime(i));
      if (!aside && !inside) {
        return after;
      }
    }
    return after;
  }

  /// A clause that denies: "that no one was hurt", "it had not known".
  private static Optional<Part> negated(Words words, int after) {
    return clause(words, after, Set.of())
        .filter(part -> {
          for (int i = part.start; i < Math.min(words.end(), part.start + 9); i++) {
            if (words.isNegation(i) || DENYING.contains(words.lower(i))) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean isPhrase(Words words, int after) {
    int start = words.isQuote(after) ? after + 1 : after;
    boolean gerund = words.is(start, "VERB") && words.lower(start).endsWith("ing");
    return (words.isNominal(start) || gerund) && !words.lower(start).equals("that");
  }

  private static Optional<Part> addressed(Words words, int after, String link) {
    if (!words.isNominal(after)) {
      return Optional.empty();
    }
    for (int i = after + 1; i < Math.min(words.end(), after + ADDRESSEE_LIMIT); i++) {
      if (words.lower(i).equals(link)) {
        int start = unquoted(words, i + 1);
        int verb = words.skipAdverbs(start);
        boolean fits = !link.equals("to") || isBareVerb(words, verb);
        return fits
            ? Optional.of(
                new Part(start, Optional.of(new Span(after, words.isMark(i - 1) ? i - 1 : i))))
            : Optional.empty();
      }
      int resumed = words.form(i).equals(",") ? afterApposition(words, i, link) : i;
      if (resumed > i) {
        i = resumed - 1;
        continue;
      }
      boolean deed = words.is(i, "CCONJ") && words.is(i + 1, "VERB");
      if (deed
          || opensAnother(words, i)
          || words.is(i, "AUX")
          || words.is(i, "SCONJ")
          || BREAKING.contains(words.form(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whether the addressee has ended before `i`: a clause or a second noun phrase begins, "told the
  /// council |she| wanted", "asked the board |why|", "told reporters |the| plan".
  private static boolean opensAnother(Words words, int i) {
    boolean thing = words.is(i, "DET") && (words.is(i - 1, "NOUN") || words.is(i - 1, "PROPN"));
    return thing || SUBJECTS.contains(words.lower(i)) || ASKING.contains(words.lower(i));
  }

  /// "urged the bank|, the oldest in town,| to act": the link after a second comma; `comma` when
  /// none stands there.
  private static int afterApposition(Words words, int comma, String link) {
    for (int i = comma + 2; i < Math.min(words.end(), comma + ADDRESSEE_LIMIT); i++) {
      if (words.form(i).equals(",")) {
        return words.lower(i + 1).equals(link) ? i + 1 : comma;
      }
    }
    return comma;
  }

  /// "warned the bank not to act"
  private static Optional<Part> notTo(Words words, int after) {
    for (int i = after; i < Math.min(words.end(), after + ADDRESSEE_LIMIT); i++) {
      if (words.isNegation(i) && words.lower(i + 1).equals("to")) {
        Optional<Span> whom = i > after ? Optional.of(new Span(after, i)) : Optional.empty();
        return Optional.of(new Part(i, whom));
      }
      if (words.isVerbal(i) || BREAKING.contains(words.form(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Part> preposition(Words words, int after, String preposition) {
    return words.lower(after).equals(preposition) && after + 1 < words.end()
        ? Part.at(unquoted(words, after + 1))
        : Optional.empty();
  }

  private static int unquoted(Words words, int i) {
    return words.isQuote(i) ? i + 1 : i;
  }
}
