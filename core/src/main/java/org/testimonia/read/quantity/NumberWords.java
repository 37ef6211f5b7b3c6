package org.testimonia.read.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.testimonia.text.DataFile;

/// The words of numbers, from `numbers.txt`.
final class NumberWords {
  /// The numbers a word or phrase may stand for.
  record Range(double low, double high) {}

  private final Map<String, Map<String, Range>> byKind = new HashMap<>();

  NumberWords() {
    for (String line : DataFile.lines(NumberWords.class, "numbers.txt")) {
      add(line.split(" +"));
    }
  }

  private void add(String[] fields) {
    String kind = fields[0];
    boolean span = kind.equals("vague") || kind.equals("loose") || kind.equals("multi");
    int numbers = span ? 2 : 1;
    String phrase =
        String.join(" ", List.of(fields).subList(1, fields.length - numbers))
            .toLowerCase(Locale.ROOT);
    double high = Double.parseDouble(fields[fields.length - 1]);
    double low = span ? Double.parseDouble(fields[fields.length - 2]) : high;
    byKind.computeIfAbsent(kind, key -> new HashMap<>()).put(phrase, new Range(low, high));
  }

  /// What `word` stands for among the words of `kind`.
  Optional<Range> find(String kind, String word) {
    return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(word));
  }

  /// The value of `word` among the words of `kind`.
  Optional<Double> value(String kind, String word) {
    return find(kind, word).map(Range::high);
  }
}
