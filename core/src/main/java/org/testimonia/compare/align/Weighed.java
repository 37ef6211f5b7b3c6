package org.testimonia.compare.align;

import java.util.List;

/// A clause with its words as numbers and weights, ready to be laid beside every other.
///
/// @param words the content words
/// @param matter the content words without those that name who says it
/// @param around the content words of its sentence
/// @param names the words of names
/// @param senses how telling each content word of the sentence is, above 0
/// @param forms numbers of all its words, in order
record Weighed(
    Traits traits,
    Bag words,
    Bag matter,
    Bag around,
    Bag names,
    List<Double> senses,
    List<Integer> forms) {}
