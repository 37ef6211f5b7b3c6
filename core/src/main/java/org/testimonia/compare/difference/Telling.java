package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.testimonia.model.Statement;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// One account's passage on a claim, its words made ready for comparing.
final class Telling {
  private static final Set<String> CONTENT =
      Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X", "SYM");
  private static final Set<String> MARKS =
      Set.of("\"", "“", "”", "„", "«", "»", "``", "''", "'", "‘");

  private final Told told;
  private final List<Word> words;
  private final SortedSet<String> stems;

  private Telling(Told told, List<Word> words) {
    this.told = told;
    this.words = List.copyOf(words);
    SortedSet<String> found = new TreeSet<>();
    for (Word word : words) {
      if (word.isContent()) {
        found.add(word.stem());
      }
    }
    this.stems = Collections.unmodifiableSortedSet(found);
  }

  static Telling of(Told told, Lexicon empty) {
    Tokens tokens = told.reading().tokens();
    Span range = tokens.within(told.span());
    List<Word> words = new ArrayList<>();
    List<Span> quotations = Quotation.within(told.reading().account().text(), told.span());
    for (int i = range.start(); i < range.end(); i++) {
      String form = tokens.form(i).toLowerCase(Locale.ROOT).replace('’', '\'');
      if (MARKS.contains(form)) {
        continue;
      }
      Span span = tokens.span(i);
      boolean quoted = quotations.stream().anyMatch(quotation -> quotation.overlaps(span));
      String lemma = tokens.lemma(i).replace('’', '\'');
      boolean content = CONTENT.contains(tokens.tag(i)) && !empty.has(lemma) && !empty.has(form);
      String stem = content ? Word.stem(lemma) : "";
      words.add(new Word(span, form, lemma, tokens.tag(i), stem, quoted));
    }
    return new Telling(told, words);
  }

  Told told() {
    return told;
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

  /// Words and marks in order, quotation marks left out.
  List<Word> words() {
    return words;
  }

  /// Stems of the content words.
  SortedSet<String> stems() {
    return stems;
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

  private int common(Telling other) {
    int common = 0;
    for (String stem : stems) {
      if (other.stems.contains(stem)) {
        common++;
      }
    }
    return common;
  }
}
