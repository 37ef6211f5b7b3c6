package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.CommitmentKind;
import org.testimonia.read.parse.VerbForms;
import org.testimonia.text.Span;

/// Finds the frames of `frames.txt` in a sentence.
final class FrameFinder {
  private static final Set<String> BE = Set.of("be", "get");
  private static final Set<String> RELATIVES = Set.of("which", "that");

  private final CommitmentLexicon lexicon;
  private final ShapeReader shapes;
  private final HolderFinder holders;
  private final ActionBounds bounds;
  private final IdleVerb idleVerb;

  FrameFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.shapes = new ShapeReader(lexicon);
    this.holders = new HolderFinder(lexicon);
    this.bounds = new ActionBounds(lexicon);
    this.idleVerb = new IdleVerb(lexicon);
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
        int after = words.rest(i, frame.trigger());
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

  private boolean fits(Frame frame, Words words, int i) {
    return switch (frame.part()) {
      case VERB ->
          (words.isVerbal(i)
                  || isProgressive(words, i)
                  || isPresent(words, i)
                  || isInfinitive(words, i)
                  || isMistaken(frame, words, i)
                  || isPast(words, i))
              && !words.is(i - 1, "DET");
      // At the start of a sentence a noun's capital makes it look like a name.
      case NOUN -> words.is(i, "NOUN") || (words.is(i, "PROPN") && words.is(i - 1, "DET"));
      case ADJECTIVE -> words.is(i, "ADJ") || words.is(i, "VERB");
    };
  }

  /// Whether the word is the second half of "is warning", "by warning", however it is tagged.
  private static boolean isProgressive(Words words, int i) {
    boolean gerund = words.is(i, "NOUN") && words.is(i - 1, "ADP");
    return words.lower(i).endsWith("ing") && (words.is(i - 1, "AUX") || gerund);
  }

  /// Whether the word is a verb taken for a plural: "the firm |plans| to publish".
  private boolean isPresent(Words words, int i) {
    return words.lower(i).endsWith("s")
        && words.lower(i + 1).equals("to")
        && words.isVerbal(i + 2)
        && (words.is(i - 1, "CCONJ")
            || words.is(i - 1, "PROPN")
            || words.is(i - 1, "ADV")
            || lexicon.match("actor", words, i - 1) > 0);
  }

  /// Whether the word is a verb taken for a noun: "moving to |veto| the bill".
  private static boolean isInfinitive(Words words, int i) {
    return words.is(i, "NOUN")
        && words.lower(i - 1).equals("to")
        && (words.is(i + 1, "DET") || words.is(i + 1, "PRON"));
  }

  /// Whether the word is a finite verb taken for something else: "Weil |denies| all guilt", "Weil
  /// |urged| voters".
  private static boolean isMistaken(Frame frame, Words words, int i) {
    String form = words.form(i);
    VerbForms forms = VerbForms.regular(frame.trigger().getFirst());
    boolean finite = forms.past().contains(form) || forms.present().equals(form);
    boolean opens =
        words.is(i + 1, "DET")
            || words.is(i + 1, "PRON")
            || words.is(i + 1, "PROPN")
            || words.lower(i + 1).equals("to")
            || words.lower(i + 1).equals("that")
            || words.lower(i + 1).endsWith("ing");
    String before = words.form(i - 1);
    boolean subject =
        words.is(i - 1, "PROPN")
            || words.is(i - 1, "PRON")
            || before.equals(",")
            || (!before.isEmpty() && Character.isUpperCase(before.charAt(0)));
    return finite && opens && subject && !before.endsWith("'s") && !before.endsWith("’s");
  }

  /// Whether the word is a verb taken for a name though it is written small: "had |pledged| aid".
  private static boolean isPast(Words words, int i) {
    String form = words.form(i);
    return words.is(i, "PROPN") && form.endsWith("ed") && Character.isLowerCase(form.charAt(0));
  }

