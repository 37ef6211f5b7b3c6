package org.testimonia.compare.difference;

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

  boolean isContent() {
    return !stem.isEmpty();
  }

  boolean is(String word) {
    return form.equals(word) || lemma.equals(word);
  }

  static String stem(String lemma) {
    String plain = lemma.replaceFirst("(?:'s|’s)$", "").replaceAll("[^\\p{L}\\p{N}.]", "");
    return plain.length() > STEM ? plain.substring(0, STEM) : plain;
  }
}
