package org.testimonia.compare.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;

/// Finds accounts that carry the same copied text by the runs of words they share. A shared
/// quotation is not copying, nor is a stock phrase; a report carried with edits is.
public final class LineageFinder {
  /// Runs of this many words seldom come about twice by themselves.
  private static final int RUN = 8;

  private static final int LEAST_WORDS = 20;
  private static final double LEAST_SHARE = 0.05;

  /// The lineages, by their first account; accounts on their own are in none.
  public List<Lineage> find(List<Reading> readings) {
    List<Wording> wordings = readings.stream().map(Wording::new).toList();
    int[] root = IntStream.range(0, wordings.size()).toArray();
    List<BitSet> copied = wordings.stream().map(wording -> new BitSet()).toList();
    Collection<List<int[]>> runs = runs(wordings);
    List<BitSet> spoken = spoken(wordings, runs);
    for (Shared shared : shared(runs)) {
      shared.inFirst.andNot(spoken.get(shared.first));
      shared.inSecond.andNot(spoken.get(shared.second));
      if (isCopy(wordings, shared)) {
        int keep = Math.min(root[shared.first], root[shared.second]);
        int give = Math.max(root[shared.first], root[shared.second]);
        for (int i = 0; i < root.length; i++) {
          root[i] = root[i] == give ? keep : root[i];
        }
        copied.get(shared.first).or(shared.inFirst);
        copied.get(shared.second).or(shared.inSecond);
      }
    }
    List<Lineage> lineages = new ArrayList<>();
    for (int i = 0; i < root.length; i++) {
      int first = i;
      List<Integer> group =
          IntStream.range(0, root.length).filter(j -> root[j] == first).boxed().toList();
      if (group.size() > 1) {
        lineages.add(lineage("L" + (lineages.size() + 1), group, readings, wordings, copied));
      }
    }
    return lineages;
  }

  /// The words that two accounts have in common runs.
  private static final class Shared {
    final int first;
    final int second;
    final BitSet inFirst = new BitSet();
    final BitSet inSecond = new BitSet();

    Shared(int first, int second) {
      this.first = first;
      this.second = second;
    }
  }

  /// Every run of words with the places where it stands: account, then first word.
  private static Collection<List<int[]>> runs(List<Wording> wordings) {
    Map<String, List<int[]>> runs = new TreeMap<>();
    for (int account = 0; account < wordings.size(); account++) {
      Wording wording = wordings.get(account);
      for (int at = 0; at + RUN <= wording.size(); at++) {
        runs.computeIfAbsent(wording.run(at, at + RUN), key -> new ArrayList<>())
            .add(new int[] {account, at});
      }
    }
    return runs.values();
  }

  /// The words of each account that some account gives as a quotation: what the others have of it,
  /// with marks or without, they took from the speaker too.
  private static List<BitSet> spoken(List<Wording> wordings, Collection<List<int[]>> runs) {
    List<BitSet> spoken = wordings.stream().map(Wording::quoted).toList();
    for (List<int[]> places : runs) {
      for (int word = 0; word < RUN; word++) {
        int at = word;
        if (places.stream().anyMatch(place -> wordings.get(place[0]).isQuoted(place[1] + at))) {
          places.forEach(place -> spoken.get(place[0]).set(place[1] + at));
        }
      }
    }
    return spoken;
  }

  private static List<Shared> shared(Collection<List<int[]>> runs) {
    Map<Long, Shared> pairs = new TreeMap<>();
    for (List<int[]> places : runs) {
      for (int i = 0; i < places.size(); i++) {
        for (int j = i + 1; j < places.size(); j++) {
          int first = places.get(i)[0];
          int second = places.get(j)[0];
          if (first != second) {
            Shared pair =
                pairs.computeIfAbsent(
                    ((long) first << 32) | second, key -> new Shared(first, second));
            pair.inFirst.set(places.get(i)[1], places.get(i)[1] + RUN);
            pair.inSecond.set(places.get(j)[1], places.get(j)[1] + RUN);
          }
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  private static boolean isCopy(List<Wording> wordings, Shared shared) {
    int words = Math.min(shared.inFirst.cardinality(), shared.inSecond.cardinality());
    int shorter = Math.min(wordings.get(shared.first).size(), wordings.get(shared.second).size());
    return words >= Math.min(LEAST_WORDS, shorter / 2.0)
        && words > 0
        && words >= LEAST_SHARE * shorter;
  }

  private static Lineage lineage(
      String id,
      List<Integer> group,
      List<Reading> readings,
      List<Wording> wordings,
      List<BitSet> copied) {
    List<Passage> passages = new ArrayList<>();
    for (int account : group) {
      BitSet words = copied.get(account);
      for (int start = words.nextSetBit(0); start >= 0; start = words.nextSetBit(start)) {
        int end = words.nextClearBit(start);
        passages.add(
            Passage.of(readings.get(account).account(), wordings.get(account).span(start, end)));
        start = end;
      }
    }
    return new Lineage(
        id, group.stream().map(account -> readings.get(account).account().id()).toList(), passages);
  }
}
