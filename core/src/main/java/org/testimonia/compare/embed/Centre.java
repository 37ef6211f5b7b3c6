package org.testimonia.compare.embed;

import org.testimonia.text.DataFile;

/// What the word pieces of news have in common, as the embedder sees them.
final class Centre {
  /// The mean of the pieces of many stories, a number a dimension.
  static final double[] OF_NEWS =
      DataFile.lines(Centre.class, "centre.txt").stream()
          .mapToDouble(Double::parseDouble)
          .toArray();

  private Centre() {}
}
