package org.testimonia.text;

/// A stretch of a text, half-open: `start` is the first character, `end` the one after the last.
///
/// Offsets count UTF-16 units (Java's `char`, JavaScript's string index). This is the only place
/// where that is said; every offset of the project means this.
///
/// @param start first UTF-16 unit, 0 or more
/// @param end one past the last UTF-16 unit, never less than `start`
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /// The characters of `text` that this span covers.
  public String in(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /// How many units both spans cover; 0 when they only touch.
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /// How much of what the two cover together both cover (Jaccard's index): from 0 to 1, 0 for two
  /// empty ones.
  public double likeness(Span other) {
    int both = overlap(other);
    int all = length() + other.length() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  public boolean overlaps(Span other) {
    return overlap(other) > 0;
  }

  /// The smallest span that covers both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /// This span of `text` without white space at its ends; empty at `start` when nothing else is in
  /// it.
  public Span trim(String text) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? new Span(start, start) : new Span(from, to);
  }

  /// By start, then by end.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
