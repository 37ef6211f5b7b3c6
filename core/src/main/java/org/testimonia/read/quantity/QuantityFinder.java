package org.testimonia.read.quantity;

import java.util.List;
import org.testimonia.model.Quantity;
import org.testimonia.read.parse.Parse;

/// Finds numbers with their unit and what they count.
public final class QuantityFinder {
  /// In the order of the text.
  public List<Quantity> find(Parse parse) {
    return List.of();
  }
}
