package org.testimonia.read.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// The words of one sentence. Positions are token numbers of the account; whatever lies outside the
/// sentence reads as empty.
///
/// @param tokens of the account
/// @param range token numbers of the sentence
/// @param times token numbers of the expressions of time in it
record Words(Tokens tokens, Span range, List<Span> times) {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET");
  private static final Set<String> ADDING = Set.of("only", "merely", "just", "simply");
  private static final Set<String> NEGATIONS = Set.of("not", "never");

  Words {
    times = List.copyOf(times);
  }

  int start() {
    return range.start();
  }

  int end() {
    return range.end();
  }

  boolean has(int i) {
    return range.contains(i);
  }

  String lower(int i) {
    return has(i) ? tokens.form(i).toLowerCase(Locale.ROOT).replace('’', '\'') : "";
  }

  String form(int i) {
    return has(i) ? tokens.form(i) : "";
  }

  String lemma(int i) {
    return has(i) ? first(tokens.lemma(i)) : "";
  }

  String tag(int i) {
    return has(i) ? first(tokens.tag(i)) : "";
  }

  /// A contraction ("won't", "we'll") is one token; its first word counts.
  private static String first(String parts) {
    int plus = parts.indexOf('+');
    return plus > 0 ? parts.substring(0, plus) : parts;
  }

  boolean is(int i, String tag) {
    return tag(i).equals(tag);
  }

  boolean isVerbal(int i) {
    return is(i, "VERB") || is(i, "AUX");
  }

  /// Whether a verb stands there, by itself or drawn together with its subject ("you're").
  boolean holdsVerb(int i) {
    return isVerbal(i) || (is(i, "PRON") && lower(i).contains("'"));
  }

  /// Whether the token is part of an expression of time: "on |Friday|", "|last week|".
  boolean isTime(int i) {
    return times.stream().anyMatch(time -> time.contains(i));
  }

  /// Whether the word is a contraction whose second half is a will: "they'll", "she'd".
  boolean isContractedWill(int i) {
    String word = lower(i);
    int verb = skipAdverbs(i + 1);
    boolean bare = isVerbal(verb) && lower(verb).equals(lemma(verb));
    return word.length() > 2 && (word.endsWith("'ll") || (word.endsWith("'d") && bare));
  }

  /// Whether the token can stand in a noun phrase.
  boolean isNominal(int i) {
    boolean hyphenated = form(i).equals("-") || form(i - 1).equals("-");
    return has(i) && (NOMINAL.contains(tag(i)) || hyphenated || isMistakenName(i));
  }

  /// Whether a name before a finite verb was taken for a verb itself: "|Grant| refused".
  private boolean isMistakenName(int i) {
    boolean capital = Character.isUpperCase(form(i).charAt(0));
    boolean finite = is(i + 1, "AUX") || (is(i + 1, "VERB") && lower(i + 1).endsWith("ed"));
    return is(i, "VERB") && capital && finite && Character.isLowerCase(form(i + 1).charAt(0));
  }

  boolean isMark(int i) {
    return has(i) && !Character.isLetterOrDigit(form(i).charAt(0)) && form(i).length() < 3;
  }

  boolean isQuote(int i) {
    return has(i) && "\"“”„«»".contains(form(i).substring(0, 1)) || isSingleQuote(i);
  }

  private boolean isSingleQuote(int i) {
    return has(i) && form(i).length() == 1 && "'‘’".contains(form(i));
  }

  /// Whether the word denies; "not only …" adds.
  boolean isNegation(int i) {
    String word = lower(i);
    if (word.equals("not") && ADDING.contains(lower(i + 1)) && !lower(i + 2).equals("if")) {
      return false;
    }
    return NEGATIONS.contains(word) || word.endsWith("n't") || word.equals("cannot");
  }

  /// Where `words` end that stand from `i` on, each as written or as dictionary form, adverbs and
  /// adjectives between them passed over; `i` when they do not stand there.
  int match(int i, List<String> words) {
    return words.isEmpty() || !fits(i, words.getFirst()) ? i : rest(i, words);
  }

  /// As [#match(int, List)], where the first word is known to stand at `i`.
  int rest(int i, List<String> words) {
    int at = i + 1;
    for (String word : words.subList(1, words.size())) {
      if (word.equals("not") && isNegation(at - 1)) {
        continue;
      }
      while ((is(at, "ADV") || is(at, "ADJ")) && !fits(at, word)) {
        at++;
      }
      if (!fits(at, word)) {
        return i;
      }
      at++;
    }
    return at;
  }

  private boolean fits(int i, String word) {
    return lower(i).equals(word) || lemma(i).equals(word) || (word.equals("not") && isNegation(i));
  }

  /// The first position from `i` on that is no adverb, no negation and no opening quotation mark.
  int skipAdverbs(int i) {
    int at = i;
    while (is(at, "ADV") || isNegation(at) || isQuote(at) || lower(at).equals("not")) {
      at++;
    }
    return at;
  }

  /// The place in the text from the first token of `range` to the last.
  Span text(int from, int to) {
    return tokens.span(from).cover(tokens.span(to - 1));
  }
}
