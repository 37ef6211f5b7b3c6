package org.testimonia.compare.difference;

import java.util.regex.Pattern;
import org.testimonia.text.Span;

/// One word or mark of a passage.
///
/// @param span where it stands in the account's text as given
/// @param form as written, lower case
/// @param lemma dictionary form, lower case
/// @param tag part of speech, UPOS
/// @param stem what inflections and near derivations of the word have in common; empty for words
///   that carry no content of their own
/// @param quoted whether it stands between quotation marks
record Word(Span span, String form, String lemma, String tag, String stem, boolean quoted) {
  /// Stems are cut here: "assessment" and "assessed" are one matter, "assess" is long enough to be.
  private static final int STEM = 6;

  private static final Pattern POSSESSIVE = Pattern.compile("(?:'s|’s)$");
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N}.]");

  boolean isContent() {
    return !stem.isEmpty();
  }

  boolean is(String word) {
    return form.equals(word) || lemma.equals(word);
  }

  static String stem(String lemma) {
    String plain = ODD.matcher(POSSESSIVE.matcher(lemma).replaceFirst("")).replaceAll("");
    return plain.length() > STEM ? plain.substring(0, STEM) : plain;
  }
}
