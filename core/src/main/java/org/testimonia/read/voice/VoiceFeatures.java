package org.testimonia.read.voice;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// What of a sentence speaks for or against opinion, as named numbers. Names of people, places and
/// organisations are never counted, so that no party to a quarrel can tip the judgement.
final class VoiceFeatures {
  private static final Set<String> OPEN = Set.of("ADJ", "ADV", "VERB");
  private static final Set<String> CLOSED =
      Set.of("AUX", "PRON", "SCONJ", "CCONJ", "PART", "DET", "INTJ", "ADP");

  private final VoiceLexicon lexicon;

  VoiceFeatures(VoiceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The features of one sentence.
  ///
  /// @param tokens of the account
  /// @param range token numbers of the sentence
  /// @param direct share of the sentence that stands in direct quotation, from 0 to 1
  /// @param told share of it that is an indirect statement's content, from 0 to 1
  SortedMap<String, Double> of(Tokens tokens, Span range, double direct, double told) {
    SortedMap<String, Double> features = new TreeMap<>();
    int words = 0;
    int names = 0;
    boolean first = true;
    boolean initial = true;
    for (int i = range.start(); i < range.end(); i++) {
      String form = tokens.form(i);
      if (!Character.isLetterOrDigit(form.charAt(0)) && !form.startsWith("'")) {
        mark(features, form);
        initial = initial || "\"“:".contains(form);
        continue;
      }
      words++;
      boolean name = isName(tokens, i, initial);
      names += name ? 1 : 0;
      count(features, tokens, i, range.end(), name);
      if (!name) {
        word(features, tokens, i, initial, first);
      }
      first = false;
      initial = false;
    }
    whole(features, words, names);
    features.put("direct", direct);
    features.put("told", told);
    features.values().removeIf(value -> value == 0);
    return features;
  }

  private static String lower(Tokens tokens, int token) {
    return tokens.form(token).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /// A contraction ("won't", "we'll") is one token; its first word counts.
  private static String first(String parts) {
    int plus = parts.indexOf('+');
    return plus > 0 ? parts.substring(0, plus) : parts;
  }

  private static boolean isName(Tokens tokens, int token, boolean initial) {
    String form = tokens.form(token);
    if (!Character.isUpperCase(form.charAt(0)) || lower(tokens, token).matches("i('\\w+)?")) {
      return false;
    }
    return !initial
        || (!CLOSED.contains(first(tokens.tag(token))) && !first(tokens.tag(token)).equals("ADV"));
  }

  private static void mark(SortedMap<String, Double> features, String form) {
    String name =
        switch (form) {
          case "?" -> "question";
          case "!" -> "exclamation";
          case "…", "..." -> "ellipsis";
          case "—", "–", "--" -> "dash";
          case ";" -> "semicolon";
          case ":" -> "colon";
          case "(" -> "bracket";
          case "$", "£", "€", "%" -> "money";
          default -> "";
        };
    if (!name.isEmpty()) {
      features.put("mark:" + name, 1.0);
    }
  }

  /// Counts the classes of the word or phrase that begins at `token`, up to two of each.
  private void count(
      SortedMap<String, Double> features, Tokens tokens, int token, int end, boolean name) {
    String form = lower(tokens, token);
    String lemma = first(tokens.lemma(token));
    for (String mark : lexicon.marks(form)) {
      if (!name || mark.equals(VoiceLexicon.CLOCK)) {
        features.merge("class:" + mark, 1.0, VoiceFeatures::upToTwo);
      }
    }
    if (name) {
      return;
    }
    if (!lemma.equals(form)) {
      for (String mark : lexicon.marks(lemma)) {
        features.merge("class:" + mark, 1.0, VoiceFeatures::upToTwo);
      }
    }
    for (VoiceLexicon.Phrase phrase : lexicon.phrases(form)) {
      if (matches(tokens, token, end, phrase)) {
        features.merge("class:" + phrase.mark(), 1.0, VoiceFeatures::upToTwo);
      }
    }
  }

  private static double upToTwo(double a, double b) {
    return Math.min(2, a + b);
  }

  private static boolean matches(Tokens tokens, int token, int end, VoiceLexicon.Phrase phrase) {
    int length = phrase.words().size();
    if (token + length > end) {
      return false;
    }
    for (int k = 1; k < length; k++) {
      String word = phrase.words().get(k);
      if (!lower(tokens, token + k).equals(word) && !first(tokens.lemma(token + k)).equals(word)) {
        return false;
      }
    }
    return true;
  }

  private void word(
      SortedMap<String, Double> features,
      Tokens tokens,
      int token,
      boolean initial,
      boolean first) {
    String tag = first(tokens.tag(token));
    String form = lower(tokens, token);
    if (first && CLOSED.contains(tag)) {
      features.put("first:" + form, 1.0);
    }
    if (tag.equals("NUM") || Character.isDigit(form.charAt(0))) {
      features.merge("number", 1.0, VoiceFeatures::upToTwo);
      return;
    }
    boolean open = OPEN.contains(tag) && !initial;
    if (open && !lexicon.isMasked(first(tokens.lemma(token))) && !lexicon.isMasked(form)) {
      features.put("word:" + first(tokens.lemma(token)), 1.0);
    } else if (CLOSED.contains(tag)) {
      features.put("word:" + form, 1.0);
    }
    if (tag.equals("VERB") && form.endsWith("ed")) {
      features.merge("past", 1.0, VoiceFeatures::upToTwo);
    }
    if (tag.equals("ADJ") || tag.equals("ADV")) {
      features.merge("tag:" + tag, 1.0, Double::sum);
    }
  }

  private static void whole(SortedMap<String, Double> features, int words, int names) {
    features.put("length", Math.log(1 + words) / 3);
    features.put("brief", words < 9 ? 1.0 : 0.0);
    features.put("names", words == 0 ? 0 : (double) names / words);
    features.put("nameless", names == 0 ? 1.0 : 0.0);
    for (String tag : new String[] {"tag:ADJ", "tag:ADV"}) {
      features.computeIfPresent(tag, (key, count) -> count / Math.max(5, words) * 5);
    }
  }
}
