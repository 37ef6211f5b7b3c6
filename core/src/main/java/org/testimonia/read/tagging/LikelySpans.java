package org.testimonia.read.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// The spans of a window by how probable each is over all sequences of labels in which nothing goes
/// on that did not begin (sums forward and backward along a chain: Rabiner, Proceedings of the IEEE
/// 77, 1989). The best sequence alone gives a span even where it may end in many places and hardly
/// does where it is cut; given are those that are right often enough for exact ends to gain.
final class LikelySpans {
  /// A span that is less probable is wrong more often than it gains.
  private static final double LEAST = 0.4;

  /// A span of the best sequence stands wherever it ends when each of its pieces is this sure.
  private static final double SURE = 0.3;

  /// Log probabilities of the labels, piece by piece.
  private final double[][] logs;

  /// Log sums over what may come before a piece, and over what may stand from a piece on after a
  /// span; both one longer than the window.
  private final double[] before;

  private final double[] after;

  private LikelySpans(double[][] logs) {
    this.logs = logs;
    before = before(logs);
    after = after(logs);
  }

  /// The spans in order, none over another; their trust is that of their least sure piece.
  ///
  /// @param scores one row a piece, one number a label, higher is likelier; not changed
  static List<Tagged> of(float[][] scores) {
    List<Tagged> chosen = new LikelySpans(Labels.logs(scores)).chosen();
    List<Tagged> spans = new ArrayList<>(chosen);
    for (Tagged span : Labels.spans(scores)) {
      boolean free =
          chosen.stream().noneMatch(o -> o.first() < span.end() && span.first() < o.end());
      if (free && span.trust() >= SURE) {
        spans.add(span);
      }
    }
    spans.sort(Comparator.comparingInt(Tagged::first));
    return spans;
  }

  private static double[] before(double[][] logs) {
    double[] before = new double[logs.length + 1];
    double[] reach = {0};
    for (int i = 0; i < logs.length; i++) {
      double[] come = reach;
      double[] next = new double[logs[i].length];
      for (int label = 0; label < next.length; label++) {
        int to = label;
        next[to] = logs[i][to] + sum(come, from -> Labels.follows(from, to));
      }
      reach = next;
      before[i + 1] = sum(reach, label -> true);
    }
    return before;
  }

  private static double[] after(double[][] logs) {
    double[] after = new double[logs.length + 1];
    double[] rest = logs.length == 0 ? new double[0] : new double[logs[0].length];
    for (int i = logs.length - 1; i >= 0; i--) {
      double[] here = rest.clone();
      for (int label = 0; label < here.length; label++) {
        here[label] += logs[i][label];
      }
      after[i] = sum(here, label -> Labels.follows(Labels.OUTSIDE, label));
      for (int label = 0; label < here.length; label++) {
        int from = label;
        rest[from] = sum(here, to -> Labels.follows(from, to));
      }
    }
    return after;
  }

  /// The log of the sum of what those of `terms` stand for whose number is let in.
  private static double sum(double[] terms, IntPredicate in) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < terms.length; i++) {
      most = in.test(i) ? Math.max(most, terms[i]) : most;
    }
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      sum += in.test(i) ? Math.exp(terms[i] - most) : 0;
    }
    return most + Math.log(sum);
  }

  /// Of all sets of spans that lie apart, the one whose probabilities exceed the least by most.
  private List<Tagged> chosen() {
    List<List<Tagged>> ending = ending();
    double[] best = new double[ending.size()];
    int[] last = new int[ending.size()];
    Arrays.fill(last, -1);
    for (int end = 1; end < best.length; end++) {
      best[end] = best[end - 1];
      for (int i = 0; i < ending.get(end).size(); i++) {
        Tagged span = ending.get(end).get(i);
        double gain = best[span.first()] + span.trust() - LEAST;
        if (gain > best[end]) {
          best[end] = gain;
          last[end] = i;
        }
      }
    }
    List<Tagged> chosen = new ArrayList<>();
    int end = best.length - 1;
    while (end > 0) {
      if (last[end] < 0) {
        end--;
      } else {
        Tagged span = ending.get(end).get(last[end]);
        double trust = Labels.leastSure(logs, span.kind(), span.first(), end);
        chosen.add(new Tagged(span.kind(), span.first(), end, trust));
        end = span.first();
      }
    }
    return chosen;
  }

  /// By their end, the spans that are probable enough, trusted as they are probable.
  private List<List<Tagged>> ending() {
    int length = logs.length;
    List<List<Tagged>> ending = new ArrayList<>();
    for (int end = 0; end <= length; end++) {
      ending.add(new ArrayList<>());
    }
    int kinds = length == 0 ? 0 : logs[0].length / 2;
    double enough = before[length] + Math.log(LEAST);
    for (int kind = 0; kind < kinds; kind++) {
      for (int first = 0; first < length; first++) {
        double within = before[first] + logs[first][Labels.begin(kind)];
        // What follows can only make it less probable.
        for (int end = first + 1; within > enough; end++) {
          double log = within + after[end];
          if (log > enough) {
            ending.get(end).add(new Tagged(kind, first, end, Math.exp(log - before[length])));
          }
          if (end == length) {
            break;
          }
          within += logs[end][Labels.begin(kind) + 1];
        }
      }
    }
    return ending;
  }
}
