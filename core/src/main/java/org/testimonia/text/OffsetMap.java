package org.testimonia.text;

import java.util.Arrays;

/// Leads from a cleaned text back to the text as given.
///
/// Cleaning only ever drops or replaces characters one for one, so each character of the cleaned
/// text has exactly one origin, and origins rise strictly.
public final class OffsetMap {
  private final int[] given;

  private OffsetMap(int[] given) {
    this.given = given;
  }

  /// The length of the cleaned text.
  public int length() {
    return given.length;
  }

  /// Where the character at `offset` of the cleaned text stands in the text as given.
  public int toGiven(int offset) {
    return given[offset];
  }

  /// The stretch of the text as given from the span's first character to its last, with whatever
  /// was dropped between them. An empty span stays empty.
  public Span toGiven(Span span) {
    if (span.isEmpty()) {
      int at =
          span.start() < given.length
              ? given[span.start()]
              : given.length == 0 ? 0 : given[given.length - 1] + 1;
      return new Span(at, at);
    }
    return new Span(given[span.start()], given[span.end() - 1] + 1);
  }

  /// Collects a cleaned text and its map, character by character.
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] given = new int[256];

    /// Adds `character`, which stands for the one at `offset` of the text as given.
    ///
    /// @throws IllegalArgumentException when `offset` does not rise
    public void add(char character, int offset) {
      int n = text.length();
      if (n > 0 && given[n - 1] >= offset) {
        throw new IllegalArgumentException("offset " + offset + " after " + given[n - 1]);
      }
      if (n == given.length) {
        given = Arrays.copyOf(given, n * 2);
      }
      given[n] = offset;
      text.append(character);
    }

    /// How many characters were added so far.
    public int length() {
      return text.length();
    }

    public String text() {
      return text.toString();
    }

    public OffsetMap map() {
      return new OffsetMap(Arrays.copyOf(given, text.length()));
    }
  }
}
