package org.testimonia.group;

import java.util.Arrays;

/// The sketches of the accounts that are remembered, in the order of their numbers: an immutable
/// column that shares nearly all with the next one. Whoever comes in is laid beside some hundred
/// others, so that where they stand in memory matters.
final class Sketches {
  private static final int BITS = 7;
  private static final int WIDTH = 1 << BITS;

  static final Sketches EMPTY = new Sketches(0, new Sketch[0][]);

  /// Which part comes first, by the numbers' high bits.
  private final int first;

  private final Sketch[][] parts;

  private Sketches(int first, Sketch[][] parts) {
    this.first = first;
    this.parts = parts;
  }

  /// The sketch of an account that is remembered.
  Sketch get(int number) {
    return parts[(number >> BITS) - first][number & (WIDTH - 1)];
  }

  /// With the sketch of an account that is remembered, or the next one.
  Sketches with(int number, Sketch sketch) {
    int part = (number >> BITS) - first;
    Sketch[][] changed = Arrays.copyOf(parts, Math.max(parts.length, part + 1));
    changed[part] = part < parts.length ? parts[part].clone() : new Sketch[WIDTH];
    changed[part][number & (WIDTH - 1)] = sketch;
    return new Sketches(first, changed);
  }

  /// Without those numbered below `least`, as far as whole parts of the column hold no others.
  Sketches from(int least) {
    int gone = (least >> BITS) - first;
    return gone <= 0
        ? this
        : new Sketches(
            first + gone, Arrays.copyOfRange(parts, Math.min(gone, parts.length), parts.length));
  }
}
