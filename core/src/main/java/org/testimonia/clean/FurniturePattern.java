package org.testimonia.clean;

import java.util.Locale;
import java.util.regex.Pattern;
import org.testimonia.model.FurnitureReason;

/// One line of the furniture list.
///
/// @param reason why what it matches is furniture
/// @param place where in a line it must stand
/// @param zone where in the account the line must stand
/// @param pattern what it looks like
record FurniturePattern(FurnitureReason reason, Place place, Zone zone, Pattern pattern) {
  /// Where in a line the pattern must stand, and what follows from it.
  enum Place {
    LINE,
    OPENS,
    START,
    END,
    INSIDE,
    SENTENCE,
    LABEL,
    CREDIT,
    CAPTION
  }

  /// Where in the account the line must stand.
  enum Zone {
    ANYWHERE,
    HEAD,
    TAIL,
    LATER
  }

  /// Reads `REASON place pattern`.
  ///
  /// @throws IllegalArgumentException when the line is none
  static FurniturePattern parse(String line) {
    String[] parts = line.split(" ", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("not REASON place pattern: " + line);
    }
    String[] place = parts[1].toUpperCase(Locale.ROOT).split("@");
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new FurniturePattern(
        FurnitureReason.valueOf(parts[0]),
        Place.valueOf(place[0]),
        place.length > 1 ? Zone.valueOf(place[1]) : Zone.ANYWHERE,
        Pattern.compile(parts[2], flags));
  }
}
