package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.testimonia.model.Quantity;

/// What the words among which two numbers stand tell of whether they are of one thing.
final class NumberSetting {
  /// How many words on either side of a number tell what it is about.
  private static final int CONTEXT = 5;

  /// What stands before a number tells less of what it counts than what follows it.
  private static final double BEFORE = 0.5;

  private static final Lexicon MEASURES = Lexicon.load("measures.txt");

  /// The word that tells what a length measures stands no further from it than this.
  private static final int BESIDE = 3;

  private NumberSetting() {}

  /// Whether two lengths measure two things: an altitude and the way flown.
  static boolean measureApart(Matter.Pair pair, Quantity one, Quantity other) {
    Optional<String> here = measure(pair.one(), one);
    Optional<String> there = measure(pair.other(), other);
    return here.isPresent() && there.isPresent() && !here.equals(there);
  }

  /// What a length measures, by the nearest word that tells it; empty for what is no length.
  private static Optional<String> measure(Telling telling, Quantity quantity) {
    List<Word> words = telling.words();
    Optional<String> found = Optional.empty();
    int nearest = BESIDE + 1;
    List<Integer> own =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).span().overlaps(quantity.span()))
            .boxed()
            .toList();
    for (int i = 0; !own.isEmpty() && quantity.unit().equals("m") && i < words.size(); i++) {
      int away = Math.max(own.getFirst() - i, i - own.getLast());
      String form = words.get(i).form();
      Optional<String> kind = MEASURES.find(words.get(i).lemma()).or(() -> MEASURES.find(form));
      if (away > 0 && away < nearest && kind.isPresent()) {
        nearest = away;
        found = kind;
      }
    }
    return found;
  }

  /// How much of the poorer context is in the other, from 0 to 1.
  static double nearness(Matter.Pair pair, Quantity one, Quantity other) {
    List<String> here = around(pair.one(), one, CONTEXT, CONTEXT);
    List<String> there = around(pair.other(), other, CONTEXT, CONTEXT);
    int least = Math.min(here.size(), there.size());
    long common = here.stream().filter(there::contains).count();
    return least == 0 ? 0 : (double) common / least;
  }

  /// Orders the numbers that one may be held against; only its order has a meaning.
  static double rank(Matter.Pair pair, Quantity one, Quantity other) {
    return alike(around(pair.one(), one, 0, CONTEXT), around(pair.other(), other, 0, CONTEXT))
        + BEFORE
            * alike(around(pair.one(), one, CONTEXT, 0), around(pair.other(), other, CONTEXT, 0));
  }

  private static double alike(List<String> here, List<String> there) {
    int all = here.size() + there.size();
    Set<String> common = new TreeSet<>(here);
    common.retainAll(there);
    return all == 0 ? 0 : 2.0 * common.size() / all;
  }

  private static List<String> around(Telling telling, Quantity quantity, int before, int after) {
    List<String> stems = new ArrayList<>();
    List<Word> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().overlaps(quantity.span())) {
        int from = Math.max(0, i - before);
        int to = Math.min(words.size(), i + after + 1);
        for (Word word : words.subList(from, to)) {
          if (word.isContent() && !word.tag().equals("NUM") && !stems.contains(word.stem())) {
            stems.add(word.stem());
          }
        }
      }
    }
    return stems;
  }
}
