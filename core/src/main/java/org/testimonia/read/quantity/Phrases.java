package org.testimonia.read.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.testimonia.text.Span;

/// Phrases with a meaning each, looked up where they start or where they end; the longest wins.
///
/// @param <T> what a phrase means
final class Phrases<T> {
  /// A phrase found.
  ///
  /// @param from its first lexeme
  /// @param end the lexeme after its last one
  /// @param value what it means
  record Match<T>(int from, int end, T value) {}

  private record Entry<T>(List<String> words, T value) {}

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
  private final Map<String, List<Entry<T>>> byLast = new HashMap<>();

  void add(String phrase, T value) {
    List<String> words =
        Lexeme.of(phrase, new Span(0, phrase.length())).stream().map(Lexeme::word).toList();
    Entry<T> entry = new Entry<>(words, value);
    byFirst.computeIfAbsent(words.getFirst(), key -> new ArrayList<>()).add(entry);
    byLast.computeIfAbsent(words.getLast(), key -> new ArrayList<>()).add(entry);
  }

  /// The longest phrases first that start at lexeme `from`.
  List<Match<T>> startingAt(List<Lexeme> lexemes, int from) {
    List<Match<T>> found = new ArrayList<>();
    for (Entry<T> entry : byFirst.getOrDefault(Numbers.word(lexemes, from), List.of())) {
      add(lexemes, from, entry, found);
    }
    found.sort((a, b) -> Integer.compare(b.end(), a.end()));
    return found;
  }

  /// The longest phrase that ends before lexeme `end` and passes `test`.
  Optional<Match<T>> endingAt(List<Lexeme> lexemes, int end, Predicate<Match<T>> test) {
    List<Match<T>> found = new ArrayList<>();
    for (Entry<T> entry : byLast.getOrDefault(Numbers.word(lexemes, end - 1), List.of())) {
      add(lexemes, end - entry.words().size(), entry, found);
    }
    found.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return found.stream().filter(test).findFirst();
  }

  private static <T> void add(
      List<Lexeme> lexemes, int from, Entry<T> entry, List<Match<T>> found) {
    for (int i = 0; i < entry.words().size(); i++) {
      if (!Numbers.word(lexemes, from + i).equals(entry.words().get(i))) {
        return;
      }
    }
    found.add(new Match<>(from, from + entry.words().size(), entry.value()));
  }
}
