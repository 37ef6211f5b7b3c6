package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testimonia.Given;
import org.testimonia.model.Account;
import org.testimonia.model.Copy;
import org.testimonia.model.Published;
import org.testimonia.text.Span;

/// Copies found by clever means beside the obvious way.
class CopyOracleTest {
  private static final int SENTENCE = 12;

  /// The obvious way: the pieces of `a` that `b` has, those a few words apart taken as one.
  private static List<Span> pieces(List<String> a, List<String> b) {
    List<Span> pieces = new ArrayList<>();
    for (int from = 0; from + 8 <= a.size(); from++) {
      if (Collections.indexOfSubList(b, a.subList(from, from + 8)) >= 0) {
        boolean goesOn = !pieces.isEmpty() && from <= pieces.getLast().end() + 4;
        int start = goesOn ? pieces.removeLast().start() : from;
        pieces.add(new Span(start, from + 8));
      }
    }
    return pieces;
  }

  /// One piece at the end of both, or at the beginning of both.
  private static boolean isStanding(List<String> a, List<String> b) {
    List<Span> one = pieces(a, b);
    List<Span> other = pieces(b, a);
    int words = Math.max(InventedWords.covered(a, b), InventedWords.covered(b, a));
    boolean last = a.size() - one.getLast().end() <= 5 && b.size() - other.getLast().end() <= 5;
    boolean first = one.getFirst().start() <= 5 && other.getFirst().start() <= 5;
    return one.size() == 1 && (last || first) && 2 * words <= Math.min(a.size(), b.size());
  }

  @Test
  void findsWhatTheObviousWayFinds() {
    Random random = new Random(1618);
    CopyFinder finder = new CopyFinder(100);
    List<String> ids = new ArrayList<>();
    List<List<String>> all = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      List<String> text = InventedWords.draw(random, 80 + random.nextInt(120));
      for (int plant = all.isEmpty() ? 0 : random.nextInt(3); plant > 0; plant--) {
        List<String> from = all.get(random.nextInt(all.size()));
        int length = Fingerprints.GUARANTEED + random.nextInt(20);
        int start = random.nextInt(from.size() - length + 1);
        int to = random.nextInt(text.size() - length + 1);
        if (random.nextInt(4) == 0) {
          start = from.size() - length;
          to = text.size() - length;
        }
        for (int i = 0; i < length; i++) {
          text.set(to + i, from.get(start + i));
        }
      }
      Set<String> wanted = new HashSet<>();
      for (int other = 0; other < all.size(); other++) {
        int words =
            Math.min(
                InventedWords.covered(text, all.get(other)),
                InventedWords.covered(all.get(other), text));
        if (words >= CopyDecision.LEAST_APART
            && words - 4 * pieces(text, all.get(other)).size() >= CopyDecision.LEAST_WORDS - 4
            && !isStanding(text, all.get(other))) {
          wanted.add(ids.get(other));
        }
      }
      Account account =
          Given.account(
              "a" + round, new Published.Unknown(), InventedWords.sentences(text, SENTENCE));
      assertThat(finder.add(finder.prepare(account)).copies())
          .extracting(Copy::of)
          .containsExactlyInAnyOrderElementsOf(wanted);
      ids.add(account.id());
      all.add(text);
    }
  }

  @Test
  void aSharedRunGivesASharedFingerprint() {
    Random random = new Random(31);
    for (int round = 0; round < 200; round++) {
      List<String> one = InventedWords.draw(random, 30 + random.nextInt(60));
      List<String> other = InventedWords.draw(random, 30 + random.nextInt(60));
      int start = random.nextInt(one.size() - Fingerprints.GUARANTEED + 1);
      other.addAll(
          random.nextInt(other.size()), one.subList(start, start + Fingerprints.GUARANTEED));
      assertThat(hashes(other)).containsAnyElementsOf(hashes(one));
    }
  }

  private static Set<Integer> hashes(List<String> words) {
    Fingerprints prints = fingerprints(words);
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < prints.size(); i++) {
      hashes.add(prints.hash(i));
    }
    return hashes;
  }

  private static Fingerprints fingerprints(List<String> words) {
    return Fingerprints.of(Wording.of(Given.account(InventedWords.sentences(words, SENTENCE))));
  }
}
