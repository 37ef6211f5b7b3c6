package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// One account's passage on a claim, its words made ready for comparing.
final class Telling {
  private static final Set<String> CONTENT =
      Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X", "SYM");
  private static final Set<String> MARKS =
      Set.of("\"", "“", "”", "„", "«", "»", "``", "''", "'", "‘");

  private static final Lexicon EMPTY = Lexicon.load("empty.txt");

  private static final int LEAST_FUZZY = 4;

  private static final Pattern POINTED = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?");

  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]");

  private final Told told;
  private final int number;
  private final List<Word> words;
  private final SortedSet<String> stems;

  /// All letters and digits of the words, run together.
  private final String letters;

  private Telling(Told told, int number, List<Word> words) {
    this.told = told;
    this.number = number;
    this.words = List.copyOf(words);
    this.letters = letters(words);
    SortedSet<String> found = new TreeSet<>();
    for (Word word : words) {
      if (word.isContent()) {
        found.add(word.stem());
      }
    }
    this.stems = Collections.unmodifiableSortedSet(found);
  }

  private static String letters(List<Word> words) {
    StringBuilder letters = new StringBuilder();
    words.forEach(word -> letters.append(MARK.matcher(word.form()).replaceAll("")));
    return letters.toString();
  }

  /// @param number among the members of the claim, in the order in which they are given
  static Telling of(Told told, int number) {
    return new Telling(told, number, words(told, told.span()));
  }

  private static List<Word> words(Told told, Span span) {
    Tokens tokens = told.reading().tokens();
    Span range = tokens.within(span);
    List<Word> words = new ArrayList<>();
    List<Span> quotations = Quotation.within(told.reading().account().text(), span);
    for (int i = range.start(); i < range.end(); i++) {
      String form = plain(tokens.form(i).toLowerCase(Locale.ROOT));
      if (MARKS.contains(form)) {
        continue;
      }
      Span place = tokens.span(i);
      boolean quoted = quotations.stream().anyMatch(quotation -> quotation.overlaps(place));
      String lemma = plain(tokens.lemma(i));
      boolean content = CONTENT.contains(tokens.tag(i)) && !EMPTY.has(lemma) && !EMPTY.has(form);
      String stem = content ? Word.stem(lemma) : "";
      words.add(new Word(place, form, lemma, tokens.tag(i), stem, quoted));
    }
    return words;
  }

  /// One way of writing for "U.S." and "US", "don’t" and "don't".
  private static String plain(String word) {
    String straight = word.replace('’', '\'');
    return POINTED.matcher(straight).matches() ? straight.replace(".", "") : straight;
  }

  Told told() {
    return told;
  }

  /// The number among the members of the claim.
  int number() {
    return number;
  }

  String account() {
    return told.reading().account().id();
  }

  Span span() {
    return told.span();
  }

  Optional<Statement> statement() {
    return told.statement();
  }

  String text() {
    return told.span().in(told.reading().account().text());
  }

  String text(Span span) {
    return span.in(told.reading().account().text());
  }

  /// The statement that it is of, or else the only one of its sentence: "said Ana Liss, a lawyer"
  /// may be all that a passage holds.
  Optional<Statement> nearestStatement() {
    List<Statement> near = told.statement().isPresent() ? List.of() : ofSentence();
    return near.size() == 1 ? Optional.of(near.getFirst()) : told.statement();
  }

  /// Whether the account says it itself: nobody is quoted, and nobody else says any of its
  /// sentence.
  boolean isPlainlyItsOwn() {
    return told.statement().isEmpty() && !isQuoting() && ofSentence().isEmpty();
  }

  private List<Statement> ofSentence() {
    Span sentences = sentences();
    return told.reading().statements().stream()
        .filter(one -> one.content().overlaps(sentences))
        .toList();
  }

  /// From the beginning of its first sentence to the end of its last.
  Span sentences() {
    return told.reading().sentences().stream()
        .map(Sentence::span)
        .filter(told.span()::overlaps)
        .reduce(told.span(), Span::cover);
  }

  /// Whether the account gives its own opinion here, and no source.
  boolean isOwnOpinion() {
    return told.statement().isEmpty()
        && told.reading().sentences().stream()
            .anyMatch(sentence ->
                sentence.voice() == Voice.OPINION && sentence.span().overlaps(told.span()));
  }

  /// Words and marks in order, quotation marks left out.
  List<Word> words() {
    return words;
  }

  /// The words outside `span` in lower case, in order, marks left out.
  List<String> formsBut(Span span) {
    return words.stream()
        .filter(word -> !word.span().overlaps(span))
        .map(Word::form)
        .filter(form -> Character.isLetterOrDigit(form.codePointAt(0)))
        .toList();
  }

  /// Stems of the content words outside `span`.
  SortedSet<String> stemsBut(Span span) {
    return stems(word -> !word.span().overlaps(span));
  }

  /// Stems of the content words outside `span` of [what is said][#said()].
  SortedSet<String> saidBut(Span span) {
    Span said = said();
    return stems(word -> said.contains(word.span()) && !word.span().overlaps(span));
  }

  /// What it has its source say, or else all of it.
  Span said() {
    return told.statement()
        .map(Statement::content)
        .filter(told.span()::overlaps)
        .orElse(told.span());
  }

  /// Stems of the content words in `span`.
  SortedSet<String> stemsIn(Span span) {
    return stems(word -> word.span().overlaps(span));
  }

  private SortedSet<String> stems(Predicate<Word> which) {
    return words.stream()
        .filter(Word::isContent)
        .filter(which)
        .map(Word::stem)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether some of the words are quoted, or all are given as they were spoken.
  boolean isQuoting() {
    return words.stream().anyMatch(Word::quoted)
        || told.statement().filter(one -> one.kind() == StatementKind.DIRECT).isPresent();
  }

  /// Stems of the content words.
  SortedSet<String> stems() {
    return stems;
  }

  /// Whether a word with this stem stands in the passage, joined to another ("headteacher" for
  /// "head teacher") or spelt with one letter more or less ("labour") or not.
  boolean has(String stem) {
    return stems.contains(stem)
        || (stem.length() >= LEAST_FUZZY && letters.contains(stem))
        || (stem.length() >= LEAST_FUZZY
            && stems.stream().anyMatch(own -> oneLetterMore(own, stem)));
  }

  private static boolean oneLetterMore(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    if (longer.length() == shorter.length()) {
      // A stem is cut to one length: "paedop" and "pedoph" are "pedophile" spelt in two ways.
      return shorter.length() > 2
          && (deletions(longer).contains(shorter.substring(0, shorter.length() - 1))
              || deletions(shorter).contains(longer.substring(0, longer.length() - 1)));
    }
    return longer.length() == shorter.length() + 1 && deletions(longer).contains(shorter);
  }

  private static SortedSet<String> deletions(String word) {
    SortedSet<String> deletions = new TreeSet<>();
    for (int i = 0; i + 1 < word.length(); i++) {
      deletions.add(word.substring(0, i) + word.substring(i + 1));
    }
    return deletions;
  }

  /// How alike the content is, from 0 to 1: twice what is common over what there is.
  double likeness(Telling other) {
    int all = stems.size() + other.stems.size();
    return all == 0 ? 0 : 2.0 * common(other) / all;
  }

  /// How much of the shorter passage's content is in the longer one, from 0 to 1.
  double containment(Telling other) {
    int least = Math.min(stems.size(), other.stems.size());
    return least == 0 ? 0 : (double) common(other) / least;
  }

  /// How many stems of content words both have.
  int common(Telling other) {
    int common = 0;
    for (String stem : stems) {
      if (other.stems.contains(stem)) {
        common++;
      }
    }
    return common;
  }
}
