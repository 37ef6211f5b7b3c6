package org.testimonia.read.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns a window's label scores into spans: the best sequence in which nothing goes on that did
/// not begin (Viterbi, IEEE Transactions on Information Theory 13, 1967). Label 0 is outside; after
/// it come, kind by kind, begin and inside.
final class Labels {
  static final int OUTSIDE = 0;

  private Labels() {}

  /// The label that a span of a kind begins with; the one after it goes on.
  static int begin(int kind) {
    return 2 * kind + 1;
  }

  private static boolean begins(int label) {
    return label % 2 == 1;
  }

  /// Whether `label` may stand right after `previous`: an inside goes on what its own kind began.
  static boolean follows(int previous, int label) {
    return label == OUTSIDE || begins(label) || previous == label || previous == label - 1;
  }

  /// The spans of a window in order.
  ///
  /// @param scores one row a piece, one number a label, higher is likelier; not changed
  static List<Tagged> spans(float[][] scores) {
    double[][] logs = logs(scores);
    int[] path = best(logs);
    List<Tagged> spans = new ArrayList<>();
    int i = 0;
    while (i < path.length) {
      int end = i + 1;
      if (path[i] != OUTSIDE) {
        while (end < path.length && path[end] == path[i] + 1) {
          end++;
        }
        int kind = (path[i] - 1) / 2;
        spans.add(new Tagged(kind, i, end, leastSure(logs, kind, i, end)));
      }
      i = end;
    }
    return spans;
  }

  /// How probable each label is by itself, as logs.
  static double[][] logs(float[][] scores) {
    double[][] logs = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      logs[i] = logSoftmax(scores[i]);
    }
    return logs;
  }

  /// How probable the label of a span's least sure piece is.
  static double leastSure(double[][] logs, int kind, int first, int end) {
    double least = logs[first][begin(kind)];
    for (int i = first + 1; i < end; i++) {
      least = Math.min(least, logs[i][begin(kind) + 1]);
    }
    return Math.exp(least);
  }

  private static int[] best(double[][] logs) {
    int length = logs.length;
    int[] path = new int[length];
    if (length == 0) {
      return path;
    }
    int labels = logs[0].length;
    int[][] back = new int[length][labels];
    double[] reach = new double[labels];
    for (int label = 0; label < labels; label++) {
      reach[label] = follows(OUTSIDE, label) ? logs[0][label] : Double.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      double[] next = new double[labels];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int label = 0; label < labels; label++) {
        for (int from = 0; from < labels; from++) {
          if (follows(from, label) && reach[from] > next[label]) {
            next[label] = reach[from];
            back[i][label] = from;
          }
        }
        next[label] += logs[i][label];
      }
      reach = next;
    }
    int at = 0;
    for (int label = 1; label < labels; label++) {
      at = reach[label] > reach[at] ? label : at;
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = at;
      at = back[i][at];
    }
    return path;
  }

  private static double[] logSoftmax(float[] row) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : row) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (float score : row) {
      sum += Math.exp(score - most);
    }
    double[] logs = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      logs[i] = row[i] - most - Math.log(sum);
    }
    return logs;
  }
}
