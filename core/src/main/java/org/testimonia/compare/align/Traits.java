package org.testimonia.compare.align;

import java.util.List;
import java.util.Set;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.embed.Vector;
import org.testimonia.text.Span;

/// What the decision on a pair of clauses looks at in each of them.
///
/// @param account number of the account in the story
/// @param clause the clause
/// @param words stems of its content words, each once
/// @param matter those of `words` that do not name who says it
/// @param around stems of the content words of its sentence, each once
/// @param names stems of the words of names in it
/// @param numbers its numbers in plain form, with what they count where that is clear
/// @param verbs lemmas of its verbs, auxiliaries left out
/// @param times its expressions of time in normal form
/// @param forms all its words in lower case, in order
/// @param speaker words of the name of who says it; empty when the account says it itself
/// @param quoted whether a quotation mark stands in it
/// @param opinion whether its sentence is the author's own judgement
/// @param place where in the account it stands: 0 for the beginning, 1 for the end
/// @param vector of the clause within its sentence
/// @param sentenceVector of the whole sentence
/// @param senses the content words of the sentence
/// @param own which of `senses` lie in the clause, by their numbers
public record Traits(
    int account,
    Clause clause,
    Set<String> words,
    Set<String> matter,
    Set<String> around,
    Set<String> names,
    List<Figure> numbers,
    Set<String> verbs,
    Set<String> times,
    List<String> forms,
    Set<String> speaker,
    boolean quoted,
    boolean opinion,
    double place,
    Vector vector,
    Vector sentenceVector,
    Senses senses,
    Span own) {

  /// A number of a clause.
  ///
  /// @param value in its base unit; the lower bound of a range
  /// @param counted the unit and the stem of the noun it counts; empty when it has neither
  public record Figure(double value, String counted) {}
}
