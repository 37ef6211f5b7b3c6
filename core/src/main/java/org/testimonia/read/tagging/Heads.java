package org.testimonia.read.tagging;

import java.util.List;

/// What the model's heads say of one window, a row for each of its pieces.
final class Heads {
  private final float[][] roles;
  private final float[][] names;
  private final float[][] cueKeys;
  private final float[][] argumentKeys;

  /// @param roles the score of each label for the kinds of [Role]
  /// @param names the score of each label for the kinds of
  ///   [NameKind][org.testimonia.model.NameKind]
  /// @param cueKeys the key by which a cue that starts at a piece is known to what belongs to it
  /// @param argumentKeys the key of a source or content that starts at a piece
  Heads(float[][] roles, float[][] names, float[][] cueKeys, float[][] argumentKeys) {
    this.roles = roles;
    this.names = names;
    this.cueKeys = cueKeys;
    this.argumentKeys = argumentKeys;
  }

  /// The sources, cues and contents in order.
  List<Tagged> roles() {
    return LikelySpans.of(roles);
  }

  /// The names in order.
  List<Tagged> names() {
    return Labels.spans(names);
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
