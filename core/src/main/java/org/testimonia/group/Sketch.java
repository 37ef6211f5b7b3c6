package org.testimonia.group;

import java.util.Arrays;
import java.util.List;

/// What grouping remembers of one account.
///
/// @param account its id
/// @param day of publication, days since 1970-01-01; UNDATED when not known
/// @param words of title and text
/// @param title words of the title
/// @param lead words of the title and the first lines
/// @param names runs of capitalised words, and such words alone
/// @param places names that stand where places stand
/// @param figures numbers, each with the word after it
/// @param dates days named in the text, as month and day
record Sketch(
    String account,
    int day,
    Terms words,
    Terms title,
    Terms lead,
    Terms names,
    Terms places,
    Terms figures,
    Terms dates) {
  static final int UNDATED = Integer.MIN_VALUE;

  private static final int WORD_KEYS = 20;

  private static final int NAME_KEYS = 20;

  /// How many kinds of terms there are.
  static final int KINDS = 7;

  /// The terms of every kind, in their order.
  List<Terms> terms() {
    return List.of(words, title, lead, names, places, figures, dates);
  }

  /// @param terms as [#terms] gives them
  static Sketch of(String account, int day, List<Terms> terms) {
    return new Sketch(
        account,
        day,
        terms.get(0),
        terms.get(1),
        terms.get(2),
        terms.get(3),
        terms.get(4),
        terms.get(5),
        terms.get(6));
  }

  /// What another account must share some of, ascending: the heaviest words and names.
  int[] keys() {
    int[] some = words.heaviest(WORD_KEYS);
    int[] others = names.heaviest(NAME_KEYS);
    int[] keys = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, keys, some.length, others.length);
    Arrays.sort(keys);
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[kept++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, kept);
  }

  boolean isDated() {
    return day != UNDATED;
  }
}
