package org.testimonia.compare.cross;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.testimonia.model.DifferenceType;
import org.testimonia.text.Span;

/// What two passages are to each other, as far as a reader of both can tell.
///
/// @param same how likely they speak of one matter, from 0 to 1
/// @param differs how likely they leave their readers with different beliefs on it, from 0 to 1,
///   given that they do
/// @param types how likely they differ in each way, from 0 to 1, given that they speak of one
///   matter
/// @param one the words of the first in which they differ, as spans of its sentence, most telling
///   first; may be empty
/// @param other those of the second
public record Judgement(
    double same,
    double differs,
    Map<DifferenceType, Double> types,
    List<Span> one,
    List<Span> other) {
  public Judgement {
    types = Collections.unmodifiableMap(new EnumMap<>(types));
    one = List.copyOf(one);
    other = List.copyOf(other);
  }

  /// How likely they differ in this way.
  public double of(DifferenceType type) {
    return types.getOrDefault(type, 0.0);
  }
}
