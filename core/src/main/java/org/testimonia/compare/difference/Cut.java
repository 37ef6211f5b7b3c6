package org.testimonia.compare.difference;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Tells a cut that changes what a quotation says from an excerpt of it: words are left out within
/// what is quoted, or a negation, a hedge or a condition that the rest hangs on.
final class Cut {
  /// So many words of a quotation, no fewer, say something.
  private static final int LEAST = 4;

  private static final Pattern CUTTING = Pattern.compile("\\.{2,}|…|\\[|\\(");

  private Cut() {}

  /// Whether `shorter` is what is left of `longer` when words are cut from it on which its sense
  /// depends.
  static boolean changes(Telling longer, Telling shorter) {
    List<Word> all = spoken(longer);
    List<Word> left = spoken(shorter);
    if (left.size() < LEAST || left.size() >= all.size() || !isWhole(shorter)) {
      return false;
    }
    int whole = Collections.indexOfSubList(forms(all), forms(left));
    if (whole >= 0) {
      return isHungOn(all.subList(0, whole))
          || Limits.opens(all.subList(whole + left.size(), all.size()));
    }
    return isCutWithin(all, left);
  }

  /// Whether the words are those at the beginning and at the end of a stretch of the others, with a
  /// word of content between them that is left out.
  private static boolean isCutWithin(List<Word> all, List<Word> left) {
    List<String> forms = forms(all);
    for (int head = 1; head < left.size(); head++) {
      int first = Collections.indexOfSubList(forms, forms(left.subList(0, head)));
      List<Word> after = all.subList(first + head, all.size());
      int gap =
          first < 0
              ? -1
              : Collections.indexOfSubList(forms(after), forms(left.subList(head, left.size())));
      if (gap > 0) {
        return after.subList(0, gap).stream().anyMatch(Word::isContent);
      }
    }
    return false;
  }

  private static List<String> forms(List<Word> words) {
    return words.stream().map(Word::form).toList();
  }

  /// "We have no indication that", "We think that".
  private static boolean isHungOn(List<Word> before) {
    return !before.isEmpty()
        && before.getLast().form().equals("that")
        && (ModalityContrast.isHedged(before) || Negations.hasNegator(before));
  }

  private static List<Word> spoken(Telling telling) {
    return telling.words().stream()
        .filter(word -> word.quoted() && !word.tag().equals("PUNCT"))
        .toList();
  }

  /// Whether the quotation is given in one piece, without marks that say where it was cut.
  private static boolean isWhole(Telling telling) {
    return telling.words().stream()
        .allMatch(word ->
            (word.quoted() || word.tag().equals("PUNCT"))
                && !CUTTING.matcher(word.form()).matches());
  }
}
