package org.testimonia.library;

import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Is told what happens while sources are taken in; from one thread at a time.
public interface LibraryListener {
  /// How far the work has come.
  ///
  /// @param of how many sources are known so far; feeds, and files of many accounts, add to it
  ///   while they are read
  void progress(int done, int of);

  /// What became of an account.
  void shelved(SourceRef source, Shelved shelved);

  /// What gave no account, and why.
  void dropped(Outcome.Dropped<?> dropped);
}
