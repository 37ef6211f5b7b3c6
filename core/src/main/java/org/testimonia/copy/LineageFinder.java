package org.testimonia.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.text.Span;

/// Finds accounts of one story that carry the same copied text. A shared quotation is not copying,
/// nor is a stock phrase; a report carried with edits is. Safe to share between threads.
public final class LineageFinder {
  /// Two accounts laid side by side, by their numbers.
  private record Pair(int first, int second, Shared shared) {}

  /// The lineages, by their first account; accounts on their own are in none.
  public List<Lineage> find(List<Reading> readings) {
    List<Wording> wordings = readings.stream().map(Wording::of).toList();
    List<Pair> pairs = pairs(wordings);
    List<BitSet> spoken = spoken(wordings, pairs);
    int[] root = IntStream.range(0, wordings.size()).toArray();
    List<BitSet> copied = wordings.stream().map(wording -> new BitSet()).toList();
    for (Pair pair : pairs) {
      Wording wording = wordings.get(pair.first());
      BitSet first = CopyDecision.prose(wording, pair.shared().first());
      first.andNot(spoken.get(pair.first()));
      BitSet second = pair.shared().secondOf(first);
      second.andNot(spoken.get(pair.second()));
      if (CopyDecision.isCopyOfOneEvent(
          new CopyDecision.Part(wording, first),
          new CopyDecision.Part(wordings.get(pair.second()), second))) {
        join(root, root[pair.first()], root[pair.second()]);
        copied.get(pair.first()).or(first);
        copied.get(pair.second()).or(second);
      }
    }
    return lineages(root, readings, wordings, copied);
  }

  private static List<Pair> pairs(List<Wording> wordings) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < wordings.size(); i++) {
      Shared.Side side = new Shared.Side(wordings.get(i));
      for (int j = i + 1; j < wordings.size(); j++) {
        pairs.add(new Pair(i, j, side.with(wordings.get(j))));
      }
    }
    return pairs;
  }

  /// The words of each account that some account gives as a quotation: what the others have of it,
  /// with marks or without, they took from the speaker too.
  private static List<BitSet> spoken(List<Wording> wordings, List<Pair> pairs) {
    List<BitSet> spoken = wordings.stream().map(Wording::quoted).toList();
    for (Pair pair : pairs) {
      spoken.get(pair.first()).or(pair.shared().firstQuoted());
      spoken.get(pair.second()).or(pair.shared().secondQuoted());
    }
    return spoken;
  }

  private static void join(int[] root, int one, int other) {
    int keep = Math.min(one, other);
    int give = Math.max(one, other);
    for (int i = 0; i < root.length; i++) {
      root[i] = root[i] == give ? keep : root[i];
    }
  }

  private static List<Lineage> lineages(
      int[] root, List<Reading> readings, List<Wording> wordings, List<BitSet> copied) {
    List<Lineage> lineages = new ArrayList<>();
    for (int i = 0; i < root.length; i++) {
      int first = i;
      List<Integer> group =
          IntStream.range(0, root.length).filter(j -> root[j] == first).boxed().toList();
      if (group.size() > 1) {
        List<Passage> passages = new ArrayList<>();
        for (int account : group) {
          for (Span span : wordings.get(account).spans(copied.get(account))) {
            passages.add(Passage.of(readings.get(account).account(), span));
          }
        }
        lineages.add(
            new Lineage(
                "L" + (lineages.size() + 1),
                group.stream().map(account -> readings.get(account).account().id()).toList(),
                passages));
      }
    }
    return lineages;
  }
}
