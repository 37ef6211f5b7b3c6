package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Accounts quote the same words differently.
final class WordingContrast implements Contrast {
  private static final Lexicon TRANSLATION = Lexicon.load("translation.txt");

  /// Less of the shorter quotation than this in the other, and they are of other words.
  private static final double LEAST_KEPT = 0.25;

  /// A quotation of less than this share of the other's words is an excerpt of it when its words
  /// stand there.
  private static final double EXCERPT = 0.7;

  /// A quotation of less than this share of the other's words cannot be laid beside it.
  private static final double LEAST_LENGTH = 0.35;

  /// How surely words differ that both quote, and that one alone does.
  private static final double BOTH_QUOTE = 0.9;

  private static final double ONE_QUOTES = 0.5;

  /// Quotations that cannot be laid beside each other may still be of one utterance.
  private static final double FAR = 0.3;

  /// So many words of content say at most how sure one is; more are more of the quotation.
  private static final int LONGEST_HEDGE = 3;

  @Override
  public DifferenceType type() {
    return DifferenceType.WORDING;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.closest()) {
      boolean both = pair.one().isQuoting() && pair.other().isQuoting();
      boolean one = pair.one().isQuoting() || pair.other().isQuoting();
      Optional<Telling> here = spoken(pair.one());
      Optional<Telling> there = spoken(pair.other());
      Evidence.atLeast(evidence, both ? "both-quote" : "one-quote", one ? 1 : 0);
      if (one && here.isPresent() && there.isPresent() && !otherSpeaker(pair, matter)) {
        if (both && pair.isSure() && isCut(here.get(), there.get())) {
          grounds.add(new Ground(stand(here.get()), stand(there.get()), Finding.PLAIN));
        }
        weigh(both, here.get(), there.get(), evidence, grounds);
        Evidence.atLeast(evidence, "same-speaker", sameSpeaker(pair, matter) ? 1 : 0);
      } else if (one) {
        far(here.orElse(pair.one()), there.orElse(pair.other())).ifPresent(grounds::add);
      }
    }
    boolean translated =
        matter.tellings().stream()
            .anyMatch(telling -> !TRANSLATION.find(telling.words()).isEmpty());
    return Finding.of(grounds, evidence, translated);
  }

  private static boolean isCut(Telling here, Telling there) {
    return droppedHedge(here, there) || Cut.changes(here, there) || Cut.changes(there, here);
  }

  /// Whether one gives the other's words whole but for those that say how sure they are: "we assume
  /// that", "initial indications suggest".
  private static boolean droppedHedge(Telling here, Telling there) {
    int dropped = Math.abs(here.stems().size() - there.stems().size());
    return here.containment(there) == 1
        && dropped > 0
        && dropped <= LONGEST_HEDGE
        && ModalityContrast.isHedged(here.words()) != ModalityContrast.isHedged(there.words());
  }

  private static void weigh(
      boolean both,
      Telling here,
      Telling there,
      SortedMap<String, Double> evidence,
      List<Ground> grounds) {
    int least = Math.min(here.stems().size(), there.stems().size());
    int most = Math.max(here.stems().size(), there.stems().size());
    double kept = here.containment(there);
    double length = most == 0 ? 0 : (double) least / most;
    Evidence.atLeast(evidence, "kept", kept);
    Evidence.atLeast(evidence, "changed", kept < LEAST_KEPT ? 0 : 1 - kept);
    boolean ours = changed(here, there);
    boolean theirs = changed(there, here);
    if (!ours && !theirs) {
      return;
    }
    if (kept == 1 && length < EXCERPT) {
      return;
    }
    if (kept < LEAST_KEPT || length < LEAST_LENGTH) {
      grounds.add(new Ground(stand(here), stand(there), FAR * Math.min(kept, length)));
      return;
    }
    grounds.add(new Ground(stand(here), stand(there), kept * (both ? BOTH_QUOTE : ONE_QUOTES)));
  }

  /// Where the one quotes what the other tells as its own or as another's words.
  private static Optional<Ground> far(Telling here, Telling there) {
    double kept = here.containment(there);
    return kept > 0 && changed(here, there) && changed(there, here)
        ? Optional.of(new Ground(stand(here), stand(there), FAR * kept))
        : Optional.empty();
  }

  private static Finding.Stand stand(Telling quotation) {
    String key =
        quotation.words().stream()
            .filter(word -> !word.tag().equals("PUNCT"))
            .map(Word::form)
            .collect(Collectors.joining(" "));
    return new Finding.Stand(quotation, key, quotation.text(), quotation.span());
  }

  /// Whether some word stands nowhere in the other passage, not even written otherwise.
  private static boolean changed(Telling one, Telling other) {
    return one.stems().stream().anyMatch(stem -> !other.has(stem));
  }

  private static boolean sameSpeaker(Matter.Pair pair, Matter matter) {
    Optional<String> one = speaker(pair.one(), matter);
    return one.isPresent() && one.equals(speaker(pair.other(), matter));
  }

  private static boolean otherSpeaker(Matter.Pair pair, Matter matter) {
    Optional<String> one = speaker(pair.one(), matter);
    Optional<String> other = speaker(pair.other(), matter);
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Optional<String> speaker(Telling telling, Matter matter) {
    return telling
        .statement()
        .flatMap(statement -> statement.attribution().findName())
        .map(name -> matter.canonical(name).toLowerCase(Locale.ROOT));
  }

  /// What a telling has its source say: the quoted words, from the first to the last, or else what
  /// it gives in its own words. Of a statement, the whole sentence that the telling is of: a
  /// passage may hold half a quotation.
  private Optional<Telling> spoken(Telling telling) {
    Optional<Span> spoken =
        telling.words().stream().filter(Word::quoted).map(Word::span).reduce(Span::cover);
    Optional<Span> content =
        telling
            .statement()
            .filter(one -> one.kind() == StatementKind.DIRECT || !telling.isQuoting())
            .map(Statement::content)
            .filter(span -> span.overlaps(telling.span()))
            .map(span -> sentence(telling, span));
    Told told = telling.told();
    return content
        .or(() -> spoken)
        .map(
            span -> Telling.of(new Told(told.reading(), span, told.statement()), telling.number()));
  }

  private static Span sentence(Telling telling, Span content) {
    Span whole = telling.sentences();
    return new Span(Math.max(content.start(), whole.start()), Math.min(content.end(), whole.end()));
  }
}
