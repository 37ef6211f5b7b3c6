package org.testimonia.read.commitment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// Looks statements up by place.
final class StatementIndex {
  private final List<Statement> byStart;
  private final int longest;

  StatementIndex(List<Statement> statements) {
    byStart = statements.stream().sorted(Comparator.comparing(Statement::content)).toList();
    longest = statements.stream().mapToInt(s -> s.content().length()).max().orElse(0);
  }

  /// The statements whose content overlaps `place`, in the order of the text.
  List<Statement> listIn(Span place) {
    int low = firstFrom(place.start() - longest);
    int high = firstFrom(place.end());
    return byStart.subList(low, high).stream()
        .filter(statement -> statement.content().overlaps(place))
        .toList();
  }

  /// The innermost statement that holds more than half of `place`.
  Optional<Statement> findAround(Span place) {
    return listIn(place).stream()
        .filter(statement -> 2 * statement.content().overlap(place) > place.length())
        .min(Comparator.comparingInt(statement -> statement.content().length()));
  }

  /// The statement whose cue covers `word`.
  Optional<Statement> findCued(Span word) {
    Span near = new Span(Math.max(0, word.start() - REACH), word.end() + REACH);
    return listIn(near).stream()
        .filter(statement -> statement.cue().filter(cue -> cue.overlaps(word)).isPresent())
        .findFirst();
  }

  private static final int REACH = 400;

  private int firstFrom(int offset) {
    int low = 0;
    int high = byStart.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byStart.get(middle).content().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
