package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the frames of `frames.txt` in a sentence.
final class FrameFinder {
  private static final Set<String> BE = Set.of("be", "get");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my");

  private final CommitmentLexicon lexicon;
  private final ShapeReader shapes;
  private final ActionBounds bounds;

  FrameFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.shapes = new ShapeReader(lexicon);
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
      Optional<ShapeReader.Part> part = shapes.read(shape, words, trigger, after, conditions);
      if (part.isPresent() && !isCourtesy(shape, words, part.get().start())) {
        int start = part.get().start();
        Span action = bounds.from(words, start, words.end(), conditions);
        if (!action.isEmpty()) {
          return Optional.of(
              new Candidate(frame.kind(), trigger, action, subject, part.get().addressee()));
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
}
