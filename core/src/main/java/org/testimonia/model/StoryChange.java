package org.testimonia.model;

import java.util.List;

/// What one account, on coming in or in a new version, changes among the stories. Applied in order,
/// the changes of a stream give the stories as they stand: each account is in exactly one.
///
/// A story's id is a hash of the id of the account that opened it, and stays as long as the story
/// does, whatever joins or leaves.
public sealed interface StoryChange {
  /// The story that holds the accounts after the change.
  String story();

  /// A story that was not there before, of the account that came in.
  ///
  /// @param account id of the account
  record Opened(String story, String account) implements StoryChange {}

  /// The account that came in belongs to a story that was there.
  ///
  /// @param account id of the account
  record Joined(String story, String account) implements StoryChange {}

  /// Two stories turn out to be one: every account of `gone` is now in `story`, and `gone` is no
  /// more.
  record Merged(String story, String gone) implements StoryChange {}

  /// Accounts of one story turn out to be a story of their own.
  ///
  /// @param story a story that was not there before
  /// @param from where the accounts were; it keeps at least one
  /// @param accounts ids of those that leave, sorted; one or more
  record Split(String story, String from, List<String> accounts) implements StoryChange {
    public Split {
      accounts = List.copyOf(accounts);
    }
  }

  /// Accounts of one story turn out to belong to another that was there.
  ///
  /// @param from where the accounts were; it keeps at least one
  /// @param accounts ids of those that leave, sorted; one or more
  record Moved(String story, String from, List<String> accounts) implements StoryChange {
    public Moved {
      accounts = List.copyOf(accounts);
    }
  }
}
