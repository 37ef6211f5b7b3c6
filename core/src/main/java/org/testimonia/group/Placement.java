package org.testimonia.group;

import java.util.List;
import java.util.Optional;
import org.testimonia.model.Reasons;

/// Why an account is in its story, as it was when it was asked for. All scores are logarithms of
/// odds: above 0 when one story is likelier than two.
///
/// @param threshold two groups of accounts become one story when the mean over all pairs between
///   them is above this
/// @param joined the story it is in; empty when it is the only account of its story
/// @param apart the story it is not in that is nearest to it; empty when it is like no account of
///   another
public record Placement(double threshold, Optional<Near> joined, Optional<Near> apart) {
  /// A story beside an account that may be of it.
  ///
  /// @param story its id
  /// @param accounts how many others are in it, those no longer remembered left out; 1 or more
  /// @param score the mean over the pairs of the account and each of them
  /// @param likest the pair that is likeliest; empty when the account is like none of them
  public record Near(String story, int accounts, double score, Optional<Pair> likest) {}

  /// What an account has in common with another.
  ///
  /// @param account id of the other
  /// @param score of this pair
  /// @param words that both have, the weightiest first, as the account writes them
  /// @param signs what spoke most for and against one story, the weightiest first
  public record Pair(String account, double score, List<String> words, List<Reasons.Sign> signs) {
    public Pair {
      words = List.copyOf(words);
      signs = List.copyOf(signs);
    }
  }
}
