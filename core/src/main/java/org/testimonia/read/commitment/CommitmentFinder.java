package org.testimonia.read.commitment;

import java.util.List;
import org.testimonia.model.Account;
import org.testimonia.model.Commitment;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.read.parse.Parse;

/// Finds who committed to what.
public final class CommitmentFinder {
  /// In the order of the text.
  public List<Commitment> find(
      Parse parse, List<Name> names, List<Statement> statements, Account account) {
    return List.of();
  }
}
