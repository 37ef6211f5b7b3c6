package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Quantity;
import org.testimonia.text.Span;

/// The numbers of one passage, and those of the sentences that it is cut from: what a clause leaves
/// out, its sentence may say.
///
/// @param here numbers of the passage
/// @param near numbers of its sentences, those of the passage among them
record Figures(Telling telling, List<Quantity> here, List<Quantity> near) {
  /// A sum of fewer than this may agree by chance.
  private static final double LEAST_SUM = 10;

  Figures {
    here = List.copyOf(here);
    near = List.copyOf(near);
  }

  static Figures of(Telling telling) {
    return new Figures(
        telling, within(telling, telling.span()), within(telling, telling.sentences()));
  }

  private static List<Quantity> within(Telling telling, Span span) {
    return telling.told().reading().quantities().stream()
        .filter(quantity -> span.contains(quantity.span()))
        .toList();
  }

  /// Whether a reader finds `other` here too: in the passage, beside it in the same sentence with
  /// the same noun, or as the sum of what stands there.
  boolean answer(Quantity other) {
    return here.stream().anyMatch(other::agreesWith)
        || near.stream().anyMatch(one -> one.agreesWith(other) && mayCountAlike(one, other))
        || isSum(other);
  }

  /// Whether the ends of a range stand in the passage one by one: "8 to 15 percent" and "15 percent
  /// for the one and 8 percent for the other".
  boolean haveEndsOf(Quantity range) {
    return range.isRange() && has(here, range, range.low()) && has(here, range, range.high());
  }

  private static boolean has(List<Quantity> those, Quantity like, double value) {
    return those.stream().anyMatch(one -> one.comparableWith(like) && isExactly(one, value));
  }

  private static boolean isExactly(Quantity one, double value) {
    return one.low() == value && one.high() == value;
  }

  /// "19 people" and "12 men and 7 women".
  private boolean isSum(Quantity total) {
    if (!isExact(total) || total.low() < LEAST_SUM) {
      return false;
    }
    List<Quantity> parts =
        near.stream().filter(part -> isExact(part) && part.comparableWith(total)).toList();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        double rest = total.low() - parts.get(i).low() - parts.get(j).low();
        List<Quantity> others = new ArrayList<>(parts.subList(j + 1, parts.size()));
        if (rest == 0 || others.stream().anyMatch(part -> part.low() == rest)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the one and `other` there are what is left of one whole that both name: "two of the
  /// five were freed", "three of the five are held".
  boolean makeWholeWith(Quantity one, Figures there, Quantity other) {
    double whole = one.low() + other.low();
    return isExact(one)
        && isExact(other)
        && isPart(one)
        && there.isPart(other)
        && has(near, one, whole)
        && has(there.near, other, whole);
  }

  /// Whether "of" follows the number.
  private boolean isPart(Quantity quantity) {
    String text = telling.told().reading().account().text();
    return text.startsWith(" of ", quantity.span().end());
  }

  private static boolean isExact(Quantity quantity) {
    return quantity.low() == quantity.high()
        && quantity.low() > 0
        && !quantity.approximate()
        && !quantity.ordinal()
        && !quantity.counted().equals("age");
  }

  /// False for "two capitals" and "two shots".
  static boolean mayCountAlike(Quantity one, Quantity other) {
    return one.counted().isEmpty()
        || other.counted().isEmpty()
        || Word.stem(one.counted()).equals(Word.stem(other.counted()));
  }
}
