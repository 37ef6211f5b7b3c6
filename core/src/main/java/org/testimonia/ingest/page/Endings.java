package org.testimonia.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testimonia.model.BlockKind;
import org.testimonia.text.DataFile;

/// Tells where a page leaves its article: at a line that leads to others, to sharing or to answers.
final class Endings {
  /// A longer line is prose, whatever it begins with; UTF-16 units.
  private static final int LONGEST = 90;

  /// What follows the end of an article is less than this share of the text.
  private static final double REST = 0.25;

  private final List<String> openings = DataFile.phrases(Endings.class, "endings.txt");

  /// The lines without such ones, and without all that follows the first behind which little is
  /// left.
  List<PageText.Line> cut(List<PageText.Line> lines) {
    int left = lines.stream().mapToInt(line -> line.words().length()).sum();
    double rest = REST * left;
    List<PageText.Line> kept = new ArrayList<>();
    for (PageText.Line line : lines) {
      boolean ending = isEnding(line.words());
      if (ending && left < rest) {
        break;
      }
      if (!ending) {
        kept.add(line);
      }
      left -= line.words().length();
    }
    // A heading with nothing under it led to what was furniture.
    while (kept.size() > 1 && kept.getLast().kind() == BlockKind.HEADING) {
      kept.removeLast();
    }
    return kept;
  }

  private boolean isEnding(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String plain = line.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}]+", "");
    return openings.stream()
        .anyMatch(opening ->
            plain.startsWith(opening)
                && (plain.length() == opening.length()
                    || !Character.isLetter(plain.charAt(opening.length()))));
  }
}
