package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.DifferenceType;
import org.testimonia.text.Span;

/// One account says that a thing is, another that it may be, will be, is planned or is said to be.
final class ModalityContrast implements Contrast {
  /// The classes of the lexicon, the most telling first.
  private static final List<String> ORDER =
      List.of(
          "possible",
          "alleged",
          "seeming",
          "likely",
          "would",
          "future",
          "intended",
          "duty",
          "confirmed");

  private static final Set<String> HEDGES = Set.of("possible", "alleged", "seeming", "likely");
  private static final Set<String> AHEAD = Set.of("future", "intended", "would");

  /// How many words after a mark the word that it bears on may stand.
  private static final int REACH = 5;

  /// Above this likeness two passages say the same but for the mark.
  private static final double PLAIN_LIKENESS = 0.75;

  private static final String FLAT = "stated";

  private final Lexicon lexicon = Lexicon.load("modality.txt");

  @Override
  public DifferenceType type() {
    return DifferenceType.MODALITY;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    for (Matter.Pair pair : matter.closest()) {
      weigh(pair.one(), pair.other(), evidence);
      weigh(pair.other(), pair.one(), evidence);
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    List<Finding.Stand> stands = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      stands.add(stand(telling, matter));
    }
    return Optional.of(new Finding(stands, evidence, false));
  }

  /// What the marks of `one` that `other` lacks speak for.
  private void weigh(Telling one, Telling other, SortedMap<String, Double> evidence) {
    SortedSet<String> theirs = kinds(other);
    for (Lexicon.Hit hit : lexicon.find(one.words())) {
      if (theirs.contains(hit.kind())) {
        continue;
      }
      boolean hedge = HEDGES.contains(hit.kind());
      boolean flat = theirs.stream().noneMatch(hedge ? HEDGES::contains : AHEAD::contains);
      String group = hedge ? "hedge" : AHEAD.contains(hit.kind()) ? "ahead" : hit.kind();
      Evidence.atLeast(evidence, group + (flat ? "-flat" : "-other"), 1);
      if (bearsOnShared(one, hit, other)) {
        boolean plain = one.likeness(other) > PLAIN_LIKENESS && !hit.kind().equals("confirmed");
        Evidence.atLeast(evidence, Finding.PLAIN, plain ? 1 : 0);
        Evidence.atLeast(evidence, group + "-anchored", 1);
        Evidence.atLeast(evidence, "anchored", one.likeness(other));
      }
    }
  }

  private static boolean bearsOnShared(Telling one, Lexicon.Hit hit, Telling other) {
    int last = Math.min(one.words().size(), hit.to() + REACH);
    for (Word word : one.words().subList(hit.to(), last)) {
      if (word.isContent() && (word.tag().equals("VERB") || word.tag().equals("ADJ"))) {
        return other.stems().contains(word.stem());
      }
    }
    return false;
  }

  private SortedSet<String> kinds(Telling telling) {
    SortedSet<String> kinds = new TreeSet<>();
    lexicon.find(telling.words()).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }

  /// The most telling mark that some other account lacks, or the flat statement.
  private Finding.Stand stand(Telling telling, Matter matter) {
    List<Lexicon.Hit> hits = lexicon.find(telling.words());
    for (String kind : ORDER) {
      for (Lexicon.Hit hit : hits) {
        if (hit.kind().equals(kind) && lackedBySome(kind, telling, matter)) {
          Span span = Evidence.span(telling, hit.from(), hit.to());
          return new Finding.Stand(telling, kind, telling.text(span), span);
        }
      }
    }
    return new Finding.Stand(telling, FLAT, telling.text(), telling.span());
  }

  private boolean lackedBySome(String kind, Telling telling, Matter matter) {
    return matter.tellings().stream()
        .anyMatch(
            other -> !other.account().equals(telling.account()) && !kinds(other).contains(kind));
  }
}
