package org.testimonia.read.attribution;

/// Which form of a verb a word is.
enum CueForm {
  /// "say", "says", "said": can be a clause's verb.
  FINITE,
  /// "said", "told": the form after "have" and "be", written as the past of regular verbs is.
  PAST,
  /// "saying".
  ING,
  /// "written", where it is not the past as well.
  PARTICIPLE
}
