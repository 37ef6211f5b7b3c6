package org.testimonia.compare.lasting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.testimonia.model.Quantity;
import org.testimonia.model.Reading;
import org.testimonia.model.Tokens;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Finds where accounts say otherwise how long a thing lasted ("the 3½-year invasion", "three years
/// of bloodshed"). Sentences that say so in passing have nothing else in common and are not
/// aligned. Safe to share between threads.
public final class LastingFinder {
  private static final String SECONDS = "s";

  /// What may stand between a length of time and the thing that lasted so long.
  private static final Set<String> BETWEEN = Set.of("ADP", "DET", "ADJ", "ADV", "PROPN", "PUNCT");

  private static final int REACH = 5;

  /// From a noun to the first word of its line.
  private final Map<String, String> kinds = new HashMap<>();

  public LastingFinder() {
    for (String line : DataFile.lines(LastingFinder.class, "kinds.txt")) {
      List<String> words = List.of(line.split(", *", -1));
      words.forEach(word -> kinds.put(word, words.getFirst()));
    }
  }

  /// How long a thing lasted, as one account has it.
  ///
  /// @param account number of the account
  /// @param kind of thing
  /// @param length in seconds
  public record Lasted(int account, String kind, Quantity length) {
    public Span span() {
      return length.span();
    }
  }

  /// What accounts say on one thing, in their order; only where two of them disagree and each says
  /// one thing only.
  public List<List<Lasted>> find(List<Reading> readings) {
    Map<String, List<Lasted>> byKind = new TreeMap<>();
    for (int account = 0; account < readings.size(); account++) {
      for (List<Lasted> same : byKind(readings.get(account), account).values()) {
        Lasted first = same.getFirst();
        if (same.stream().allMatch(one -> one.length().agreesWith(first.length()))) {
          byKind.computeIfAbsent(first.kind(), kind -> new ArrayList<>()).add(first);
        }
      }
    }
    return byKind.values().stream().filter(LastingFinder::disagree).map(List::copyOf).toList();
  }

  private static boolean disagree(List<Lasted> all) {
    return all.stream()
        .anyMatch(one -> all.stream().anyMatch(other -> !one.length().agreesWith(other.length())));
  }

  private Map<String, List<Lasted>> byKind(Reading reading, int account) {
    Map<String, List<Lasted>> found = new TreeMap<>();
    for (Quantity quantity : reading.quantities()) {
      if (quantity.unit().equals(SECONDS) && !quantity.ordinal() && !quantity.isOpen()) {
        kind(reading.tokens(), quantity.span())
            .ifPresent(kind ->
                found
                    .computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(new Lasted(account, kind, quantity)));
      }
    }
    return found;
  }

  /// The kind of thing named right after a length of time: "years of bloodshed", "3½-year
  /// invasion".
  private Optional<String> kind(Tokens tokens, Span length) {
    int first = tokens.within(length).end();
    int last = Math.min(tokens.size(), first + REACH);
    for (int i = first; i < last; i++) {
      String form = tokens.form(i).toLowerCase(Locale.ROOT);
      if (kinds.containsKey(form) || kinds.containsKey(tokens.lemma(i))) {
        return Optional.ofNullable(kinds.getOrDefault(form, kinds.get(tokens.lemma(i))));
      }
      if (!BETWEEN.contains(tokens.tag(i)) || form.matches("[,;:.]")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
