package org.testimonia.read.commitment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the condition of a sentence that has none of its own in the sentences beside it: "If the
/// dam breaks, that is their doing. In that case we will sue." "We will sign. But only if they do."
final class ContextConditions {
  private static final Set<String> ADDING = Set.of("only", "provided", "unless", "as", "not");

  /// As many tokens may follow an added condition, for the marks and who says so.
  private static final int ATTRIBUTION = 7;

  private final CommitmentLexicon lexicon;

  ContextConditions(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Where in the text that condition stands.
  ///
  /// @param conditions of each of `sentences`
  /// @param i the sentence
  Optional<Span> find(List<Words> sentences, List<List<Condition>> conditions, int i) {
    if (conditions.get(i).stream().anyMatch(Condition::sure)) {
      return Optional.empty();
    }
    if (i + 1 < sentences.size() && isAddition(sentences.get(i + 1), conditions.get(i + 1))) {
      return text(sentences.get(i + 1), conditions.get(i + 1).getFirst());
    }
    boolean leansBack =
        i > 0 && lexicon.match("back", sentences.get(i), first(sentences.get(i))) > 0;
    return leansBack && !conditions.get(i - 1).isEmpty()
        ? text(sentences.get(i - 1), conditions.get(i - 1).getLast())
        : Optional.empty();
  }

  /// Whether the sentence is nothing but a condition: "But only if they do."
  private static boolean isAddition(Words words, List<Condition> conditions) {
    if (conditions.isEmpty() || !conditions.getFirst().sure()) {
      return false;
    }
    Span only = conditions.getFirst().span();
    int first = first(words);
    boolean adds = words.is(first, "CCONJ") || ADDING.contains(words.lower(first));
    boolean opens = adds && only.start() <= first + 2;
    return opens && only.end() >= words.end() - ATTRIBUTION;
  }

  private static int first(Words words) {
    return words.isQuote(words.start()) ? words.start() + 1 : words.start();
  }

  private static Optional<Span> text(Words words, Condition condition) {
    return Optional.of(words.text(condition.span().start(), condition.span().end()));
  }
}
