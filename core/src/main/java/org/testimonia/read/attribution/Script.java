package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.model.Tokens;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// A parse as attribution reads it: which tokens are quoted, which belong to a name, and which
/// sentences a quotation binds into one unit. Ranges are of tokens unless said otherwise.
final class Script {
  private static final int NONE = -1;

  private final Parse parse;
  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final int[] quotationAt;
  private final int[] nameAt;
  private final List<Name> names;
  private final List<Span> units = new ArrayList<>();
  private final int[] blockOfUnit;
  private final String[] lower;

  Script(Parse parse, List<Name> names, List<Quotation> quotations) {
    this.parse = parse;
    this.tokens = parse.tokens();
    this.quotations = quotations;
    this.names = names;
    quotationAt = new int[tokens.size()];
    Arrays.fill(quotationAt, NONE);
    for (int q = 0; q < quotations.size(); q++) {
      Span range = tokens.within(quotations.get(q).outer());
      Arrays.fill(quotationAt, range.start(), range.end(), q);
    }
    nameAt = new int[tokens.size()];
    Arrays.fill(nameAt, NONE);
    for (int n = 0; n < names.size(); n++) {
      Span range = tokens.within(names.get(n).span());
      Arrays.fill(nameAt, range.start(), range.end(), n);
    }
    lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.form(i).toLowerCase(Locale.ROOT);
    }
    cutUnits();
    blockOfUnit = new int[units.size()];
    int block = 0;
    for (int u = 0; u < units.size(); u++) {
      int at = tokens.span(units.get(u).start()).start();
      while (parse.blocks().get(block).span().end() <= at) {
        block++;
      }
      blockOfUnit[u] = block;
    }
  }

  private void cutUnits() {
    int start = 0;
    for (Span sentence : parse.sentences()) {
      int end = tokens.within(sentence).end();
      boolean bound =
          end < tokens.size() && end > 0 && quoted(end) && quotationAt[end] == quotationAt[end - 1];
      if (!bound && end > start) {
        units.add(new Span(start, end));
        start = end;
      }
    }
    if (start < tokens.size()) {
      units.add(new Span(start, tokens.size()));
    }
  }

  String body() {
    return parse.body();
  }

  Parse parse() {
    return parse;
  }

  int size() {
    return tokens.size();
  }

  List<Quotation> quotations() {
    return quotations;
  }

  List<Name> names() {
    return names;
  }

  /// Sentences, several of them one unit where a quotation runs across their ends.
  List<Span> units() {
    return units;
  }

  /// The number of the block in which a unit begins.
  int blockOfUnit(int unit) {
    return blockOfUnit[unit];
  }

  /// Whether this unit is the first of its block.
  boolean opensBlock(int unit) {
    return unit == 0 || blockOfUnit[unit] != blockOfUnit[unit - 1];
  }

  /// The form in lower case, with straight apostrophes.
  String low(int i) {
    return lower[i];
  }

  String form(int i) {
    return tokens.form(i);
  }

  String tag(int i) {
    return tokens.tag(i);
  }

  boolean is(int i, String word) {
    return i >= 0 && i < lower.length && lower[i].equals(word);
  }

  boolean isAny(int i, Set<String> words) {
    return i >= 0 && i < lower.length && words.contains(lower[i]);
  }

  boolean tagged(int i, Set<String> tags) {
    return i >= 0 && i < lower.length && tags.contains(tokens.tag(i));
  }

  boolean quoted(int i) {
    return quotationAt[i] != NONE;
  }

  /// The number of the quotation that token `i` is in.
  Optional<Integer> quotationAt(int i) {
    return i < 0 || i >= lower.length || quotationAt[i] == NONE
        ? Optional.empty()
        : Optional.of(quotationAt[i]);
  }

  /// The tokens of a quotation, its marks with them.
  Span tokensOf(int quotation) {
    return tokens.within(quotations.get(quotation).outer());
  }

  Optional<Name> nameAt(int i) {
    return i < 0 || i >= lower.length || nameAt[i] == NONE
        ? Optional.empty()
        : Optional.of(names.get(nameAt[i]));
  }

  /// Whether a name ends with token `i`.
  boolean nameEnds(int i) {
    return nameAt[i] != NONE && (i + 1 == nameAt.length || nameAt[i + 1] != nameAt[i]);
  }

  /// The characters from the first token of a range to its last; the range is not empty.
  Span chars(Span range) {
    return new Span(tokens.span(range.start()).start(), tokens.span(range.end() - 1).end());
  }

  String text(Span range) {
    return chars(range).in(parse.body());
  }

  /// The tokens that a stretch of characters covers.
  Span tokensIn(Span chars) {
    return tokens.within(chars);
  }
}
