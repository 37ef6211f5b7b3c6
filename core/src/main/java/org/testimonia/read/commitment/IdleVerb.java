package org.testimonia.read.commitment;

/// Knows the verbs whose future binds nobody: "will be glad", "will remember", but not "will be on
/// hand", "will be sending", "will continue to help".
///
/// @param lexicon the word lists
record IdleVerb(CommitmentLexicon lexicon) {
  /// Whether one stands at `verb`.
  boolean stands(Words words, int verb) {
    if (lexicon.match("idle", words, verb) == 0) {
      return false;
    }
    int next = words.skipAdverbs(verb + 1);
    boolean doing =
        words.lower(next).endsWith("ing")
            || (words.lower(next).equals("to") && words.lemma(verb).equals("continue"));
    return !doing && lexicon.match("ready", words, next) == 0;
  }
}
