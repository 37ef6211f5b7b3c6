package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Reads what the cue verbs of a unit attribute.
final class VerbReader {
  private static final double SAYING = 0.9;
  private static final double OBJECT = 0.7;
  private static final double MIND = 0.6;

  private final CueFinder cueFinder;
  private final SourceFinder sourceFinder;
  private final ClauseBounds bounds;
  private final NounPhrases phrases;
  private final CueLexicon lexicon;

  VerbReader(
      CueFinder cueFinder,
      SourceFinder sourceFinder,
      ClauseBounds bounds,
      NounPhrases phrases,
      CueLexicon lexicon) {
    this.cueFinder = cueFinder;
    this.sourceFinder = sourceFinder;
    this.bounds = bounds;
    this.phrases = phrases;
    this.lexicon = lexicon;
  }

  /// What one pass over a unit has found so far.
  private static final class State {
    final List<Draft> drafts = new ArrayList<>();
    Optional<Span> source = Optional.empty();
    int floor;
  }

  List<Draft> read(Script script, Span unit) {
    State state = new State();
    state.floor = unit.start();
    for (Cue cue : cueFinder.find(script, unit)) {
      if (cue.passive()) {
        readPassive(script, unit, cue, state);
      } else if (!cue.unreal()) {
        readActive(script, unit, cue, state);
      }
    }
    return state.drafts;
  }

  // ---- active ----

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
    if (shared) {
      source = state.source.isPresent() ? state.source : firstSubject(script, unit, cue);
    }
    if (source.isEmpty() || sourceFinder.isAuthor(script, source.get())) {
      return;
    }
    int group = shared ? cue.left() : Math.min(cue.left(), source.get().start());
    int right = afterCue(script, unit, cue);
    Optional<Draft> found = readRight(script, unit, cue, source.get(), right);
    if (found.isPresent()) {
      state.drafts.add(found.get());
      state.source = source;
      state.floor = Math.max(state.floor, script.tokensIn(found.get().content()).start());
    } else if (saysAlone(script, unit, right, cue) && !cue.infinitive()) {
      readLeft(script, unit, cue, source, state, right, group);
    }
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
        Span subject = new Span(i, end);
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

  /// The first token after the cue and the adverbials and hearers between it and what is said.
  private int afterCue(Script script, Span unit, Cue cue) {
    int i = cue.words().end();
    if (cue.verb().lemma().equals("tell") || hearerThenWords(script, unit, cue, i)) {
      i = phrases.end(script, i, unit.end());
    }
    boolean moved = true;
    while (moved && i < unit.end() && !script.quoted(i)) {
      int next = skip(script, unit, i, cue);
      moved = next > i;
      i = next;
    }
    return i;
  }

  private boolean hearerThenWords(Script script, Span unit, Cue cue, int first) {
    if (!cue.verb().takes("person")) {
      return false;
    }
    int end = phrases.end(script, first, unit.end());
    return end > first
        && end < unit.end()
        && (script.is(end, "that") || script.quoted(end) || script.isAny(end, Set.of(":", ",")));
  }

  private int skip(Script script, Span unit, int i, Cue cue) {
    if (script.is(i, "that") || cue.verb().prepositions().contains(script.low(i))) {
      return i;
    }
    boolean adverb =
        script.tag(i).equals("ADV") && !script.isAny(i, Set.of("how", "why", "when", "where"));
    if (adverb || (lexicon.isTimeWord(script.low(i)) && !startsClause(script, unit, i))) {
      return i + 1;
    }
    if (script.isAny(i, Set.of("reporters", "journalists"))) {
      return i + 1;
    }
    boolean adposition =
        script.isAny(
                i,
                Set.of(
                    "on",
                    "in",
                    "at",
                    "during",
                    "to",
                    "after",
                    "before",
                    "via",
                    "by",
                    "through",
                    "from",
                    "following",
                    "of",
                    "with",
                    "about",
                    "as"))
            && !script.tagged(i + 1, Set.of("VERB", "AUX"))
            && !script.is(i + 1, "least");
    if (!adposition) {
      return i;
    }
    int end = phrases.end(script, i + 1, unit.end());
    return end > i + 1 ? end : i;
  }

  /// "This deal was": a time word that is part of a subject.
  private boolean startsClause(Script script, Span unit, int i) {
    int end = phrases.end(script, i, unit.end());
    return end > i
        && end < unit.end()
        && script.tagged(end, Set.of("AUX", "VERB"))
        && !lexicon.isTimeWord(script.low(end - 1));
  }

