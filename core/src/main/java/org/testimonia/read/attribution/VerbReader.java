package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads what the cue verbs of a unit attribute.
final class VerbReader {
  private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been");

  /// Nouns whose infinitive tells a purpose, not that somebody said something.
  private static final Set<String> PURPOSES =
      Set.of(
          "way",
          "ways",
          "aim",
          "chance",
          "attempt",
          "effort",
          "efforts",
          "opportunity",
          "need",
          "time",
          "bid",
          "goal",
          "purpose",
          "reason",
          "reasons",
          "ability",
          "right",
          "plan",
          "plans",
          "desire",
          "urge",
          "tool",
          "means",
          "excuse",
          "moment",
          "enough",
          "order",
          "nothing",
          "something",
          "anything");

  private final CueFinder cueFinder;
  private final SourceFinder sourceFinder;
  private final NounPhrases phrases;
  private final AfterCue after;
  private final RightReader right;
  private final LeftReader left;
  private final PassiveReader passive;
  private final OccasionReader occasions;

  VerbReader(
      CueFinder cueFinder,
      SourceFinder sourceFinder,
      ClauseBounds bounds,
      NounPhrases phrases,
      CueLexicon lexicon) {
    this.cueFinder = cueFinder;
    this.sourceFinder = sourceFinder;
    this.phrases = phrases;
    right = new RightReader(sourceFinder, bounds, phrases);
    after = new AfterCue(phrases, lexicon);
    occasions = new OccasionReader(lexicon);
    left = new LeftReader(sourceFinder, bounds);
    passive = new PassiveReader(sourceFinder, bounds, phrases, right, left);
  }

  /// What one pass over a unit has found so far: its drafts, who spoke last in it, and the token
  /// before which the words of a later cue cannot begin.
  private static final class State {
    final List<Draft> drafts = new ArrayList<>();
    Optional<Span> source = Optional.empty();
    int floor;
  }

  List<Draft> read(Script script, Span unit) {
    State state = new State();
    state.floor = unit.start();
    for (Cue cue : cueFinder.find(script, unit)) {
      if (cue.passive() || isQuoting(script, cue)) {
        passive.read(script, unit, cue, state.drafts, state.floor);
      } else if (!cue.unreal()) {
        readActive(script, unit, cue, state);
      }
    }
    return state.drafts;
  }

  /// "the paper quoted her as saying".
  private static boolean isQuoting(Script script, Cue cue) {
    if (!cue.verb().lemma().equals("quote")) {
      return false;
    }
    for (int i = cue.token(); i < Math.min(script.size() - 1, cue.token() + 8); i++) {
      if (script.is(i, "as") && script.is(i + 1, "saying")) {
        return true;
      }
    }
    return false;
  }

  private void readActive(Script script, Span unit, Cue cue, State state) {
    boolean shared = cue.participial() || cue.infinitive() || isCoordinated(script, unit, cue);
    Optional<Span> source = Optional.empty();
    if (cue.participial() && isWithSubject(script, cue)) {
      source = sourceFinder.before(script, cue, unit.start());
      shared = source.isEmpty();
    } else if (!shared) {
      source = inverted(script, unit, cue);
      if (source.isPresent()) {
        readLeft(
            script,
            unit,
            cue,
            source,
            state,
            Math.max(cue.words().end(), source.get().end()),
            cue.left());
        return;
      }
      source = sourceFinder.before(script, cue, unit.start());
    }
    if (cue.infinitive() && isPurpose(script, cue)) {
      return;
    }
    if (shared) {
      source = state.source.isPresent() ? state.source : firstSubject(script, unit, cue);
    }
    if (source.isEmpty()
        || sourceFinder.isAuthor(script, source.get())
        || isGeneric(script, cue, source.get())
        || isAsked(script, unit, source.get())) {
      return;
    }
    int group = shared ? cue.left() : Math.min(cue.left(), source.get().start());
    int next = after.of(script, unit, cue);
    Optional<Draft> found = right.read(script, unit, cue, source.get(), next);
    if (found.isPresent()) {
      Optional<Span> where = occasions.after(script, cue.words().end(), next);
      Optional<Span> told = where.or(() -> occasions.ahead(script, unit, group));
      state.drafts.add(found.get().at(told));
      state.source = source;
      state.floor = Math.max(state.floor, script.tokensIn(found.get().content()).start());
    } else if (LeftReader.saysAlone(script, unit, next, cue)
        && !cue.infinitive()
        && !cue.participial()
        && !isRelative(script, cue)) {
      readLeft(script, unit, cue, source, state, next, group);
    }
  }

