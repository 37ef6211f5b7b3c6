package org.testimonia.compare.difference;

import java.util.List;
import java.util.function.UnaryOperator;
import org.testimonia.model.Difference;

/// Finds in what accounts differ that speak of one matter. Says "differs", never who is right. Safe
/// to share between threads.
public final class DifferenceFinder {
  /// The differences between the accounts of `members`, most telling first; at most one of each
  /// type. Empty when all say the same, or when `members` are of one account.
  ///
  /// @param members what the accounts say on one claim; several may be of one account; their order
  ///   does not matter
  /// @param canonicalSpeaker from a speaker's name in some account to its one name in the story
  public List<Difference> find(List<Told> members, UnaryOperator<String> canonicalSpeaker) {
    return List.of();
  }
}
