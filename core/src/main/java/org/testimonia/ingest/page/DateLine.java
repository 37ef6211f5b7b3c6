package org.testimonia.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.testimonia.model.Published;

/// The day of publication that a plain text states in a line of its own near its beginning: "By Ana
/// Liss, The Courier, 3 March 2024", "Published: May 5, 2025 at 10:12 am"; or in the dateline of
/// its first sentence: "PORT SELM, March 4, 2021 (AP) - ". A day within a sentence or a headline is
/// none, nor is that of a change.
public final class DateLine {
  /// So many lines that are not blank hold what stands above an article.
  private static final int LINES = 12;

  private static final int LONGEST = 120;
  private static final String BY = "by ";

  /// What may stand beside the day in a line that states it, lower case.
  private static final Set<String> BESIDE =
      Set.of(
          "published",
          "posted",
          "date",
          "dated",
          "on",
          "at",
          "first",
          "am",
          "pm",
          "gmt",
          "utc",
          "et",
          "est",
          "edt",
          "bst",
          "cet",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun");

  /// Of a dateline, what stands before the day and what after it, up to the sentence.
  private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{Lu}.’' -]+,(?: \\p{L}+,)? ");

  private static final Pattern SENTENCE = Pattern.compile(" ?(?:\\([^()]{2,30}\\) ?)?[-–—].*");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  private final WrittenDate writtenDate = new WrittenDate();

  /// The day that `text` states; unknown when it states none.
  public Published of(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(LINES).toList();
    return lines.stream()
        .map(this::stated)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Published.Unknown::new);
  }

  private Optional<Published> stated(String line) {
    return writtenDate
        .find(line, WrittenDate.Slashes.UNKNOWN)
        .filter(found -> isDateLine(line.substring(0, found.start()), line.substring(found.end())))
        .map(found -> new Published.On(found.day()));
  }

  private static boolean isDateLine(String before, String after) {
    if (PLACE.matcher(before).matches() && SENTENCE.matcher(after).matches()) {
      return true;
    }
    if (before.length() + after.length() > LONGEST) {
      return false;
    }
    boolean byline = before.toLowerCase(Locale.ROOT).startsWith(BY);
    return (byline || isBeside(before)) && isBeside(after);
  }

  private static boolean isBeside(String words) {
    return NO_LETTER
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .allMatch(word -> word.isEmpty() || BESIDE.contains(word));
  }
}