  private Optional<Draft> readRight(Script script, Span unit, Cue cue, Span source, int right) {
    CueVerb verb = cue.verb();
    int i = right;
    if (i >= unit.end()) {
      return Optional.empty();
    }
    boolean plausible = sourceFinder.plausible(script, source);
    boolean saying = verb.lemma().equals("say") || verb.lemma().equals("tell");
    if (!plausible && !saying) {
      return Optional.empty();
    }
    boolean colon = script.is(i, ":");
    boolean comma = script.is(i, ",") || (script.is(i, "that") && script.is(i + 1, ","));
    int start = colon || comma ? i + 1 : i;
    if (script.is(start, "that")) {
      start++;
    }
    while (script.is(start, ":") || (script.is(start, ",") && comma)) {
      start++;
    }
    if (start >= unit.end()) {
      return Optional.empty();
    }
    if (script.quoted(start) && verb.takes("quote")) {
      return quotedRight(script, unit, cue, source, i, start);
    }
    if (comma && !script.is(i, "that")) {
      return Optional.empty();
    }
    Optional<Span> content = unquotedRight(script, unit, cue, i, start, colon);
    double trust = verb.takes("mind") ? MIND : content.isPresent() && saying ? SAYING : OBJECT;
    return content.flatMap(range -> draft(script, cue, source, range, trust));
  }

  private Optional<Draft> quotedRight(
      Script script, Span unit, Cue cue, Span source, int from, int start) {
    Span quote = script.tokensOf(script.quotationAt(start).orElseThrow());
    int end = quote.end();
    boolean whole = end >= unit.end() || isStop(script, end) || endsInside(script, quote);
    if (whole && !script.is(from, "that")) {
      Quotation quotation = script.quotations().get(script.quotationAt(start).orElseThrow());
      return Optional.of(direct(script, cue, Optional.of(source), quotation));
    }
    int clauseEnd = bounds.clauseEnd(script, unit, start);
    return draft(script, cue, source, new Span(start, clauseEnd), SAYING);
  }

  private static boolean isStop(Script script, int i) {
    return !script.quoted(i) && script.isAny(i, Set.of(".", "!", "?", ";", ",", ")", "—", "–"));
  }

  /// Whether a quotation ends with the mark of a sentence's end.
  private static boolean endsInside(Script script, Span quote) {
    int last = quote.end() - 2;
    return last > quote.start() && script.isAny(last, Set.of(".", "!", "?", "…", "..."));
  }

