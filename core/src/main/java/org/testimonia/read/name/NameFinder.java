package org.testimonia.read.name;

import java.util.List;
import org.testimonia.model.Name;
import org.testimonia.read.parse.Parse;

/// Finds names.
public final class NameFinder {
  /// In the order of the text.
  public List<Name> find(Parse parse) {
    return List.of();
  }
}
