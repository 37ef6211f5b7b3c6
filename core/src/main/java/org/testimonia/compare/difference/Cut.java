package org.testimonia.compare.difference;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a cut that changes what a quotation says from an excerpt of it: words are left out within
/// what is quoted, or a negation, a hedge or a condition that the rest hangs on.
final class Cut {
  private static final Lexicon NEGATIONS = Lexicon.load("polarity.txt");
  private static final Lexicon LIMITS = Lexicon.load("scope.txt");
  private static final Set<String> BINDING = Set.of("condition", "except");

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
    int whole = run(all, left, 0, left.size());
    if (whole >= 0) {
      return isHungOn(all.subList(0, whole))
          || isLimit(all.subList(whole + left.size(), all.size()));
    }
    return isCutWithin(all, left);
  }

  /// Whether the words are those at the beginning and at the end of a stretch of the others, with a
  /// word of content between them that is left out.
  private static boolean isCutWithin(List<Word> all, List<Word> left) {
    for (int head = 1; head < left.size(); head++) {
      int first = run(all, left, 0, head);
      int gap = first + head;
      int second = first < 0 ? -1 : find(all, left, gap, head);
      if (second > gap) {
        return all.subList(gap, second).stream().anyMatch(Word::isContent);
      }
    }
    return false;
  }

  /// Where the words of `left` from number `from` to `to` stand in a row; below 0 when nowhere.
  private static int run(List<Word> all, List<Word> left, int from, int to) {
    return find(all, left.subList(from, to), 0, 0);
  }

  private static int find(List<Word> all, List<Word> left, int start, int from) {
    List<Word> words = left.subList(from, left.size());
    for (int at = start; at + words.size() <= all.size(); at++) {
      boolean same = true;
      for (int i = 0; same && i < words.size(); i++) {
        same = all.get(at + i).form().equals(words.get(i).form());
      }
      if (same) {
        return at;
      }
    }
    return -1;
  }

  /// "We have no indication that", "We think that".
  private static boolean isHungOn(List<Word> before) {
    return !before.isEmpty()
        && before.getLast().form().equals("that")
        && (ModalityContrast.isHedged(before)
            || NEGATIONS.find(before).stream().anyMatch(hit -> hit.kind().equals("not")));
  }

  /// "as long as I am in charge".
  private static boolean isLimit(List<Word> after) {
    return LIMITS.find(after).stream()
        .anyMatch(hit -> hit.from() == 0 && BINDING.contains(hit.kind()));
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
