package org.testimonia.read.attribution;

import org.testimonia.text.Span;

/// A verb of the text that may attribute.
///
/// @param token the verb itself
/// @param words the cue's words: the verb, with its auxiliaries left out
/// @param left the first token of the verb group, auxiliaries and adverbs with it
/// @param verb its entry
/// @param form its form
/// @param passive "was told"
/// @param infinitive "to say"
/// @param unreal negated, or after a modal verb
record Cue(
    int token,
    Span words,
    int left,
    CueVerb verb,
    CueForm form,
    boolean passive,
    boolean infinitive,
    boolean unreal) {
  /// Whether it stands alone as "saying", with no form of "be" before it.
  boolean participial() {
    return form == CueForm.ING && left == token;
  }
}
