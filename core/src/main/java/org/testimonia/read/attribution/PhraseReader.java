package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads what phrases, nouns and adjectives attribute: "according to", "her warning that", "was
/// confident that".
final class PhraseReader {
  private static final double PHRASE = 0.9;
  private static final double NOUN = 0.6;

  private final CueLexicon lexicon;
  private final NounPhrases phrases;
  private final ClauseBounds bounds;
  private final SourceFinder sourceFinder;

  PhraseReader(
      CueLexicon lexicon, NounPhrases phrases, ClauseBounds bounds, SourceFinder sourceFinder) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.bounds = bounds;
    this.sourceFinder = sourceFinder;
  }

  List<Draft> read(Script script, Span unit) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = unit.start(); i < unit.end(); i++) {
      if (script.quoted(i)) {
        continue;
      }
      int after = phraseEnd(script, unit, i);
      if (after > i) {
        readPhrase(script, unit, new Span(i, after), drafts);
      } else if (script.tag(i).equals("NOUN")
          && script.is(i + 1, "that")
          && lexicon.isNoun(script.low(i))) {
        readNoun(script, unit, i).ifPresent(drafts::add);
      } else if (lexicon.isAdjective(script.low(i))) {
        readAdjective(script, unit, i).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private int phraseEnd(Script script, Span unit, int i) {
    for (List<String> phrase : lexicon.phrases()) {
      int k = 0;
      while (k < phrase.size() && i + k < unit.end() && script.is(i + k, phrase.get(k))) {
        k++;
      }
      if (k == phrase.size()) {
        return i + k;
      }
    }
    return i;
  }

  private void readPhrase(Script script, Span unit, Span cue, List<Draft> drafts) {
    int end = phrases.longEnd(script, cue.end(), unit.end());
    if (end == cue.end()) {
      return;
    }
    Span source = new Span(cue.end(), end);
    Span cueChars = script.chars(cue);
    int first = cue.start();
    boolean opens =
        first == unit.start()
            || script.isAny(first - 1, Set.of("and", "but", ":", "—", "–", "that"));
    int comma = source.end();
    while (opens && comma < unit.end() && !script.is(comma, ",")) {
      comma++;
    }
    if (opens && comma + 1 < unit.end()) {
      int start = comma + 1;
      Drafts.of(
              script,
              Optional.of(source),
              cueChars,
              new Span(start, bounds.clauseEnd(script, unit, start)),
              PHRASE)
          .ifPresent(drafts::add);
      return;
    }
    int left = script.is(first - 1, ",") ? first - 1 : first;
    if (left <= unit.start()) {
      return;
    }
    int start = bounds.clauseStart(script, unit, left, unit.start());
    if (start < left) {
      Drafts.of(script, Optional.of(source), cueChars, new Span(start, left), PHRASE)
          .ifPresent(drafts::add);
    }
  }

  private Optional<Draft> readNoun(Script script, Span unit, int noun) {
    Optional<Span> source = phrases.before(script, noun + 1, unit.start());
    int start = source.map(Span::start).orElse(noun);
    boolean possessed = false;
    int owner = noun;
    for (int i = start; i < noun; i++) {
      boolean possessive =
          script.form(i).endsWith("'s")
              || script.form(i).endsWith("s'")
              || script.isAny(i, Set.of("his", "her", "their", "its"));
      boolean named = script.nameAt(i).isPresent();
      if (possessive || named) {
        possessed = true;
        owner = i;
      }
    }
    if (!possessed || script.is(start, "no")) {
      return Optional.empty();
    }
    Span who = new Span(start, owner + 1);
    int from = noun + 2;
    if ((!sourceFinder.plausible(script, who)
            && !script.isAny(owner, Set.of("his", "her", "their", "its")))
        || from >= unit.end()) {
      return Optional.empty();
    }
    return Drafts.of(
        script,
        Optional.of(who),
        script.chars(new Span(noun, noun + 1)),
        new Span(from, bounds.clauseEnd(script, unit, from)),
        NOUN);
  }

  private Optional<Draft> readAdjective(Script script, Span unit, int adjective) {
    int verb = adjective - 1;
    while (verb > unit.start() && script.tag(verb).equals("ADV")) {
      verb--;
    }
    boolean be =
        script.isAny(
            verb,
            Set.of("is", "are", "was", "were", "remains", "remain", "remained", "been", "be"));
    if (!be || !script.is(adjective + 1, "that") || adjective + 2 >= unit.end()) {
      return Optional.empty();
    }
    int left = verb;
    while (left > unit.start() && script.tagged(left - 1, Set.of("AUX", "ADV"))) {
      left--;
    }
    int from = adjective + 2;
    return phrases
        .before(script, left, unit.start())
        .filter(
            source -> sourceFinder.plausible(script, source) && !script.is(source.start(), "it"))
        .flatMap(source ->
            Drafts.of(
                script,
                Optional.of(source),
                script.chars(new Span(adjective, adjective + 1)),
                new Span(from, bounds.clauseEnd(script, unit, from)),
                NOUN));
  }
}
