package org.testimonia.compare.single;

import java.util.List;
import org.testimonia.text.Span;

/// A passage that may be worth telling of an account alone, with what speaks for it.
final class Prospect {
  static final List<String> NAMES =
      List.of(
          "nearest",
          "numbers",
          "names",
          "quoted",
          "attributed",
          "commitment",
          "opinion",
          "heading",
          "question",
          "firstPerson",
          "secondPerson",
          "time",
          "place",
          "first",
          "words",
          "short",
          "rarity",
          "wholeSentence",
          "closeness");

  private final int account;
  private final Span span;
  private final double[] features;

  /// @param features in the order of [#NAMES]
  Prospect(int account, Span span, double[] features) {
    this.account = account;
    this.span = span;
    this.features = features.clone();
  }

  int account() {
    return account;
  }

  Span span() {
    return span;
  }

  double[] features() {
    return features;
  }
}