  private Optional<Span> unquotedRight(
      Script script, Span unit, Cue cue, int from, int start, boolean colon) {
    CueVerb verb = cue.verb();
    if (colon) {
      return verb.takes("quote")
          ? Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)))
          : Optional.empty();
    }
    boolean that = start > from;
    boolean clausal = verb.takes("clause") || verb.takes("that");
    if (that && (clausal || verb.takes("person"))) {
      return Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)));
    }
    if (verb.takes("ask") || clausal) {
      boolean asks =
          script.isAny(
              start, Set.of("whether", "how", "why", "what", "if", "where", "who", "when"));
      if (asks && (!script.is(start, "if") || verb.takes("ask"))) {
        return Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)));
      }
    }
    if (verb.takes("clause") && isClause(script, unit, start)) {
      return Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)));
    }
    if (verb.prepositions().contains(script.low(start))) {
      return range(start + 1, bounds.objectEnd(script, unit, start + 1), 1);
    }
    if (verb.takes("inf")
        && script.is(start, "to")
        && script.tagged(start + 1, Set.of("VERB", "AUX", "ADV"))) {
      return Optional.of(new Span(start, bounds.objectEnd(script, unit, start)));
    }
    if (cue.participial() && !clausal && !verb.takes("np") && !verb.takes("call")) {
      return Optional.empty();
    }
    int first = cue.words().end();
    if (verb.takes("person") && !verb.lemma().equals("tell")) {
      return hearerAndWords(script, unit, first);
    }
    if (verb.takes("call") && phrases.end(script, first, unit.end()) > first) {
      return named(script, unit, first);
    }
    if ((verb.takes("np") && phrases.end(script, start, unit.end()) > start)
        || (verb.takes("np") && script.quoted(start))) {
      return Optional.of(new Span(start, bounds.objectEnd(script, unit, start)));
    }
    return Optional.empty();
  }

  private static Optional<Span> range(int start, int end, int least) {
    return end - start >= least ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// "urged |them to leave|": hearer and infinitive, or hearer and "against".
  private Optional<Span> hearerAndWords(Script script, Span unit, int first) {
    int end = phrases.longEnd(script, first, unit.end());
    boolean goesOn =
        end > first
            && end < unit.end()
            && (script.isAny(end, Set.of("to", "not", "against", "about", "of"))
                || end > first + 2);
    return goesOn
        ? Optional.of(new Span(first, bounds.objectEnd(script, unit, first)))
        : Optional.empty();
  }

  /// "called |it a mistake|", "described |the plan as “bold”|".
  private Optional<Span> named(Script script, Span unit, int first) {
    int object = phrases.longEnd(script, first, unit.end());
    if (object >= unit.end()) {
      return Optional.empty();
    }
    boolean as = script.is(object, "as");
    boolean called =
        as
            || script.quoted(object)
            || (script.tagged(object, Set.of("DET", "ADJ")) && !script.is(object, ","));
    boolean inside = containsQuotation(script, new Span(first, object));
    return called || inside
        ? Optional.of(new Span(first, bounds.objectEnd(script, unit, first)))
        : Optional.empty();
  }

  private static boolean containsQuotation(Script script, Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      if (script.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClause(Script script, Span unit, int start) {
    if (script.quoted(start)) {
      return true;
    }
    boolean opens =
        script.isAny(
                start,
                Set.of(
                    "there", "if", "when", "as", "despite", "no", "not", "without", "both",
                    "neither", "all", "at", "while", "more", "under", "by"))
            || script.tagged(start, Set.of("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "VERB"))
            || script.nameAt(start).isPresent();
    int end = bounds.clauseEnd(script, unit, start);
    return opens && end - start >= 3 && bounds.hasVerb(script, new Span(start, end));
  }

  // ---- what stands before the cue ----

  private boolean saysAlone(Script script, Span unit, int right, Cue cue) {
    boolean verb = cue.verb().takes("quote") || cue.verb().takes("clause");
    return verb
        && (right >= unit.end()
            || script.quoted(right)
            || script.tagged(right, Set.of("PUNCT", "CCONJ", "SCONJ", "ADP", "VERB"))
            || script.isAny(right, Set.of("when", "as", "after", "while", "who")));
  }

  private void readLeft(
      Script script, Span unit, Cue cue, Optional<Span> source, State state, int right, int group) {
    if (source.filter(range -> sourceFinder.isAuthor(script, range)).isPresent()) {
      return;
    }
    int p = group - 1;
    boolean comma = p >= unit.start() && script.isAny(p, Set.of(",", "—", "–", "--"));
    int last = comma ? p - 1 : p;
    boolean sameBlock = last >= 0 && (last >= unit.start() || isAfterQuotation(script, unit, last));
    if (!sameBlock) {
      return;
    }
    int before = state.drafts.size();
    if (script.quoted(last)) {
      leftQuotation(script, unit, cue, source, state, last);
    } else if ((comma && cue.verb().takes("clause"))
        || (comma && cue.verb().takes("quote") && cue.verb().takes("that"))) {
      int start = bounds.clauseStart(script, unit, p, state.floor);
      Span range = new Span(Math.min(start, p), p);
      boolean clause =
          range.length() >= 3
              && bounds.hasVerb(script, range)
              && !startsAside(script, range.start());
      if (clause) {
        source.flatMap(s -> draft(script, cue, s, range, SAYING)).ifPresent(state.drafts::add);
      }
    }
    if (state.drafts.size() > before) {
      state.source = source;
      state.floor = right;
      followingQuotation(script, unit, cue, source, state, right);
    }
  }

  private static boolean startsAside(Script script, int i) {
    return script.isAny(i, Set.of("who", "which", "meanwhile", "asked"));
  }

  /// "“Why?” Weil asked.": the question ended a sentence and the unit before.
  private static boolean isAfterQuotation(Script script, Span unit, int last) {
    return last == unit.start() - 1
        && script.quoted(last)
        && script.body().substring(0, script.chars(unit).start()).stripTrailing().length()
            == script.chars(new Span(last, last + 1)).end()
        && script.body().indexOf('\n', script.chars(new Span(last, last + 1)).end())
            != script.chars(new Span(last, last + 1)).end();
  }

  private void leftQuotation(
      Script script, Span unit, Cue cue, Optional<Span> source, State state, int last) {
    int number = script.quotationAt(last).orElseThrow();
    Span quote = script.tokensOf(number);
    int start = bounds.clauseStart(script, unit, quote.start(), state.floor);
    boolean alone = start >= quote.start() || onlyMarks(script, start, quote.start());
    if (alone) {
      state.drafts.add(direct(script, cue, source, script.quotations().get(number)));
      return;
    }
    if (allQuoted(script, start, quote.start())) {
      int first = script.quotationAt(start).orElse(number);
      for (int q = first; q <= number; q++) {
        state.drafts.add(direct(script, cue, source, script.quotations().get(q)));
      }
      return;
    }
    Span range = new Span(start, quote.end());
    source.flatMap(s -> draft(script, cue, s, range, SAYING)).ifPresent(state.drafts::add);
  }

  private static boolean onlyMarks(Script script, int from, int to) {
    for (int i = from; i < to; i++) {
      if (script.quoted(i) || !script.tagged(i, Set.of("PUNCT", "CCONJ"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allQuoted(Script script, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!script.quoted(i) && !script.tagged(i, Set.of("PUNCT"))) {
        return false;
      }
    }
    return script.quoted(from);
  }

  /// "…,” she said, “…”": the second part of a quotation that its cue breaks.
  private void followingQuotation(
      Script script, Span unit, Cue cue, Optional<Span> source, State state, int right) {
    int i = right;
    while (i < unit.end()
        && !script.quoted(i)
        && script.isAny(i, Set.of(",", ":", ".", "and", "—", "–"))) {
      i++;
    }
    if (i > right && i < unit.end() && script.quoted(i)) {
      Span quote = script.tokensOf(script.quotationAt(i).orElseThrow());
      boolean ends =
          quote.end() >= unit.end() || isStop(script, quote.end()) || endsInside(script, quote);
      if (ends && quote.length() > 4) {
        state.drafts.add(
            direct(
                script, cue, source, script.quotations().get(script.quotationAt(i).orElseThrow())));
      }
    }
  }

  // ---- passive ----

  private void readPassive(Script script, Span unit, Cue cue, State state) {
    int next = cue.words().end();
    if (cue.verb().lemma().equals("quote")) {
      readQuoted(script, unit, cue, state, next);
      return;
    }
    if (!script.is(next, "by")) {
      return;
    }
    int end = phrases.longEnd(script, next + 1, unit.end());
    Span source = new Span(next + 1, Math.max(next + 1, end));
    if (source.isEmpty() || !sourceFinder.plausible(script, source)) {
      return;
    }
    boolean named = script.is(end, "as") && (cue.verb().takes("call") || cue.verb().takes("np"));
    boolean why = script.is(end, "for") && cue.verb().takes("np");
    boolean that = script.is(end, "that") && cue.verb().takes("clause");
    if (named || why || that) {
      range(end + 1, bounds.objectEnd(script, unit, end + 1), 1)
          .flatMap(content -> draft(script, cue, source, content, OBJECT))
          .ifPresent(state.drafts::add);
    }
  }

  /// "was quoted by the agency as saying".
  private void readQuoted(Script script, Span unit, Cue cue, State state, int next) {
    int as = next;
    while (as < unit.end()
        && as < next + 12
        && !(script.is(as, "as") && script.is(as + 1, "saying"))) {
      as++;
    }
    Optional<Span> source = sourceFinder.before(script, cue, unit.start());
    if (as + 1 >= unit.end() || !script.is(as, "as") || source.isEmpty()) {
      return;
    }
    int group = Math.min(cue.left(), source.get().start());
    int start = script.isAny(as + 2, Set.of("that", ":", ",")) ? as + 3 : as + 2;
    Cue whole =
        new Cue(
            cue.token(),
            new Span(cue.token(), as + 2),
            cue.left(),
            cue.verb(),
            cue.form(),
            true,
            false,
            false);
    if (start < unit.end() && script.quoted(start)) {
      quotedRight(script, unit, whole, source.get(), start, start).ifPresent(state.drafts::add);
    } else if (start < unit.end() && !script.tagged(start, Set.of("PUNCT", "ADP"))) {
      draft(
              script,
              whole,
              source.get(),
              new Span(start, bounds.clauseEnd(script, unit, start)),
              SAYING)
          .ifPresent(state.drafts::add);
    } else {
      readLeft(script, unit, whole, source, state, as + 2, group);
    }
  }

  // ---- drafts ----

  private static Draft direct(Script script, Cue cue, Optional<Span> source, Quotation quotation) {
    return new Draft(
        source,
        Optional.of(script.chars(cue.words())),
        quotation.inner().trim(script.body()),
        StatementKind.DIRECT,
        quotation.closed() ? SAYING : OBJECT);
  }

  private static Optional<Draft> draft(
      Script script, Cue cue, Span source, Span content, double trust) {
    return Drafts.of(script, Optional.of(source), script.chars(cue.words()), content, trust);
  }
}
