package org.testimonia.compare.speaker;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words by which an account calls a source: runs of letters and digits.
final class SourceWords {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SourceWords() {}

  /// In their order, as they are written; empty when there is none.
  static List<String> of(String source) {
    return Stream.of(APART.split(source)).filter(word -> !word.isEmpty()).toList();
  }
}
