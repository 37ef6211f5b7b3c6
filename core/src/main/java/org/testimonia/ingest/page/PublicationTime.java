package org.testimonia.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.testimonia.model.Published;

/// Reads a publication time as machines write it. What is not plainly a time is unknown.
public final class PublicationTime {
  /// `2024-05-16`, `2024-05-16T05:30`, `2024-05-16 05:30:00.123+0200`, `…Z`.
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[ ]")
          .appendPattern("[XXX][XX][X]['UTC']['GMT']")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private PublicationTime() {}

  public static Published parse(String given) {
    String text = given.strip();
    if (text.matches("\\d{8}")) {
      text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
    }
    text = text.replaceFirst("(?<=\\d) ?(?:UTC|GMT)$", "Z");
    try {
      TemporalAccessor parsed =
          ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return parsed instanceof OffsetDateTime at
          ? Published.At.of(at)
          : new Published.On(LocalDate.from(parsed));
    } catch (DateTimeException e) {
      return internet(text);
    }
  }

  /// `Thu, 16 May 2024 05:30:00 +0200`, as feeds and mails write it.
  private static Published internet(String text) {
    try {
      return Published.At.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return new Published.Unknown();
    }
  }
}
