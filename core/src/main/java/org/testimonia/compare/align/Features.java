package org.testimonia.compare.align;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What speaks for and against two clauses speaking of one matter, as numbers mostly in [0, 1].
final class Features {
  static final List<String> NAMES =
      List.of(
          "clauseCosine",
          "sentenceCosine",
          "crossCosine",
          "wordsOfShorter",
          "wordsOfBoth",
          "rareWords",
          "sentenceWords",
          "crossWords",
          "sharedNames",
          "namesDiffer",
          "sharedNumber",
          "sharedCount",
          "numbersDiffer",
          "oneHasNumber",
          "sharedVerb",
          "sharedTime",
          "timesDiffer",
          "commonRun",
          "sameSpeaker",
          "speakersDiffer",
          "oneSpeaks",
          "bothQuoted",
          "anyOpinion",
          "placeApart",
          "bothEarly",
          "shortness",
          "lengthsDiffer",
          "margin",
          "marginOfBoth");

  private final Rarity rarity;

  Features(Rarity rarity) {
    this.rarity = rarity;
  }

  /// How alike two clauses are at first sight: what candidates are ranked by.
  double likeness(Traits a, Traits b) {
    return a.vector().cosine(b.vector())
        + a.sentenceVector().cosine(b.sentenceVector())
        + overlap(a.words(), b.words());
  }

  /// How far the likeness lies above the best other one of either clause in the other's account
  /// comes as two numbers, the `lesser` and the `greater`.
  double[] of(Traits a, Traits b, double lesser, double greater) {
    double sharedWords = rarity.shared(a.words(), b.words());
    double weightA = rarity.of(a.words());
    double weightB = rarity.of(b.words());
    double cross =
        Math.max(a.vector().cosine(b.sentenceVector()), a.sentenceVector().cosine(b.vector()));
    return new double[] {
      a.vector().cosine(b.vector()),
      a.sentenceVector().cosine(b.sentenceVector()),
      cross,
      sharedWords / Math.max(1, Math.min(weightA, weightB)),
      2 * sharedWords / Math.max(1, weightA + weightB),
      Math.min(1, sharedWords / 20),
      overlap(a.around(), b.around()),
      Math.max(overlap(a.words(), b.around()), overlap(a.around(), b.words())),
      Math.min(1, rarity.shared(a.names(), b.names()) / 10),
      flag(!a.names().isEmpty() && !b.names().isEmpty() && disjoint(a.names(), b.names())),
      flag(sharedNumber(a, b, false)),
      flag(sharedNumber(a, b, true)),
      flag(!a.numbers().isEmpty() && !b.numbers().isEmpty() && !sharedNumber(a, b, false)),
      flag(a.numbers().isEmpty() != b.numbers().isEmpty()),
      flag(!disjoint(a.verbs(), b.verbs())),
      flag(!disjoint(a.times(), b.times())),
      flag(!a.times().isEmpty() && !b.times().isEmpty() && disjoint(a.times(), b.times())),
      Math.min(1, commonRun(a.forms(), b.forms()) / 8.0),
      flag(!disjoint(a.speaker(), b.speaker())),
      flag(!a.speaker().isEmpty() && !b.speaker().isEmpty() && disjoint(a.speaker(), b.speaker())),
      flag(a.speaker().isEmpty() != b.speaker().isEmpty()),
      flag(a.quoted() && b.quoted()),
      flag(a.opinion() || b.opinion()),
      Math.abs(a.place() - b.place()),
      flag(a.place() < 0.2 && b.place() < 0.2),
      1.0 / Math.max(1, Math.min(a.words().size(), b.words().size())),
      Math.abs(Math.log((1.0 + a.words().size()) / (1.0 + b.words().size()))),
      Math.clamp(lesser, -1, 1),
      Math.clamp(greater, -1, 1)
    };
  }

  private double overlap(Set<String> a, Set<String> b) {
    return rarity.shared(a, b) / Math.max(1, Math.min(rarity.of(a), rarity.of(b)));
  }

  private static double flag(boolean holds) {
    return holds ? 1 : 0;
  }

  private static boolean disjoint(Set<String> a, Set<String> b) {
    return Collections.disjoint(a, b);
  }

  private static boolean sharedNumber(Traits a, Traits b, boolean counted) {
    for (Traits.Figure one : a.numbers()) {
      for (Traits.Figure other : b.numbers()) {
        if (one.value() == other.value()
            && (!counted || (!one.counted().isEmpty() && one.counted().equals(other.counted())))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Length in words of the longest run of words that both hold.
  static int commonRun(List<String> a, List<String> b) {
    int longest = 0;
    int[] previous = new int[b.size() + 1];
    for (String word : a) {
      int[] row = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        if (word.equals(b.get(j))) {
          row[j + 1] = previous[j] + 1;
          longest = Math.max(longest, row[j + 1]);
        }
      }
      previous = row;
    }
    return longest;
  }
}