  private Optional<Candidate> complete(
      Frame frame, Words words, int trigger, int after, List<Condition> conditions) {
    if (frame.part() == Frame.Part.NOUN) {
      return holders
          .find(words, trigger, after)
          .flatMap(
              holder -> active(frame, words, trigger, holder.next(), holder.who(), conditions));
    }
    if (frame.part() == Frame.Part.VERB && isPassive(words, trigger)) {
      return passive(frame, words, trigger, after, conditions);
    }
    return SubjectFinder.find(words, trigger)
        .flatMap(subject ->
            active(frame, words, trigger, after, subject, conditions)
                .or(() -> antecedent(frame, words, trigger, after, subject)));
  }

  private Optional<Candidate> active(
      Frame frame, Words words, int trigger, int after, Span subject, List<Condition> conditions) {
    for (Frame.Shape shape : frame.shapes()) {
      Optional<ShapeReader.Part> part = shapes.read(shape, words, trigger, after, conditions);
      if (part.isPresent() && !isCourtesy(shape, words, part.get().start())) {
        int start = part.get().start();
        Span action = bounds.from(words, start, words.end(), conditions);
        Optional<ToldFuture> told = told(frame, shape, words, start);
        boolean idle =
            told.filter(future -> !future.isPassive(words))
                .filter(future -> idleVerb.stands(words, future.verb()))
                .isPresent();
        if (!action.isEmpty() && !idle) {
          return Optional.of(
              new Candidate(
                  frame.kind(),
                  trigger,
                  action,
                  Optional.of(subject),
                  part.get().addressee(),
                  told.map(ToldFuture::subject)));
        }
      }
    }
    return Optional.empty();
  }

  /// Whoever declares that something will be pledges only what he will do himself; whoever promises
  /// it pledges it, whoever is to do it.
  private static Optional<ToldFuture> told(Frame frame, Frame.Shape shape, Words words, int start) {
    boolean future = shape == Frame.Shape.FUTURE || shape == Frame.Shape.OBJFUTURE;
    return future && frame.kind() == CommitmentKind.PLEDGE
        ? ToldFuture.find(words, start)
        : Optional.empty();
  }

  /// "claims that the bank denies", "a charge he rejects": the thing stands before the subject.
  private static Optional<Candidate> antecedent(
      Frame frame, Words words, int trigger, int after, Span subject) {
    boolean turnsDown =
        frame.kind() == CommitmentKind.DENIAL || frame.kind() == CommitmentKind.REFUSAL;
    boolean ends = !words.has(after) || words.isMark(after);
    if (!turnsDown
        || !frame.shapes().contains(Frame.Shape.NP)
        || !ends
        || !words.is(trigger, "VERB")) {
      return Optional.empty();
    }
    int last = subject.start() - 1;
    while (RELATIVES.contains(words.lower(last)) || words.form(last).equals(",")) {
      last--;
    }
    return SubjectFinder.phrase(words, last)
        .filter(phrase -> words.is(phrase.end() - 1, "NOUN"))
        .map(action ->
            new Candidate(frame.kind(), trigger, action, Optional.of(subject), Optional.empty()));
  }

  /// Whether what is offered or asked for is thanks, help and the like.
  private boolean isCourtesy(Frame.Shape shape, Words words, int start) {
    boolean thing = shape == Frame.Shape.NP || shape == Frame.Shape.FOR || shape == Frame.Shape.OF;
    return (thing && words.is(start, "PRON"))
        || (thing && lexicon.holds("courtesy", words, start, Math.min(words.end(), start + 3)));
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
      int to = words.skipAdverbs(actor.map(Span::end).filter(end -> end > after).orElse(after));
      if (words.lower(to).equals("to") && words.isVerbal(words.skipAdverbs(to + 1))) {
        Span action = bounds.from(words, to + 1, words.end(), conditions);
        return Optional.of(new Candidate(frame.kind(), trigger, action, actor, patient));
      }
      return Optional.empty();
    }
    boolean thing = shapes.takesThing(frame, words, patient);
    return thing && actor.isPresent() && patient.isPresent()
        ? patient.map(
            action -> new Candidate(frame.kind(), trigger, action, actor, Optional.empty()))
        : Optional.empty();
  }
}
