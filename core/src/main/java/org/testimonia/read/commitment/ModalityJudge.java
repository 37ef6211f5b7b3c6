package org.testimonia.read.commitment;

import java.util.Set;
import org.testimonia.model.CommitmentModality;

/// Judges how firmly a commitment is put, by the words before its trigger.
final class ModalityJudge {
  private static final Set<String> POSSIBLE =
      Set.of(
          "may",
          "might",
          "could",
          "can",
          "likely",
          "possibly",
          "perhaps",
          "consider",
          "hint",
          "suggest",
          "expect",
          "reportedly",
          "seem",
          "appear",
          "mull",
          "weigh");
  private static final Set<String> HYPOTHETICAL = Set.of("would", "should", "'d", "’d");

  /// Verbs whose object does not happen, and words that say so: "dropped its threat to", "stopped
  /// short of promising", "no longer offers".
  private static final Set<String> NEGATING =
      Set.of(
          "refuse",
          "decline",
          "fail",
          "drop",
          "withdraw",
          "retract",
          "rescind",
          "revoke",
          "scrap",
          "abandon",
          "shelve",
          "renege",
          "without",
          "stop",
          "neither",
          "nor",
          "longer",
          "avoid",
          "hardly",
          "cancel",
          "forgo");

  private static final int WINDOW = 5;

  private ModalityJudge() {}

  /// The modality of a commitment whose trigger is a verb, noun or adjective at `trigger`.
  static CommitmentModality ofFrame(Words words, int trigger) {
    if (POSSIBLE.contains(words.lemma(trigger)) && !words.isNegation(trigger)) {
      return CommitmentModality.POSSIBLE;
    }
    for (int i = trigger - 1; i >= trigger - WINDOW && words.has(i); i--) {
      if (words.lower(i).equals("whether")) {
        return CommitmentModality.HYPOTHETICAL;
      }
      if (NEGATING.contains(words.lemma(i)) && !words.is(i, "NOUN")) {
        return CommitmentModality.NEGATED;
      }
      boolean stop = words.isMark(i) || words.is(i, "SCONJ") || words.is(i, "CCONJ");
      if (stop) {
        break;
      }
      if (words.isNegation(i) && !words.lower(i).equals("no")) {
        return CommitmentModality.NEGATED;
      }
      if (POSSIBLE.contains(words.lemma(i)) || POSSIBLE.contains(words.lower(i))) {
        return CommitmentModality.POSSIBLE;
      }
      if (HYPOTHETICAL.contains(words.lower(i))) {
        return CommitmentModality.HYPOTHETICAL;
      }
    }
    return CommitmentModality.STATED;
  }

  /// The modality of a commitment that a modal verb at `modal` makes.
  static CommitmentModality ofModal(Words words, int modal) {
    if (POSSIBLE.contains(words.lower(modal))) {
      return CommitmentModality.POSSIBLE;
    }
    int next = modal + 1;
    while (words.is(next, "ADV") || words.isNegation(next)) {
      if (POSSIBLE.contains(words.lower(next))) {
        return CommitmentModality.POSSIBLE;
      }
      next++;
    }
    return words.lemma(next).equals("consider")
        ? CommitmentModality.POSSIBLE
        : CommitmentModality.STATED;
  }
}
