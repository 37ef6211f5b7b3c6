package org.testimonia.copy;

import java.util.Arrays;

/// Some runs of a wording, as hashes: those that are the least of a window of neighbouring runs
/// (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003). Two wordings that share [#GUARANTEED]
/// words in a row have one of these in common, wherever they stand. In columns, in the order of the
/// text.
final class Fingerprints {
  private static final int WINDOW = 12;

  /// A run that is shared and as long as this gives a fingerprint that is shared, words.
  static final int GUARANTEED = Shared.RUN + WINDOW - 1;

  private final int[] hashes;
  private final int[] places;

  private Fingerprints(int[] hashes, int[] places) {
    this.hashes = hashes;
    this.places = places;
  }

  static Fingerprints of(Wording wording) {
    int runs = Math.max(0, wording.size() - Shared.RUN + 1);
    int[] all = new int[runs];
    for (int at = 0; at < runs; at++) {
      all[at] = hash(wording, at);
    }
    int[] hashes = new int[runs];
    int[] places = new int[runs];
    int found = 0;
    int least = -1;
    for (int end = Math.min(WINDOW, runs); end <= runs && runs > 0; end++) {
      int start = Math.max(0, end - WINDOW);
      if (least < start) {
        least = start;
        for (int at = start + 1; at < end; at++) {
          least = all[at] <= all[least] ? at : least;
        }
      } else if (all[end - 1] <= all[least]) {
        least = end - 1;
      }
      if (found == 0 || places[found - 1] != least) {
        hashes[found] = all[least];
        places[found++] = least;
      }
    }
    return new Fingerprints(Arrays.copyOf(hashes, found), Arrays.copyOf(places, found));
  }

  int hash(int at) {
    return hashes[at];
  }

  /// The first word of a fingerprint's run.
  int place(int at) {
    return places[at];
  }

  int size() {
    return hashes.length;
  }

  private static int hash(Wording wording, int at) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < Shared.RUN; i++) {
      hash = (hash ^ wording.word(at + i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }
}
