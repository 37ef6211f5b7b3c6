package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the frames of `frames.txt` in a sentence.
final class FrameFinder {
  private static final int ADDRESSEE_LIMIT = 14;
  private static final Set<String> BE = Set.of("be", "get");
  private static final Set<String> FUTURE =
      Set.of("will", "would", "shall", "won't", "wouldn't", "going");
  private static final Set<String> DUTY = Set.of("must", "should", "ought");
  private static final Set<String> DENYING = Set.of("no", "none", "nobody", "nothing", "neither");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my");

  private final CommitmentLexicon lexicon;
  private final ActionBounds bounds;

  FrameFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.bounds = new ActionBounds(lexicon);
  }

  /// The candidates of a sentence in its order; conditions of the same sentence end an action.
  List<Candidate> find(Words words, List<Condition> conditions) {
    List<Candidate> found = new ArrayList<>();
    for (int i = words.start(); i < words.end(); i++) {
      int at = i;
      if (conditions.stream().anyMatch(c -> c.sure() && c.span().contains(at))) {
        continue;
      }
      for (Frame frame : lexicon.frames(words, i)) {
        int after = words.match(i, frame.trigger());
        if (after > i && fits(frame, words, i)) {
          Optional<Candidate> candidate = complete(frame, words, i, after, conditions);
          if (candidate.isPresent()) {
            found.add(candidate.get());
            break;
          }
        }
      }
    }
    return found;
  }

  private static boolean fits(Frame frame, Words words, int i) {
    return switch (frame.part()) {
      case VERB -> (words.isVerbal(i) || isProgressive(words, i)) && !words.is(i - 1, "DET");
      case NOUN -> words.is(i, "NOUN");
      case ADJECTIVE -> words.is(i, "ADJ") || words.is(i, "VERB");
    };
  }

  /// Whether the word is the second half of "is warning", however it is tagged.
  private static boolean isProgressive(Words words, int i) {
    return words.lower(i).endsWith("ing") && words.is(i - 1, "AUX");
  }

  private Optional<Candidate> complete(
      Frame frame, Words words, int trigger, int after, List<Condition> conditions) {
    boolean passive = frame.part() == Frame.Part.VERB && isPassive(words, trigger);
    Optional<Span> subject = subject(frame, words, trigger, after, passive);
    if (!passive && subject.isEmpty()) {
      return Optional.empty();
    }
    if (passive) {
      return passive(frame, words, trigger, after, conditions);
    }
    for (Frame.Shape shape : frame.shapes()) {
      Optional<Part> part =
          shape == Frame.Shape.HARM
              ? harm(words, after, conditions)
              : part(shape, words, trigger, after);
      if (part.isPresent() && !isCourtesy(shape, words, part.get().start)) {
        int start = part.get().start;
        Span action = bounds.from(words, start, words.end(), conditions);
        if (!action.isEmpty()) {
          return Optional.of(
              new Candidate(frame.kind(), trigger, action, subject, part.get().addressee));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether what is offered or asked for is thanks, help and the like.
  private boolean isCourtesy(Frame.Shape shape, Words words, int start) {
    boolean thing = shape == Frame.Shape.NP || shape == Frame.Shape.FOR || shape == Frame.Shape.OF;
    return (thing && words.is(start, "PRON"))
        || (thing && lexicon.holds("courtesy", words, start, Math.min(words.end(), start + 3)));
  }

  private Optional<Span> subject(
      Frame frame, Words words, int trigger, int after, boolean passive) {
    if (frame.part() == Frame.Part.NOUN) {
      return possessor(words, trigger);
    }
    if (passive) {
      return by(words, after);
    }
    return SubjectFinder.find(words, trigger);
  }

  /// Whose promise it is: "its promise", "the bank's promise".
  private static Optional<Span> possessor(Words words, int noun) {
    int i = noun - 1;
    while (words.is(i, "ADJ") || words.is(i, "NUM") || words.is(i, "NOUN")) {
      i--;
    }
    if (POSSESSIVES.contains(words.lower(i))) {
      return Optional.of(new Span(i, i + 1));
    }
    if (words.lower(i).endsWith("'s") || words.lower(i).endsWith("s'")) {
      return SubjectFinder.phrase(words, i);
    }
    return Optional.empty();
  }

  private static boolean isPassive(Words words, int trigger) {
    String form = words.lower(trigger);
    boolean participle = form.endsWith("ed") || form.endsWith("en") || form.equals("told");
    int i = trigger - 1;
    while (words.is(i, "ADV") || words.isNegation(i)) {
      i--;
    }
    return participle && BE.contains(words.lemma(i)) && words.isVerbal(i);
  }

  private static Optional<Span> by(Words words, int after) {
    for (int i = after; i < Math.min(words.end(), after + 6); i++) {
      if (words.lower(i).equals("by")) {
        int end = i + 1;
        while (words.isNominal(end)) {
          end++;
        }
        return end > i + 1 ? Optional.of(new Span(i + 1, end)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// "The bank was urged to act", "the plan was rejected by the bank".
  private Optional<Candidate> passive(
      Frame frame, Words words, int trigger, int after, List<Condition> conditions) {
    Optional<Span> patient = SubjectFinder.find(words, trigger);
    Optional<Span> actor = by(words, after);
    if (frame.shapes().contains(Frame.Shape.OBJTO)) {
      int to = words.skipAdverbs(after);
      if (words.lower(to).equals("to") && words.isVerbal(words.skipAdverbs(to + 1))) {
        Span action = bounds.from(words, to + 1, words.end(), conditions);
        return Optional.of(new Candidate(frame.kind(), trigger, action, actor, patient));
      }
      return Optional.empty();
    }
    boolean thing = frame.shapes().contains(Frame.Shape.NP);
    return thing && actor.isPresent() && patient.isPresent()
        ? patient.map(
            action -> new Candidate(frame.kind(), trigger, action, actor, Optional.empty()))
        : Optional.empty();
  }

  /// Where an action begins, and who stands before it.
  private record Part(int start, Optional<Span> addressee) {
    static Optional<Part> at(int start) {
      return Optional.of(new Part(start, Optional.empty()));
    }
  }

  private static Optional<Part> part(Frame.Shape shape, Words words, int trigger, int after) {
    return switch (shape) {
      case SELF -> Part.at(trigger);
      case TO -> to(words, after);
      case THAT -> clause(words, after, Set.of());
      case FUTURE -> clause(words, after, FUTURE);
      case DUTY -> clause(words, after, DUTY);
      case NP -> isPhrase(words, after) ? Part.at(unquoted(words, after)) : Optional.empty();
      case ING ->
          words.isVerbal(words.skipAdverbs(after))
                  && words.lower(words.skipAdverbs(after)).endsWith("ing")
              ? Part.at(words.skipAdverbs(after))
              : Optional.empty();
      case OBJTO -> addressed(words, after, "to");
      case AGAINST -> addressed(words, after, "against").or(() -> notTo(words, after));
      case OBJTHAT -> addressed(words, after, "that");
      case HARM -> Optional.empty();
      case NEGATED -> negated(words, after);
      case OF -> preposition(words, after, "of");
      case FOR -> preposition(words, after, "for");
    };
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
    return words.lower(to).equals("to") && isBareVerb(words, verb)
        ? Part.at(unquoted(words, to + 1))
        : Optional.empty();
  }

  /// Whether the word after "to" can be a verb; many are taken for nouns.
  private static boolean isBareVerb(Words words, int i) {
    return words.isVerbal(i)
        || (words.is(i, "NOUN") && words.lower(i).equals(words.lemma(i)))
        || words.lower(i).equals("up");
  }

  /// A clause, with or without "that". One of `needed` stands in it before its tenth word.
  private static Optional<Part> clause(Words words, int after, Set<String> needed) {
    int start = words.skipAdverbs(after);
    boolean that = words.lower(start).equals("that");
    if (that) {
      start++;
    }
    if (!that && !words.isNominal(start)) {
      return Optional.empty();
    }
    boolean noun = false;
    for (int i = start; i < Math.min(words.end(), start + 14); i++) {
      boolean finite = words.is(i, "AUX") || words.is(i, "VERB");
      if (noun && (needed.contains(words.lower(i)) || (needed.isEmpty() && finite))) {
        return Part.at(unquoted(words, start));
      }
      if (words.form(i).equals(",") && !that) {
        return Optional.empty();
      }
      noun = noun || words.isNominal(i);
    }
    return Optional.empty();
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
            ? Optional.of(new Part(start, Optional.of(new Span(after, i))))
            : Optional.empty();
      }
      if (words.is(i, "AUX") || words.is(i, "SCONJ") || BREAKING.contains(words.form(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static final Set<String> BREAKING = Set.of(",", ";", ":", "—", "–", "(");

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
