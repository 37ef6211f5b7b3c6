package org.testimonia.compare.difference;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimonia.model.TimeMention;

/// The day by which a thing must be over: "before 2028" and "before the end of 2027" have one.
final class Deadline {
  private static final Pattern LIMIT =
      Pattern.compile("(?:^|\\W)(?:before|by|until|till)(?: the)?\\s*$");
  private static final Pattern END = Pattern.compile("\\bend of\\b");

  /// As far before a time the word that makes it a limit is looked for, in UTF-16 units.
  private static final int REACH = 12;

  private Deadline() {}

  /// The first day past it; empty for a time that is no limit.
  static Optional<LocalDate> of(Telling telling, TimeMention time) {
    String text = telling.told().reading().account().text();
    int start = time.span().start();
    String before = text.substring(Math.max(0, start - REACH), start).toLowerCase(Locale.ROOT);
    if (!LIMIT.matcher(before).find()) {
      return Optional.empty();
    }
    boolean atEnd = END.matcher(telling.text(time.span()).toLowerCase(Locale.ROOT)).find();
    boolean aDay = time.from().equals(time.to()) && !before.strip().endsWith("before");
    return atEnd || aDay ? time.to().map(day -> day.plusDays(1)) : time.from();
  }

  static boolean same(Telling one, TimeMention time, Telling other, TimeMention there) {
    Optional<LocalDate> day = of(one, time);
    return day.isPresent() && day.equals(of(other, there));
  }
}
