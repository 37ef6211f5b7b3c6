package org.testimonia.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.testimonia.model.Carried;
import org.testimonia.model.StoryChange;

/// Keeps a library. What is accepted is on disk when the call returns: a process that is killed
/// loses none of it and leaves nothing half written. Several processes may read and write one
/// library; each instance serves one thread at a time.
///
/// Every method throws [StoreException] when the library cannot be used.
public interface Store extends AutoCloseable {
  /// Opens the library at `where`: the path of a file (SQLite), or `postgresql://…`.
  ///
  /// @param create whether to make it when it is not there
  static Store open(String where, boolean create) {
    return SqlStore.open(where, create);
  }

  /// Whether a library may be at `where`: not when that is an address of another kind.
  static boolean takes(String where) {
    return Connections.isPostgresql(where) || !Connections.ADDRESS.matcher(where).lookingAt();
  }

  /// The sequence number of the version accepted last; 0 for an empty library.
  long last();

  /// Writes a version and what it does to the stories, all or nothing.
  ///
  /// @return false, with nothing written, when another process has accepted a version with this
  ///   sequence number first
  boolean accept(Accepted accepted);

  /// The newest version of an account.
  Optional<Version> findNewest(String account);

  /// The account whose newest version has this content key; the one accepted first, of several.
  Optional<String> findByContent(String contentKey);

  /// The versions of an account, oldest first; empty when there is no such account.
  List<Version> listVersions(String account);

  /// Every version with a sequence number above `after`, in the order of acceptance, one at a time.
  void eachVersion(long after, Consumer<Version> to);

  /// The newest version of each account of a story, by sequence number.
  List<Version> listAccounts(String story);

  /// The story that an account belongs to; empty when there is no such account.
  Optional<String> findStoryOf(String account);

  /// The stories that a query asks for, the one told of last first.
  List<StoryEntry> listStories(StoryQuery query);

  /// The stories whose id begins with `start`. The id of a story that was merged into another leads
  /// to that one.
  List<StoryEntry> findStories(String start);

  /// The grouping as it was kept last; empty when none was.
  Optional<GroupingState> findGrouping();

  /// Keeps the state of the grouping, so that the next start need not make it anew.
  void keep(GroupingState grouping);

  /// Forgets stories and grouping, not the accounts: they are about to be grouped anew.
  void forgetStories();

  /// Writes what accounts that are in the library already do to the stories, all or nothing.
  void change(List<StoryChange> changes);

  /// Writes what an account that is in the library already carries of others, in place of what was
  /// known of that.
  void put(String account, Carried carried);

  /// The feeds that are watched, by address.
  List<FeedEntry> listFeeds();

  /// Watches a feed; what it was called before is replaced.
  void put(FeedEntry feed);

  /// What the last visit to an address left behind.
  Optional<Visit> findVisit(String address);

  /// What all visits left behind, by address.
  List<Visit> listVisits();

  /// Keeps what a visit left behind, in place of that of the visit before.
  void put(Visit visit);

  /// Forgets visits made before `time`: they are of no more use.
  void forgetVisits(Instant time);

  /// A word that was noted under a name; empty when none is.
  Optional<String> findNote(String name);

  /// Notes a word under a name, in place of what was noted there.
  void putNote(String name, String word);

  /// Forgets what was noted under a name.
  void forgetNote(String name);

  @Override
  void close();
}
