package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.decision.Decision;
import org.testimonia.model.BlockKind;
import org.testimonia.read.tagging.Attributed;
import org.testimonia.text.Span;

/// How probable it is that a candidate is a statement: a logistic regression over who found it and
/// what it looks like. The learned reader marks all that is attributed, beliefs and plans with it;
/// a statement is what somebody said. Weights: `trust.txt`, learned by `training/statement`.
final class Trust {
  private static final Set<String> SUBORDINATORS =
      Set.of("what", "how", "why", "whether", "who", "which", "when", "where", "if");
  private static final Set<String> FIRST_PERSONS = Set.of("i", "we", "you", "me", "us");
  private static final Set<String> UNREAL =
      Set.of("not", "n't", "never", "would", "will", "if", "could", "may");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been");

  private final CueLexicon lexicon;
  private final Decision decision = Decision.load(Trust.class, "trust.txt");

  Trust(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// From 0 to 1.
  double of(Script script, int unit, Candidate candidate) {
    return decision.probability(signs(script, unit, candidate));
  }

  /// What speaks for and against a candidate, by name; a sign that is absent is 0.
  SortedMap<String, Double> signs(Script script, int unit, Candidate candidate) {
    SortedMap<String, Double> signs = new TreeMap<>();
    Draft draft = candidate.draft();
    candidate.rule().ifPresent(trust -> signs.put("rule", trust));
    candidate.model().ifPresent(model -> model(signs, model));
    if (candidate.rule().isPresent() && candidate.model().isPresent()) {
      signs.put("both", 1.0);
    }
    String kind = "kind_" + draft.kind();
    signs.put(kind, 1.0);
    signs.put(kind + (candidate.model().isPresent() ? "_model" : "_rule"), 1.0);
    if (script.parse().blocks().get(script.blockOfUnit(unit)).kind() == BlockKind.HEADING) {
      signs.put("heading", 1.0);
    }
    content(script, signs, script.tokensIn(draft.content()));
    source(script, signs, draft.source());
    cue(script, signs, draft);
    return signs;
  }

  private static void model(SortedMap<String, Double> signs, Attributed model) {
    signs.put("model", 1.0);
    signs.put("content_trust", model.content().trust());
    signs.put("cue_trust", model.cue().map(Attributed.Part::trust).orElse(0.0));
    signs.put("source_trust", model.source().map(Attributed.Part::trust).orElse(0.0));
  }

  private static void content(Script script, SortedMap<String, Double> signs, Span range) {
    signs.put("length", Math.log(range.length() + 1.0));
    if (range.length() <= 3) {
      signs.put("short", 1.0);
    }
    boolean verb = false;
    for (int i = range.start(); i < range.end(); i++) {
      verb |= script.tagged(i, Set.of("VERB", "AUX"));
    }
    signs.put(verb ? "has_verb" : "no_verb", 1.0);
    if (!range.isEmpty()) {
      int first = range.start();
      if (script.is(first, "to")) {
        signs.put("opens_to", 1.0);
      } else if (script.is(first, "that")) {
        signs.put("opens_that", 1.0);
      } else if (script.isAny(first, SUBORDINATORS)) {
        signs.put("opens_wh", 1.0);
      } else if (script.tagged(first, Set.of("ADP"))) {
        signs.put("opens_adp", 1.0);
      }
    }
  }

  private static void source(
      Script script, SortedMap<String, Double> signs, Optional<Span> source) {
    if (source.isEmpty()) {
      signs.put("no_source", 1.0);
      return;
    }
    Span range = source.get();
    boolean name = false;
    for (int i = range.start(); i < range.end(); i++) {
      name |= script.nameAt(i).isPresent();
    }
    if (name) {
      signs.put("source_name", 1.0);
    } else if (script.isAny(range.start(), FIRST_PERSONS)) {
      signs.put("source_author", 1.0);
    } else if (PronounResolver.isPronoun(script, range.start())) {
      signs.put("source_pronoun", 1.0);
    }
  }

  private void cue(Script script, SortedMap<String, Double> signs, Draft draft) {
    if (draft.cue().isEmpty()) {
      signs.put("no_cue", 1.0);
      return;
    }
    Span range = script.tokensIn(draft.cue().get());
    String known = "cue_other";
    for (int i = range.start(); i < range.end(); i++) {
      Optional<CueVerb> verb = lexicon.findVerb(script.form(i)).map(CueLexicon.Entry::verb);
      if (verb.isPresent()) {
        known =
            verb.get().takes("mind")
                ? "cue_mind"
                : verb.get().takes("quote") ? "cue_says" : "cue_verb";
      } else if (script.is(i, ":")) {
        known = "cue_colon";
      } else if (script.is(i, "according")) {
        known = "cue_says";
      } else if (known.equals("cue_other") && lexicon.isNoun(script.form(i))) {
        known = "cue_noun";
      }
      if (isUnreal(script, range, i)) {
        signs.put("cue_unreal", 1.0);
      }
    }
    signs.put(known, 1.0);
    signs.put(known + (draft.source().isPresent() ? "_sourced" : "_unsourced"), 1.0);
  }

  /// Whether a word of a cue says that nothing was said yet: "would say", "is to say".
  private static boolean isUnreal(Script script, Span cue, int i) {
    boolean ahead = i > cue.start() && script.is(i, "to") && script.isAny(i - 1, BE);
    return ahead || script.isAny(i, UNREAL);
  }
}
