package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.testimonia.compare.cross.Beside;
import org.testimonia.compare.cross.CrossEncoder;
import org.testimonia.compare.cross.Judgement;
import org.testimonia.model.DifferenceType;
import org.testimonia.text.Span;

/// What the cross-encoder makes of the closest tellings of a matter. It sees what no rule looks
/// for; the rules see what it was not taught to.
final class Judged {
  private static final String SAME = "claim.read-same";
  private static final String DIFFERS = "claim.read-differs";
  private static final String READ = "read";

  /// How surely words carry a difference that the model alone points at.
  private static final double POINTED_AT = 0.1;

  /// A judgement counts for no more than this, for or against: the model is surer than it may be.
  private static final double MOST = 6;

  /// Where any words can carry the difference. A number, time, place or speaker is one only when it
  /// is read as such and is not the same told otherwise; so is a quotation.
  private static final Set<DifferenceType> POINTED =
      EnumSet.of(DifferenceType.SCOPE, DifferenceType.MODALITY, DifferenceType.POLARITY);

  private final List<Pair> pairs;

  private record Pair(Matter.Pair pair, Beside one, Beside other, Judgement judgement) {}

  private Judged(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /// @param matter of two accounts or more
  /// @param most of the most alike pairs are read
  static Judged of(Matter matter, int most) {
    List<Pair> pairs = new ArrayList<>();
    for (Matter.Pair pair : matter.closest().stream().limit(most).toList()) {
      Beside one = beside(pair.one());
      Beside other = beside(pair.other());
      pairs.add(new Pair(pair, one, other, CrossEncoder.shared().judge(one, other)));
    }
    return new Judged(pairs);
  }

  /// Signs of the claim as a whole, as log-odds.
  SortedMap<String, Double> signs() {
    SortedMap<String, Double> signs = new TreeMap<>();
    double same = pairs.stream().mapToDouble(one -> one.judgement().same()).average().orElse(0);
    signs.put(SAME, odds(same));
    signs.put(DIFFERS, odds(greatest(Judgement::differs)));
    return signs;
  }

  /// The finding of a rule with what the model thinks of it; where no rule has words to show and
  /// any could do, those the model points at.
  Finding with(DifferenceType type, Optional<Finding> found) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    found.ifPresent(finding -> evidence.putAll(finding.evidence()));
    evidence.put(READ, odds(greatest(judgement -> judgement.of(type))));
    boolean translated = found.map(Finding::translated).orElse(false);
    Optional<Finding> grounded = found.filter(Finding::isGrounded);
    if (grounded.isPresent()) {
      Finding own = grounded.get();
      return new Finding(own.stands(), evidence, own.strength(), translated);
    }
    return POINTED.contains(type)
        ? new Finding(Ground.stands(grounds(type)), evidence, POINTED_AT, translated)
        : new Finding(List.of(), evidence, 0, translated);
  }

  private double greatest(ToDoubleFunction<Judgement> of) {
    return pairs.stream().map(Pair::judgement).mapToDouble(of).max().orElse(0);
  }

  private static double odds(double probability) {
    return Math.clamp(Math.log(probability / (1 - probability)), -MOST, MOST);
  }

  private List<Ground> grounds(DifferenceType type) {
    List<Ground> grounds = new ArrayList<>();
    for (Pair pair : pairs) {
      double strength = POINTED_AT * pair.judgement().of(type);
      List<Span> here = pair.judgement().one();
      List<Span> there = pair.judgement().other();
      if (!here.isEmpty() && !there.isEmpty()) {
        grounds.add(
            new Ground(
                stand(pair.pair().one(), pair.one(), here.getFirst()),
                stand(pair.pair().other(), pair.other(), there.getFirst()),
                strength));
      } else {
        Residue.of(pair.pair(), strength).ifPresent(grounds::add);
      }
    }
    return grounds.isEmpty() ? Ground.whole(matterPairs()) : grounds;
  }

  private List<Matter.Pair> matterPairs() {
    return pairs.stream().map(Pair::pair).toList();
  }

  /// From the first word that holds some of `telling` to the last.
  private static Finding.Stand stand(Telling telling, Beside part, Span span) {
    String text = telling.told().reading().account().text();
    int start = part.from() + span.start();
    int end = part.from() + span.end();
    while (start > part.from() && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    Span whole = new Span(start, end);
    String value = telling.text(whole);
    return new Finding.Stand(telling, value.toLowerCase(Locale.ROOT), value, whole);
  }

  private static boolean isOfWord(char unit) {
    return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
  }

  private static Beside beside(Telling telling) {
    return Beside.of(telling.told().reading(), telling.span());
  }
}
