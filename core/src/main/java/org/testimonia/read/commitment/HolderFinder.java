package org.testimonia.read.commitment;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds whose promise, threat or offer a noun speaks of: "its promise", "a threat by the bank",
/// "the bank made an offer".
final class HolderFinder {
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my");
  private static final Set<String> AGENTS = Set.of("by", "from");

  private final CommitmentLexicon lexicon;

  HolderFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Who holds the promise, and where the words go on that say what is promised.
  ///
  /// @param who token numbers of the noun phrase
  /// @param next the token after the noun and, where one stands there, its "by …"
  record Holder(Span who, int next) {}

  /// The holder of the noun at `noun`, whose words end at `after`.
  Optional<Holder> find(Words words, int noun, int after) {
    Optional<Span> bearer = bearer(words, noun);
    Optional<Span> owner = possessor(words, noun);
    // "The bank dropped its threat": its is the bank's, whatever "its" is elsewhere.
    boolean own = owner.filter(who -> words.is(who.start(), "PRON")).isPresent();
    return (own ? bearer.or(() -> owner) : owner)
        .map(who -> new Holder(who, after))
        .or(() -> agent(words, after))
        .or(() -> bearer.map(who -> new Holder(who, after)));
  }

  /// "its promise", "the bank's promise".
  private static Optional<Span> possessor(Words words, int noun) {
    int i = firstOf(words, noun) - 1;
    if (POSSESSIVES.contains(words.lower(i))) {
      return Optional.of(new Span(i, i + 1));
    }
    if (words.lower(i).endsWith("'s") || words.lower(i).endsWith("s'")) {
      return SubjectFinder.phrase(words, i);
    }
    return Optional.empty();
  }

  /// "a promise |by the bank| to pay"
  private static Optional<Holder> agent(Words words, int after) {
    if (!AGENTS.contains(words.lower(after))) {
      return Optional.empty();
    }
    int end = after + 1;
    while (words.isNominal(end)) {
      end++;
    }
    return end > after + 1
        ? Optional.of(new Holder(new Span(after + 1, end), end))
        : Optional.empty();
  }

  /// "|The bank| repeated its earlier promise", "|the bank| issued a threat"
  private Optional<Span> bearer(Words words, int noun) {
    int i = firstOf(words, noun) - 1;
    while (words.is(i, "DET") || words.is(i, "ADV") || POSSESSIVES.contains(words.lower(i))) {
      i--;
    }
    int verb = words.is(i, "ADP") ? i - 1 : i;
    return words.is(verb, "VERB") && lexicon.match("own-act", words, verb) > 0
        ? SubjectFinder.find(words, verb)
        : Optional.empty();
  }

  private static int firstOf(Words words, int noun) {
    int i = noun;
    while (words.is(i - 1, "ADJ") || words.is(i - 1, "NUM") || words.is(i - 1, "NOUN")) {
      i--;
    }
    return i;
  }
}
