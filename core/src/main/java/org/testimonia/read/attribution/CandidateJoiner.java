package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Block;
import org.testimonia.read.tagging.Attributed;
import org.testimonia.text.Span;

/// Joins what the learned reader finds with what the rules found: where both see the same content,
/// the model says where it stands and who says it, the rule on what occasion.
final class CandidateJoiner {
  /// Contents that share this much of what they cover together are one.
  private static final double SAME = 0.5;

  private static final Set<String> OPENERS = Set.of("that", "and", "but");

  private final RelayReader relayReader;

  CandidateJoiner(RelayReader relayReader) {
    this.relayReader = relayReader;
  }

  /// The candidates of each unit of the script, in the order of the text.
  ///
  /// @param tagged what the learned reader sees
  /// @param ruled what the rules found in each unit
  List<List<Candidate>> join(Script script, List<Attributed> tagged, List<List<Draft>> ruled) {
    List<List<Candidate>> byUnit = new ArrayList<>();
    ruled.forEach(unit -> byUnit.add(new ArrayList<>()));
    List<List<Draft>> left = new ArrayList<>();
    ruled.forEach(unit -> left.add(new ArrayList<>(unit)));
    int unit = 0;
    for (Attributed found : tagged) {
      Span tokens = script.tokensIn(found.content().span());
      while (unit + 1 < byUnit.size() && script.units().get(unit).end() <= tokens.start()) {
        unit++;
      }
      Optional<Draft> draft = draft(script, found, tokens);
      if (draft.isPresent()) {
        Span range = script.units().get(unit);
        Optional<Draft> twin = twin(draft.get(), left.get(unit));
        Draft told = twin.map(t -> joined(script, range, draft.get(), t)).orElse(draft.get());
        twin.ifPresent(left.get(unit)::remove);
        Optional<Double> rule = twin.map(Draft::confidence);
        add(byUnit.get(unit), relayReader.behind(script, range, told), rule, found);
        boolean inner = !told.content().equals(draft.get().content());
        if (inner && isOfAnother(draft.get(), twin.orElseThrow())) {
          add(byUnit.get(unit), draft.get(), Optional.empty(), found);
        }
      }
    }
    for (int u = 0; u < left.size(); u++) {
      List<Candidate> candidates = byUnit.get(u);
      left.get(u).removeIf(draft -> isTold(draft, candidates));
      for (Draft draft : left.get(u)) {
        candidates.add(new Candidate(draft, Optional.of(draft.confidence()), Optional.empty()));
      }
    }
    return byUnit;
  }

  private static void add(
      List<Candidate> candidates, Draft draft, Optional<Double> rule, Attributed found) {
    candidates.add(new Candidate(draft, rule, Optional.of(found)));
  }

  private static Optional<Draft> draft(Script script, Attributed found, Span tokens) {
    Optional<Span> source =
        found.source().map(part -> script.tokensIn(part.span())).filter(range -> !range.isEmpty());
    Span within = inBlock(script, tokens);
    int start = within.start();
    // They belong to the model's content, and say nothing in a dossier.
    while (start + 2 < within.end() && script.isAny(start, OPENERS)) {
      start++;
    }
    Span said = new Span(start, within.end());
    Span extent = within.equals(tokens) ? found.content().span() : script.chars(within);
    return Drafts.of(
            script, source, found.cue().map(Attributed.Part::span), said, found.content().trust())
        .map(draft -> draft.reaching(extent));
  }

  /// The part of a content in the block where it begins, unless a quotation leads it on.
  private static Span inBlock(Script script, Span tokens) {
    int start = script.chars(new Span(tokens.start(), tokens.start() + 1)).start();
    for (Block block : script.parse().blocks()) {
      if (block.span().contains(start)) {
        int end = Math.max(tokens.start() + 1, script.tokensIn(block.span()).end());
        boolean led = end < tokens.end() && script.quoted(end - 1) && script.quoted(end);
        return end < tokens.end() && !led ? new Span(tokens.start(), end) : tokens;
      }
    }
    return tokens;
  }

  /// What the model saw, with what only the rule tells. A content that has eaten its cue gives way.
  /// A source in another sentence goes behind one in the content's own, and so does whoever passes
  /// on what another said.
  private Draft joined(Script script, Span unit, Draft model, Draft rule) {
    boolean away = model.source().filter(source -> !unit.overlaps(source)).isPresent();
    boolean home = rule.source().filter(unit::overlaps).isPresent();
    boolean passed =
        (relayReader.isRelay(script, model) && !relayReader.isRelay(script, rule))
            || isInCue(script, model, rule);
    Draft who = rule.cue().isPresent() && home && (away || passed) ? rule : model;
    Draft other = who.equals(rule) ? model : rule;
    boolean eaten = who.cue().or(other::cue).filter(model.content()::overlaps).isPresent();
    Draft what = eaten ? rule : model;
    return new Draft(
        who.source().or(other::source),
        who.cue().or(other::cue),
        what.content(),
        what.extent(),
        what.kind(),
        rule.occasion(),
        Math.max(model.confidence(), rule.confidence()));
  }

  /// Whether the model cut the content of the rule's cue in another way: it knows better where a
  /// content ends.
  private static boolean isTold(Draft draft, List<Candidate> found) {
    return found.stream()
        .map(Candidate::draft)
        .anyMatch(other ->
            draft.content().overlaps(other.content())
                && draft.cue().flatMap(cue -> other.cue().filter(cue::overlaps)).isPresent());
  }

  /// "was quoted by |the Herald| as saying": a source that is part of the rule's cue passes on.
  private static boolean isInCue(Script script, Draft model, Draft rule) {
    Optional<Span> source = model.source().map(script::chars);
    return rule.cue().filter(cue -> source.filter(cue::contains).isPresent()).isPresent();
  }

  /// Whether the model tells, by a cue of its own, that somebody spoke of what the rule found
  /// others to say: two statements, one in the other.
  private static boolean isOfAnother(Draft model, Draft rule) {
    return model.cue().filter(cue -> !cue.overlaps(model.content())).isPresent()
        && rule.cue().filter(model.content()::overlaps).isPresent()
        && model.cue().flatMap(cue -> rule.cue().filter(cue::overlaps)).isEmpty();
  }

  private static Optional<Draft> twin(Draft draft, List<Draft> others) {
    return others.stream()
        .filter(other -> draft.content().likeness(other.content()) >= SAME)
        .max(Comparator.comparingDouble(other -> draft.content().likeness(other.content())));
  }
}
