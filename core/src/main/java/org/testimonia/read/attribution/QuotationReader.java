package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Gives quotations that no cue took to who spoke before: a quotation that goes on in the next
/// sentence or paragraph, or that follows a sentence about its speaker. Short quotations inside a
/// clause quote nobody and stay out.
final class QuotationReader {
  private static final double CONTINUED = 0.75;
  private static final double FOLLOWING = 0.5;
  private static final double UNKNOWN = 0.4;

  /// Fewer tokens than this are a scare quote, unless they end as a sentence does.
  private static final int LEAST_WORDS = 4;

  private static final int LEAST_SENTENCE = 2;

  private final NounPhrases phrases;
  private final SourceFinder sourceFinder;
  private final Relays relays;

  QuotationReader(NounPhrases phrases, SourceFinder sourceFinder, Relays relays) {
    this.relays = relays;
    this.phrases = phrases;
    this.sourceFinder = sourceFinder;
  }

  /// Drafts for the quotations of the account that no draft in `byUnit` holds; added to their
  /// unit's list.
  void read(Script script, List<List<Draft>> byUnit) {
    source(script, byUnit);
    for (int u = 0; u < script.units().size(); u++) {
      Span unit = script.units().get(u);
      int i = unit.start();
      while (i < unit.end()) {
        Optional<Integer> number = script.quotationAt(i);
        if (number.isEmpty()) {
          i++;
          continue;
        }
        Span range = script.tokensOf(number.get());
        Quotation quotation = script.quotations().get(number.get());
        boolean next = u + 1 < byUnit.size() && isHeld(quotation, byUnit.get(u + 1));
        if (!next && !isHeld(quotation, byUnit.get(u)) && stands(script, unit, range)) {
          byUnit.get(u).add(draft(script, byUnit, u, quotation));
        }
        i = Math.max(range.end(), i + 1);
      }
    }
  }

  /// Gives a quotation that stands by itself, and that nothing attributes, to who spoke before.
  private void source(Script script, List<List<Draft>> byUnit) {
    for (int u = 0; u < byUnit.size(); u++) {
      List<Draft> drafts = byUnit.get(u);
      for (int i = 0; i < drafts.size(); i++) {
        Draft draft = drafts.get(i);
        Optional<Quotation> quotation =
            script
                .quotationAt(script.tokensIn(draft.content()).start())
                .map(script.quotations()::get);
        boolean bare = draft.kind() == StatementKind.DIRECT && draft.source().isEmpty();
        if (bare
            && quotation.isPresent()
            && stands(script, script.units().get(u), script.tokensIn(quotation.get().outer()))) {
          Draft found = draft(script, byUnit, u, quotation.get());
          drafts.set(i, draft.from(found.source()));
        }
      }
    }
  }

  private static boolean isHeld(Quotation quotation, List<Draft> drafts) {
    return drafts.stream().anyMatch(draft -> draft.content().overlaps(quotation.inner()));
  }

  /// Whether a quotation is a sentence of its own: nothing but marks before it in its sentence, and
  /// a sentence's end, or the unit's, after it.
  private static boolean stands(Script script, Span unit, Span range) {
    int before = range.start() - 1;
    boolean opens =
        before < unit.start()
            || script.quoted(before)
            || script.isAny(before, Set.of(":", ".", "!", "?", "—", "–"));
    int last = Math.min(range.end(), script.size()) - 2;
    boolean sentence = last > range.start() && script.isAny(last, Set.of(".", "!", "?"));
    if (range.length() - 2 < (sentence ? LEAST_SENTENCE : LEAST_WORDS)) {
      return false;
    }
    boolean ended =
        last > range.start() && script.isAny(last, Set.of(".", "!", "?", "…", ",", "..."));
    boolean closes = range.end() >= unit.end() || script.isAny(range.end(), Set.of(".", "!", "?"));
    return opens && (ended || closes);
  }

  private Draft draft(Script script, List<List<Draft>> byUnit, int unit, Quotation quotation) {
    Span content = quotation.inner().trim(script.body());
    Span extent = quotation.outer();
    Optional<Draft> before = speakingBefore(script, byUnit, unit, content);
    if (before.isPresent()) {
      return new Draft(
          before.get().source(),
          before.get().cue(),
          content,
          extent,
          StatementKind.DIRECT,
          CONTINUED);
    }
    Optional<Span> subject = subjectBefore(script, unit);
    double trust = subject.isPresent() ? FOLLOWING : UNKNOWN;
    return new Draft(subject, Optional.empty(), content, extent, StatementKind.DIRECT, trust);
  }

  /// The last statement with a source before the quotation: of the same unit, of the unit before in
  /// the same paragraph, or the last of the paragraph before. Who only passes it on does not go on.
  private Optional<Draft> speakingBefore(
      Script script, List<List<Draft>> byUnit, int unit, Span content) {
    Optional<Draft> same = lastSaid(script, byUnit.get(unit), content);
    int back = unit - 1;
    if (same.isPresent() || back < 0) {
      return same;
    }
    boolean near = script.blockOfUnit(unit) - script.blockOfUnit(back) <= 1;
    return near ? lastSaid(script, byUnit.get(back), content) : Optional.empty();
  }

  private Optional<Draft> lastSaid(Script script, List<Draft> drafts, Span content) {
    return drafts.stream()
        .filter(draft -> draft.content().start() < content.start())
        .filter(draft -> draft.source().filter(s -> !relays.isRelay(script, s)).isPresent())
        .max(Comparator.comparing(Draft::content));
  }

  /// The subject of the sentence before, when it can speak.
  private Optional<Span> subjectBefore(Script script, int unit) {
    if (unit == 0) {
      return Optional.empty();
    }
    Span range = script.units().get(unit - 1);
    for (int i = range.start(); i < range.end() && !script.quoted(i); i++) {
      int end = phrases.longEnd(script, i, range.end());
      if (end > i) {
        Span subject = new Span(i, end);
        boolean object = i > range.start() && script.tagged(i - 1, Set.of("ADP"));
        if (!object && !relays.isRelay(script, subject)) {
          return Optional.of(subject)
              .filter(s -> sourceFinder.plausible(script, s) && speaks(script, s));
        }
        i = end - 1;
      }
    }
    return Optional.empty();
  }

  private static boolean speaks(Script script, Span subject) {
    List<String> words = new ArrayList<>();
    for (int i = subject.start(); i < subject.end(); i++) {
      words.add(script.low(i));
    }
    return !words.contains("it");
  }
}
