package org.testimonia.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.testimonia.text.Span;

/// What was read in one account. All spans point into the account's text as given; all lists are in
/// the order of the text.
///
/// @param article what was read
/// @param tokens words and marks, furniture left out
/// @param sentences sentences of the body, of captions, and the removed furniture
/// @param names mentions of names
/// @param quantities numbers
/// @param times expressions of time
/// @param statements who said what
/// @param doubtful what is attributed, but not surely said: beliefs, hopes, plans
/// @param commitments who committed to what
public record Reading(
    Article article,
    Tokens tokens,
    List<Sentence> sentences,
    List<Name> names,
    List<Quantity> quantities,
    List<TimeMention> times,
    List<Statement> statements,
    List<Statement> doubtful,
    List<Commitment> commitments) {
  public Reading {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    statements = List.copyOf(statements);
    doubtful = List.copyOf(doubtful);
    commitments = List.copyOf(commitments);
  }

  public Account account() {
    return article.account();
  }

  /// The number of the sentence that holds most of a passage, the first of several; empty when it
  /// lies in none.
  public Optional<Integer> sentenceAt(Span passage) {
    return IntStream.range(0, sentences.size())
        .boxed()
        .filter(i -> sentences.get(i).span().overlaps(passage))
        .max(
            Comparator.comparingInt((Integer i) -> sentences.get(i).span().overlap(passage))
                .thenComparing(Comparator.reverseOrder()));
  }

  /// The statement that a passage gives; empty when the account says it itself.
  public Optional<Statement> statementAt(Span passage) {
    return statements.stream()
        .filter(said ->
            2 * said.content().overlap(passage)
                > Math.min(said.content().length(), passage.length()))
        .max(
            Comparator.comparingInt((Statement said) -> said.content().overlap(passage))
                .thenComparing(Statement::content, Comparator.reverseOrder()));
  }
}
