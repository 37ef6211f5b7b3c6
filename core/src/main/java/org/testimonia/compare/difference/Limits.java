package org.testimonia.compare.difference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds by what condition, time or exception one account limits what another says without it.
final class Limits {
  /// Classes of words that open a condition, a time or an exception.
  private static final Set<String> LIMITS = Set.of("when", "condition", "except", "respect");

  private static final Set<String> BINDING = Set.of("condition", "except");
  private static final int LONGEST_LIMIT = 9;

  private static final double LIMITED = 0.6;

  static final Lexicon LEXICON = Lexicon.load("scope.txt");

  /// Whether the words begin with a condition or an exception: "as long as I am in charge".
  static boolean opens(List<Word> words) {
    return LEXICON.find(words).stream()
        .anyMatch(hit -> hit.from() == 0 && BINDING.contains(hit.kind()));
  }

  /// Adds what either of the pair limits and the other does not.
  void ground(Matter.Pair pair, List<Ground> grounds) {
    limited(pair, grounds);
    limited(pair.mirrored(), grounds);
  }

  /// A condition, time or exception of the one that the other lacks, on a verb that both have.
  private void limited(Matter.Pair pair, List<Ground> grounds) {
    Telling one = pair.one();
    Telling other = pair.other();
    for (Lexicon.Hit hit : LEXICON.find(one.words())) {
      int to = end(one, hit);
      if (!LIMITS.contains(hit.kind()) || to == hit.to() || isTold(one, hit.to(), to, other)) {
        continue;
      }
      Span span = Evidence.span(one, hit.from(), to);
      Finding.Stand here =
          new Finding.Stand(one, hit.kind() + stems(one, hit.to(), to), one.text(span), span);
      against(one, hit.from(), to, other)
          .map(there -> new Ground(here, there, LIMITED * pair.likeness()))
          .map(ground ->
              ground.plainIf(
                  binds(one, hit)
                      && !endsQuotation(one, to)
                      && pair.isSameBut(span, Matter.Pair.NOTHING)))
          .ifPresent(grounds::add);
    }
  }

  /// Whether a quotation ends before word number `at`, so that what stands behind is another
  /// saying.
  private static boolean endsQuotation(Telling telling, int at) {
    List<Word> words = telling.words();
    return words.get(at - 1).quoted()
        && words.subList(at, words.size()).stream()
            .filter(word -> !word.tag().equals("PUNCT"))
            .findFirst()
            .map(word -> !word.quoted())
            .orElse(false);
  }

  /// Whether the limit says on what the rest hangs. When a thing was so, one account may leave out.
  private static boolean binds(Telling telling, Lexicon.Hit hit) {
    return BINDING.contains(hit.kind()) || telling.words().get(hit.from()).form().equals("until");
  }

  private int end(Telling telling, Lexicon.Hit hit) {
    int to = hit.to();
    while (to < telling.words().size()
        && to < hit.from() + LONGEST_LIMIT
        && !telling.words().get(to).tag().equals("PUNCT")) {
      to++;
    }
    return to;
  }

  private static boolean isTold(Telling one, int from, int to, Telling other) {
    List<Word> content = one.words().subList(from, to).stream().filter(Word::isContent).toList();
    return content.isEmpty() || content.stream().anyMatch(word -> other.has(word.stem()));
  }

  private static String stems(Telling telling, int from, int to) {
    StringBuilder stems = new StringBuilder();
    telling.words().subList(from, to).forEach(word -> stems.append(' ').append(word.stem()));
    return stems.toString();
  }

  /// The limit of the other, or else its verb that `one` has outside its limit.
  private Optional<Finding.Stand> against(Telling one, int from, int to, Telling other) {
    List<Phrase> outside =
        Phrase.verbs(one).stream().filter(v -> v.head() < from || v.head() >= to).toList();
    Optional<Phrase> verb =
        Phrase.verbs(other).stream()
            .filter(their -> outside.stream().anyMatch(their::correspondsTo))
            .findFirst();
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    for (Lexicon.Hit hit : LEXICON.find(other.words())) {
      int end = end(other, hit);
      if (LIMITS.contains(hit.kind()) && end > hit.to() && !isTold(other, hit.to(), end, one)) {
        Span span = Evidence.span(other, hit.from(), end);
        String key = hit.kind() + stems(other, hit.to(), end);
        return Optional.of(new Finding.Stand(other, key, other.text(span), span));
      }
    }
    return verb.map(their -> new Finding.Stand(other, "", their.text(), their.span()));
  }
}
