package org.testimonia.read.time;

import java.util.List;
import org.testimonia.model.Published;
import org.testimonia.model.TimeMention;
import org.testimonia.read.parse.Parse;

/// Finds expressions of time; resolves them only where the day of publication is known.
public final class TimeFinder {
  /// In the order of the text.
  public List<TimeMention> find(Parse parse, Published published) {
    return List.of();
  }
}
