package org.testimonia.read.attribution;

import java.util.List;
import org.testimonia.model.Account;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.read.parse.Parse;

/// Finds who said what.
public final class StatementFinder {
  /// In the order of the text.
  public List<Statement> find(Parse parse, List<Name> names, Account account) {
    return List.of();
  }
}