  /// "the author, who had pledged to leave": what stands before is about who speaks.
  private static boolean isRelative(Script script, Cue cue) {
    return cue.left() > 0 && script.isAny(cue.left() - 1, Set.of("who", "which", "that"));
  }

  /// "a way to tell them", "the aim is to say": an infinitive that reports no saying.
  private boolean isPurpose(Script script, Cue cue) {
    int p = cue.left() - 1;
    return BE.contains(script.low(cue.left())) || PURPOSES.contains(script.low(Math.max(p, 0)));
  }

  /// "One cannot help but wonder", "you might say": everybody and nobody.
  private static boolean isGeneric(Script script, Cue cue, Span source) {
    boolean everybody = source.length() == 1 && script.isAny(source.start(), Set.of("one", "you"));
    int next = source.end();
    return everybody
        && next < cue.token()
        && script.isAny(
            next,
            Set.of(
                "can", "cannot", "ca", "can't", "could", "might", "may", "must", "would", "should",
                "has"));
  }

  /// "Does he think he can win?": the author's own question.
  private static boolean isAsked(Script script, Span unit, Span source) {
    boolean question = script.is(unit.end() - 1, "?") && !script.quoted(unit.end() - 1);
    return question
        && source.start() > unit.start()
        && script.isAny(
            source.start() - 1, Set.of("do", "does", "did", "doesn't", "didn't", "don't"));
  }

  private static boolean isCoordinated(Script script, Span unit, Cue cue) {
    int p = cue.left() - 1;
    return p > unit.start() && script.isAny(p, Set.of("and", "but", "then", "or"));
  }

  /// "with the agency reporting": the subject stands right before the "-ing" form.
  private boolean isWithSubject(Script script, Cue cue) {
    return cue.left() > 0 && phrases.isNominal(script, cue.left() - 1);
  }

  private Optional<Span> firstSubject(Script script, Span unit, Cue cue) {
    for (int i = unit.start(); i < cue.left(); i++) {
      if (script.quoted(i)) {
        continue;
      }
      int end = phrases.longEnd(script, i, cue.left());
      if (end > i) {
        Span subject = sourceFinder.withApposition(script, new Span(i, end), cue.left());
        boolean object = i > unit.start() && script.tagged(i - 1, Set.of("ADP", "VERB"));
        if (!object && sourceFinder.plausible(script, subject)) {
          return Optional.of(subject);
        }
        i = end - 1;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> inverted(Script script, Span unit, Cue cue) {
    CueVerb verb = cue.verb();
    boolean may = (verb.takes("quote") || verb.takes("clause")) && cue.left() == cue.token();
    int p = cue.left() - 1;
    if (!may || p < unit.start()) {
      return Optional.empty();
    }
    boolean broken = script.quoted(p) || script.isAny(p, Set.of(",", "—", "–"));
    return broken ? sourceFinder.after(script, cue, unit.end()) : Optional.empty();
  }

  private void readLeft(
      Script script,
      Span unit,
      Cue cue,
      Optional<Span> source,
      State state,
      int rightEnd,
      int group) {
    int before = state.drafts.size();
    if (left.read(script, unit, cue, source, state.drafts, state.floor, rightEnd, group)) {
      state.source = source;
      state.floor = rightEnd;
      int told = Math.max(cue.words().end(), source.map(Span::end).orElse(0));
      Optional<Span> where =
          told > cue.words().end()
              ? occasions.after(script, told, after.from(script, unit, cue, told))
              : occasions.after(script, told, after.of(script, unit, cue));
      state.drafts.subList(before, state.drafts.size()).replaceAll(draft -> draft.at(where));
    }
  }
}
