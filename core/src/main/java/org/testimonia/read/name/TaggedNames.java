package org.testimonia.read.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.NameKind;
import org.testimonia.model.Tokens;
import org.testimonia.read.tagging.Tagging;
import org.testimonia.text.Span;

/// Makes pieces of the names that the learned reader sees, and joins them with those that rules and
/// lists tell.
final class TaggedNames {
  /// Below this the model's kind is a guess, which other mentions may overrule.
  private static final double SURE = 0.8;

  private final PersonWords persons;

  TaggedNames(PersonWords persons) {
    this.persons = persons;
  }

  /// The model's names, and of `ruled` those which lists or titles tell and the model did not see.
  List<Piece> join(Tokens tokens, List<Tagging.Named> tagged, List<Piece> ruled) {
    List<Piece> pieces = new ArrayList<>();
    List<Piece> sure = ruled.stream().filter(piece -> !piece.weak()).toList();
    for (Tagging.Named name : tagged) {
      piece(tokens, name).map(piece -> told(piece, sure)).ifPresent(pieces::add);
    }
    for (Piece piece : sure) {
      // "Flood Inquiry" holds a place that the model sees and is more than it.
      boolean more =
          piece.words() > 1
              && pieces.stream()
                  .filter(other -> other.span().overlaps(piece.span()))
                  .allMatch(other -> piece.span().contains(other.span()) && other.words() == 1);
      if (more) {
        pieces.removeIf(other -> other.span().overlaps(piece.span()));
      }
      if (pieces.stream().noneMatch(other -> other.span().overlaps(piece.span()))) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /// A kind that the model guesses gives way to one that lists or titles tell of the same words.
  private static Piece told(Piece piece, List<Piece> sure) {
    return sure.stream()
        .filter(other -> piece.weak() && other.span().equals(piece.span()))
        .findFirst()
        .orElse(piece);
  }

  private Optional<Piece> piece(Tokens tokens, Tagging.Named name) {
    Span range = tokens.within(name.span());
    int from = range.start();
    Gender gender = from > 0 ? persons.genderOfWord(tokens.form(from - 1)) : Gender.UNKNOWN;
    while (name.kind() == NameKind.PERSON
        && from + 1 < range.end()
        && persons.isTitle(tokens.form(from))) {
      gender = persons.genderOfWord(tokens.form(from));
      from++;
    }
    if (from >= range.end()) {
      return Optional.empty();
    }
    String text = PieceReader.text(tokens, from, range.end());
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    int start = Math.max(name.span().start(), tokens.span(from).start());
    return Optional.of(
        new Piece(
            new Span(start, Math.max(start, name.span().end())),
            text,
            Optional.of(name.kind()),
            name.trust() < SURE,
            gender));
  }
}
