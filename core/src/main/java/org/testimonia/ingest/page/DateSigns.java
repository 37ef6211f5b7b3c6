package org.testimonia.ingest.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.testimonia.text.DataFile;

/// By what the dates of a page are known for what they are: words of classes and ids, and words
/// that stand before and after them (`dates.txt`).
final class DateSigns {
  /// No phrase of the lists is longer.
  private static final int LONGEST_PHRASE = 60;

  private final Set<String> marks;
  private final List<String> markEndings;
  private final Set<String> apart;
  private final Set<String> below;
  private final Set<String> changes;
  private final List<String> changePhrases;
  private final List<String> publicationPhrases;
  private final List<String> sentenceHeads;
  private final Set<String> sentenceTails;
  private final Set<String> between;

  DateSigns() {
    Map<String, List<String>> words = DataFile.sections(DateSigns.class, "dates.txt");
    this.marks = Set.copyOf(words.getOrDefault("marks", List.of()));
    this.markEndings = words.getOrDefault("mark endings", List.of());
    this.apart = Set.copyOf(words.getOrDefault("apart", List.of()));
    this.below = Set.copyOf(words.getOrDefault("below", List.of()));
    this.changes = Set.copyOf(words.getOrDefault("changes", List.of()));
    this.changePhrases = words.getOrDefault("change phrases", List.of());
    this.publicationPhrases = words.getOrDefault("publication phrases", List.of());
    this.sentenceHeads = words.getOrDefault("sentence heads", List.of());
    this.sentenceTails = Set.copyOf(words.getOrDefault("sentence tails", List.of()));
    this.between = Set.copyOf(words.getOrDefault("between", List.of()));
  }

  /// Whether an element's names say that it holds a date.
  boolean mark(List<String> names) {
    return names.stream()
        .anyMatch(name ->
            marks.contains(name)
                || (!changes.contains(name) && markEndings.stream().anyMatch(name::endsWith)));
  }

  /// Whether they say that it holds the date of a change.
  boolean change(List<String> names) {
    return names.stream().anyMatch(changes::contains) && !names.contains("published");
  }

  /// Whether they say that it is no part of the article.
  ///
  /// @param below whether the foot of the page counts as part of it
  boolean isApart(Collection<String> names, boolean below) {
    return names.stream()
        .anyMatch(name -> apart.contains(name) || (!below && this.below.contains(name)));
  }

  /// Whether words before a date make it that of a change.
  boolean tellsChange(String head) {
    return leadsWith(head, changePhrases);
  }

  /// Whether they make it that of publication.
  boolean announces(String head) {
    return leadsWith(head, publicationPhrases);
  }

  /// The same of what stands before and after it in a sentence.
  boolean tellsPublication(String head, String tail) {
    return endsWith(head, sentenceHeads)
        && Stream.of(tail.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .anyMatch(sentenceTails::contains);
  }

  /// Whether a head ends with one of the phrases, days of the week and times of day left out, which
  /// may stand between it and the date: "Updated at 10:30 on Friday, ".
  private boolean leadsWith(String head, List<String> phrases) {
    String rest = head;
    while (!endsWith(rest, phrases)) {
      int end = rest.length();
      while (end > 0 && !Character.isLetter(rest.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && Character.isLetter(rest.charAt(start - 1))) {
        start--;
      }
      if (!between.contains(rest.substring(start, end).toLowerCase(Locale.ROOT))) {
        return false;
      }
      rest = rest.substring(0, start);
    }
    return true;
  }

  private static boolean endsWith(String text, List<String> phrases) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    String plain = text.substring(Math.max(0, end - LONGEST_PHRASE), end).toLowerCase(Locale.ROOT);
    return phrases.stream()
        .anyMatch(phrase ->
            plain.endsWith(phrase)
                && (plain.length() == phrase.length()
                    || !Character.isLetter(plain.charAt(plain.length() - phrase.length() - 1))));
  }
}
