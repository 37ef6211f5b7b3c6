package org.testimonia.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that many outlets write into the address of an article: `/2015/03/21/`, `/2015/mar/21/`.
final class AddressDay {
  private static final Pattern DAY =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-]"
              + "(\\d\\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d\\d?)(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private AddressDay() {}

  /// Empty when the address states no whole date.
  static Optional<LocalDate> find(String address) {
    Matcher matcher = DAY.matcher(address);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String month = matcher.group(2).toLowerCase(Locale.ROOT);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              month.length() == 3 ? MONTHS.indexOf(month) / 3 + 1 : Integer.parseInt(month),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
