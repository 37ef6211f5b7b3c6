package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What speaks for and against two clauses speaking of one matter, as numbers mostly in [0, 1].
final class Features {
  private static final List<String> PLAIN =
      List.of(
          "clauseCosine",
          "sentenceCosine",
          "crossCosine",
          "wordsOfShorter",
          "wordsOfBoth",
          "rareWords",
          "rareMatter",
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

  static final List<String> NAMES = Stream.concat(PLAIN.stream(), Nearness.NAMES.stream()).toList();

  private Features() {}

  /// How alike two clauses are at first sight: what candidates are ranked by.
  static double likeness(Weighed a, Weighed b) {
    return a.traits().vector().cosine(b.traits().vector())
        + a.traits().sentenceVector().cosine(b.traits().sentenceVector())
        + a.words().overlap(b.words());
  }

  /// What speaks for and against one matter in each of the pairs, in the order of [#NAMES]. Quick
  /// for pairs whose first clauses are of one sentence, when they come in a row.
  static List<double[]> of(List<Pair> pairs) {
    List<double[]> features = new ArrayList<>();
    for (List<Pair> run : runs(pairs)) {
      Cosines cosines =
          new Cosines(
              run.getFirst().one().traits().senses(),
              run.stream().map(pair -> pair.other().traits().senses()).toList());
      for (Pair pair : run) {
        features.add(of(pair, cosines.with(pair.other().traits().senses())));
      }
    }
    return features;
  }

  /// The pairs cut where the sentence of the first clause changes, in their order.
  static List<List<Pair>> runs(List<Pair> pairs) {
    List<List<Pair>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= pairs.size(); i++) {
      if (i == pairs.size()
          || pairs.get(i).one().traits().senses() != pairs.get(from).one().traits().senses()) {
        runs.add(pairs.subList(from, i));
        from = i;
      }
    }
    return runs;
  }

  private static double[] of(Pair pair, double[][] cosines) {
    Weighed one = pair.one();
    Weighed other = pair.other();
    Traits a = one.traits();
    Traits b = other.traits();
    double sharedWords = one.words().shared(other.words());
    double weightA = one.words().weight();
    double weightB = other.words().weight();
    double cross =
        Math.max(a.vector().cosine(b.sentenceVector()), a.sentenceVector().cosine(b.vector()));
    double[] plain = {
      a.vector().cosine(b.vector()),
      a.sentenceVector().cosine(b.sentenceVector()),
      cross,
      sharedWords / Math.max(1, Math.min(weightA, weightB)),
      2 * sharedWords / Math.max(1, weightA + weightB),
      Math.min(1, sharedWords / 20),
      Math.min(1, one.matter().shared(other.matter()) / 20),
      one.around().overlap(other.around()),
      Math.max(one.words().overlap(other.around()), one.around().overlap(other.words())),
      Math.min(1, one.names().shared(other.names()) / 10),
      flag(!a.names().isEmpty() && !b.names().isEmpty() && one.names().disjoint(other.names())),
      flag(sharedNumber(a, b, false)),
      flag(sharedNumber(a, b, true)),
      flag(!a.numbers().isEmpty() && !b.numbers().isEmpty() && !sharedNumber(a, b, false)),
      flag(a.numbers().isEmpty() != b.numbers().isEmpty()),
      flag(!disjoint(a.verbs(), b.verbs())),
      flag(!disjoint(a.times(), b.times())),
      flag(!a.times().isEmpty() && !b.times().isEmpty() && disjoint(a.times(), b.times())),
      Math.min(1, commonRun(one.forms(), other.forms()) / 8.0),
      flag(!disjoint(a.speaker(), b.speaker())),
      flag(!a.speaker().isEmpty() && !b.speaker().isEmpty() && disjoint(a.speaker(), b.speaker())),
      flag(a.speaker().isEmpty() != b.speaker().isEmpty()),
      flag(a.quoted() && b.quoted()),
      flag(a.opinion() || b.opinion()),
      Math.abs(a.place() - b.place()),
      flag(a.place() < 0.2 && b.place() < 0.2),
      1.0 / Math.max(1, Math.min(a.words().size(), b.words().size())),
      Math.abs(Math.log((1.0 + a.words().size()) / (1.0 + b.words().size()))),
      Math.clamp(pair.lesser(), -1, 1),
      Math.clamp(pair.greater(), -1, 1)
    };
    double[] near = Nearness.of(a.own(), one.senses(), b.own(), other.senses(), cosines);
    double[] all = Arrays.copyOf(plain, plain.length + near.length);
    System.arraycopy(near, 0, all, plain.length, near.length);
    return all;
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
  static int commonRun(List<Integer> a, List<Integer> b) {
    int[] others = b.stream().mapToInt(Integer::intValue).toArray();
    int longest = 0;
    int[] runs = new int[others.length + 1];
    for (int word : a) {
      // From the end, so that the place before still holds the run of the word before.
      for (int j = others.length; j > 0; j--) {
        runs[j] = word == others[j - 1] ? runs[j - 1] + 1 : 0;
        longest = Math.max(longest, runs[j]);
      }
    }
    return longest;
  }
}
