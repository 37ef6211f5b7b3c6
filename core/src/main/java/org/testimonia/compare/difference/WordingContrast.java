package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Accounts quote the same words differently.
final class WordingContrast implements Contrast {
  private static final Lexicon TRANSLATION = Lexicon.load("translation.txt");

  /// Two quotations that share more of the shorter one than this are of the same words.
  private static final double PLAIN_KEPT = 0.5;

  /// A passage without quotation must be at least so like another to give its words in its own.
  private static final double LEAST_NEAR = 0.25;

  /// Fewer words in common than this may meet by chance.
  private static final int PLAIN_COMMON = 2;

  @Override
  public DifferenceType type() {
    return DifferenceType.WORDING;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    boolean translated = false;
    for (Matter.Pair pair : matter.closest()) {
      weigh(pair, matter, evidence);
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    List<Finding.Stand> stands = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      translated |= !TRANSLATION.find(telling.words()).isEmpty();
      if (quoted(telling).isEmpty() && matter.nearness(telling) < LEAST_NEAR) {
        continue;
      }
      Span span = quoted(telling).orElse(telling.span());
      String value = telling.text(span);
      stands.add(new Finding.Stand(telling, String.join(" ", stems(telling, span)), value, span));
    }
    return Optional.of(new Finding(stands, evidence, translated));
  }

  private static void weigh(Matter.Pair pair, Matter matter, SortedMap<String, Double> evidence) {
    Optional<Span> here = quoted(pair.one());
    Optional<Span> there = quoted(pair.other());
    if (here.isEmpty() && there.isEmpty()) {
      return;
    }
    boolean both = here.isPresent() && there.isPresent();
    SortedSet<String> ours = stems(pair.one(), here.orElse(pair.one().span()));
    SortedSet<String> theirs = stems(pair.other(), there.orElse(pair.other().span()));
    SortedSet<String> common = new TreeSet<>(ours);
    common.retainAll(theirs);
    int least = Math.min(ours.size(), theirs.size());
    int most = Math.max(ours.size(), theirs.size());
    if (least == 0) {
      return;
    }
    String kind = both ? "both-" : "one-";
    double kept = (double) common.size() / least;
    Evidence.atLeast(evidence, kind + "quote", 1);
    boolean plain =
        both
            && common.size() >= PLAIN_COMMON
            && kept > PLAIN_KEPT
            && changed(ours, pair.other())
            && changed(theirs, pair.one())
            && !otherSpeaker(pair, matter);
    Evidence.atLeast(evidence, Finding.PLAIN, plain ? 1 : 0);
    Evidence.atLeast(evidence, kind + "changed", kept > 0.25 ? 1 - kept : 0);
    Evidence.atLeast(evidence, kind + "kept", kept);
    Evidence.atLeast(evidence, kind + "dropped", kept > 0.25 ? 1 - (double) least / most : 0);
    if (speaker(pair.one(), matter).isPresent()
        && speaker(pair.one(), matter).equals(speaker(pair.other(), matter))) {
      Evidence.atLeast(evidence, "same-speaker", 1);
      Evidence.atLeast(evidence, "same-speaker-changed", 1 - kept);
    }
  }

  /// Whether some word stands nowhere in the other passage, not even written otherwise.
  private static boolean changed(SortedSet<String> stems, Telling other) {
    return stems.stream().anyMatch(stem -> !other.has(stem));
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

  /// The quoted words of a telling, from the first to the last; the whole content of a direct
  /// statement.
  private static Optional<Span> quoted(Telling telling) {
    Optional<Span> direct =
        telling
            .statement()
            .filter(statement -> statement.kind() == StatementKind.DIRECT)
            .map(Statement::content)
            .filter(content -> content.overlaps(telling.span()));
    if (direct.isPresent()) {
      Span content = direct.get();
      return Optional.of(
          new Span(
              Math.max(content.start(), telling.span().start()),
              Math.min(content.end(), telling.span().end())));
    }
    Optional<Span> quoted = Optional.empty();
    for (Word word : telling.words()) {
      if (word.quoted()) {
        Span span = word.span();
        quoted = Optional.of(quoted.map(before -> before.cover(span)).orElse(span));
      }
    }
    return quoted;
  }

  private static SortedSet<String> stems(Telling telling, Span span) {
    SortedSet<String> stems = new TreeSet<>();
    for (Word word : telling.words()) {
      if (word.isContent() && span.contains(word.span())) {
        stems.add(word.stem());
      }
    }
    return stems;
  }
}
