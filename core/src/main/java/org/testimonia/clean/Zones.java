package org.testimonia.clean;

/// Which lines are near the beginning of an account, and which near its end.
///
/// @param headEnd the first index that is not near the beginning
/// @param tailStart the first index that is near the end
record Zones(int headEnd, int tailStart) {
  private static final int NEAR = 6;

  static Zones of(Page page) {
    int size = page.pieces().size();
    int tail = Math.max(NEAR, size / 5);
    return new Zones(Math.max(NEAR, page.firstStory() + 2), size - tail);
  }

  boolean allow(FurniturePattern.Zone zone, int index) {
    return switch (zone) {
      case ANYWHERE -> true;
      case HEAD -> index < headEnd;
      case TAIL -> index >= tailStart;
      case LATER -> index > 0;
    };
  }
}
