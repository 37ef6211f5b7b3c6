package org.testimonia.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)?(\\d{1,2}\\s+\\p{L}{3})\\p{L}*\\s+(\\d{4}|\\d{2})\\s+([\\d:]{4,8})"
              + "\\s*([A-Za-z]{1,4}|[+-]\\d\\d:?\\d\\d)");

  /// Seconds or milliseconds since 1970, of this century.
  private static final Pattern SINCE_1970 = Pattern.compile("1\\d{9}(?:\\d{3})?");

  private static final int SECONDS = 10;

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "GMT"),
          Map.entry("UTC", "GMT"),
          Map.entry("Z", "GMT"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));

  /// `20240516`.
  private static final int SHORTEST = 8;

  private static final int LONGEST = 60;

  private PublicationTime() {}

  public static Published parse(String given) {
    String text = given.strip();
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return new Published.Unknown();
    }
    if (SINCE_1970.matcher(text).matches()) {
      return Published.At.of(
          Instant.ofEpochSecond(Long.parseLong(text.substring(0, SECONDS)))
              .atOffset(ZoneOffset.UTC));
    }
    if (text.matches("(?:19|20)\\d{12}")) {
      text = text.substring(0, SHORTEST);
    }
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

  /// `Thu, 16 May 2024 05:30:00 +0200`, as feeds and mails write it (RFC 822 and its successors):
  /// with the zones that it names, years of two digits, and whatever day of the week.
  private static Published internet(String text) {
    Matcher matcher = MAIL.matcher(text);
    if (!matcher.matches()) {
      return new Published.Unknown();
    }
    String year = matcher.group(2).length() == 2 ? "20" + matcher.group(2) : matcher.group(2);
    String zone = matcher.group(4).toUpperCase(Locale.ROOT);
    String time = matcher.group(1) + " " + year + " " + matcher.group(3) + " ";
    try {
      return Published.At.of(
          OffsetDateTime.parse(
              time + ZONES.getOrDefault(zone, zone.replace(":", "")),
              DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return new Published.Unknown();
    }
  }
}
