package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.testimonia.text.Span;

/// A verb with its helpers and what it is said of or done to ("would be legitimate targets",
/// "pledged to send ships"), or a noun with what stands before it ("any foreign ships"), as far as
/// parts of speech alone show it.
///
/// @param from number of its first word
/// @param head number of the word that it is about: the main verb, what a bare "be" leads to, or
///   the noun
/// @param object number of the noun that follows a verb; empty when none is near
/// @param to one past its last word
record Phrase(Telling telling, int from, int head, Optional<Integer> object, int to) {
  private static final Set<String> VERBAL = Set.of("AUX", "VERB", "PART", "ADV");
  private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  /// How many words after a verb the noun that it is about may stand.
  private static final int REACH = 5;

  Span span() {
    return Evidence.span(telling, from, to);
  }

  String text() {
    return telling.text(span());
  }

  List<Word> words() {
    return telling.words().subList(from, to);
  }

  /// A verb with its helpers, without what it is said of.
  Span verbal() {
    return Evidence.span(telling, from, head + 1);
  }

  /// Whether the main word is in another form than the dictionary's: "closed", not "close".
  boolean isInflected() {
    return !headWord().form().equals(headWord().lemma());
  }

  private Word headWord() {
    return telling.words().get(head);
  }

  /// Whether the other phrase tells of the same: one verb, or one thing that both verbs are about.
  boolean correspondsTo(Phrase other) {
    return same(headWord(), other.headWord())
        || sharesVerb(other)
        || (object.isPresent()
            && other.object.isPresent()
            && same(
                telling.words().get(object.get()), other.telling.words().get(other.object.get())));
  }

  /// "applies to ships" and "applies only to ships", whatever else is taken for a verb in them.
  private boolean sharesVerb(Phrase other) {
    return words().stream()
        .filter(word -> word.tag().equals("VERB"))
        .anyMatch(one ->
            other.words().stream()
                .anyMatch(their -> their.tag().equals("VERB") && same(one, their)));
  }

  /// How many words of content this and the other have in common, a few words around them counted.
  int common(Phrase other) {
    SortedSet<String> stems = around();
    stems.retainAll(other.around());
    return stems.size();
  }

  private SortedSet<String> around() {
    SortedSet<String> stems = new TreeSet<>();
    int last = Math.min(telling.words().size(), to + REACH);
    for (Word word : telling.words().subList(Math.max(0, from - REACH), last)) {
      if (word.isContent()) {
        stems.add(word.stem());
      }
    }
    return stems;
  }

  private static boolean same(Word one, Word other) {
    return one.isContent() && one.stem().equals(other.stem());
  }

  /// All verbs with their helpers, in order.
  static List<Phrase> verbs(Telling telling) {
    List<Phrase> verbs = new ArrayList<>();
    List<Word> words = telling.words();
    int i = 0;
    while (i < words.size()) {
      int to = i;
      int main = -1;
      while (to < words.size() && continuesVerb(words, to)) {
        main = words.get(to).tag().equals("VERB") ? to : main;
        to++;
      }
      boolean helped = words.subList(i, to).stream().anyMatch(word -> word.tag().equals("AUX"));
      if (main >= 0 || helped) {
        verbs.add(verb(telling, i, main, Math.max(main + 1, helped && main < 0 ? to : 0)));
      }
      i = Math.max(to, i + 1);
    }
    return verbs;
  }

  private static boolean continuesVerb(List<Word> words, int at) {
    // "likely to rise", "plans to sell": what stands before "to" and a verb carries it.
    boolean leads =
        Set.of("ADJ", "NOUN").contains(words.get(at).tag())
            && at + 2 < words.size()
            && words.get(at + 1).form().equals("to")
            && words.get(at + 2).tag().equals("VERB");
    return leads || VERBAL.contains(words.get(at).tag());
  }

  private static Phrase verb(Telling telling, int from, int main, int end) {
    List<Word> words = telling.words();
    Optional<Integer> object = Optional.empty();
    int at = end;
    while (object.isEmpty()
        && at < Math.min(words.size(), end + REACH)
        && !Set.of("PUNCT", "VERB", "AUX", "SCONJ").contains(words.get(at).tag())) {
      boolean last = at + 1 == words.size() || !NOUNS.contains(words.get(at + 1).tag());
      object = NOUNS.contains(words.get(at).tag()) && last ? Optional.of(at) : object;
      at++;
    }
    int to = object.map(noun -> noun + 1).orElse(end);
    int complement = object.or(() -> adjective(words, end)).orElse(end - 1);
    return new Phrase(
        telling, from, main < 0 ? complement : main, object, Math.max(to, complement + 1));
  }

  private static Optional<Integer> adjective(List<Word> words, int at) {
    return at < words.size() && words.get(at).tag().equals("ADJ")
        ? Optional.of(at)
        : Optional.empty();
  }

  /// All common nouns with what stands before them, in order.
  static List<Phrase> things(Telling telling) {
    List<Phrase> things = new ArrayList<>();
    List<Word> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size() || !NOUNS.contains(words.get(i + 1).tag());
      if (last && words.get(i).tag().equals("NOUN") && words.get(i).isContent()) {
        int from = i;
        while (from > 0 && NOMINAL.contains(words.get(from - 1).tag())) {
          from--;
        }
        things.add(new Phrase(telling, from, i, Optional.empty(), i + 1));
      }
    }
    return things;
  }

  /// The verb or thing that word number `at` belongs to, or that word alone.
  static Phrase around(Telling telling, int at) {
    List<Phrase> all = new ArrayList<>(verbs(telling));
    all.addAll(things(telling));
    return all.stream()
        .filter(phrase -> phrase.from <= at && at < phrase.to)
        .findFirst()
        .orElse(new Phrase(telling, at, at, Optional.empty(), at + 1));
  }
}
