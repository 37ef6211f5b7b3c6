package org.testimonia.read.tagging;

import java.util.List;

/// What the model's heads say of one window, a row for each of its pieces.
final class Heads {
  private final float[][] roles;
  private final float[][] cueKeys;
  private final float[][] argumentKeys;

  /// @param roles the score of each label of [Role]
  /// @param cueKeys the key by which a cue that starts at a piece is known to what belongs to it
  /// @param argumentKeys the key of a source or content that starts at a piece
  Heads(float[][] roles, float[][] cueKeys, float[][] argumentKeys) {
    this.roles = roles;
    this.cueKeys = cueKeys;
    this.argumentKeys = argumentKeys;
  }

  /// The sources, cues and contents in order.
  List<Tagged> spans() {
    return Labels.spans(roles);
  }

  /// How well `argument`, a source or a content, goes with `cue`: above 0 when it belongs to it.
  double link(Tagged cue, Tagged argument) {
    float[] a = cueKeys[cue.first()];
    float[] b = argumentKeys[argument.first()];
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
