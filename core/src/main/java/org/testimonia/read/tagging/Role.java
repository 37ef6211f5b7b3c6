package org.testimonia.read.tagging;

/// What part of an attribution words play; in the order of the model's labels.
enum Role {
  SOURCE,
  CUE,
  CONTENT;

  /// Labels of the model's head: outside, then begin and inside of each role.
  static final int LABELS = 7;

  static final int OUTSIDE = 0;

  static boolean begins(int label) {
    return label % 2 == 1;
  }

  static Role of(int label) {
    return values()[(label - 1) / 2];
  }

  /// Whether `label` may stand right after `previous`: an inside goes on what its own role began.
  static boolean follows(int previous, int label) {
    return label == OUTSIDE
        || begins(label)
        || (previous != OUTSIDE && of(previous) == of(label));
  }
}
