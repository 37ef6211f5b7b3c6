package org.testimonia.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testimonia.model.BlockKind;
import org.testimonia.text.DataFile;

/// Tells where a page leaves its article: at a line that leads to others, to sharing or to answers.
final class Endings {
  /// A longer line is prose, whatever it begins with; UTF-16 units.
  private static final int LONGEST = 90;

  /// What follows the end of an article is less than this share of the text.
  private static final double REST = 0.25;

  /// A line with an opening that leads on, `Read also:`, may hold a whole headline.
  private static final int LONGEST_LEAD = 200;

  private static final int LONGEST_ASKING = 260;

  /// Openings of which all that follows in their line is part.
  private static final String NOTICES = "notices";

  private static final int LONGEST_NOTICE = 450;

  private final Map<String, List<String>> words = DataFile.sections(Endings.class, "endings.txt");

  /// The lines without such ones, and without all that follows the first behind which little is
  /// left.
  List<PageText.Line> cut(List<PageText.Line> lines) {
    int left = lines.stream().mapToInt(line -> line.words().length()).sum();
    double rest = REST * left;
    List<PageText.Line> kept = new ArrayList<>();
    for (PageText.Line line : lines) {
      boolean ending = opens(line.words(), "endings");
      if (ending && left < rest) {
        break;
      }
      if (!ending && !isAside(line.words())) {
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

  /// A line that an article may go on after.
  private boolean isAside(String line) {
    return line.startsWith("©") && line.length() <= LONGEST
        || opens(line, "asides")
        || opens(line, NOTICES)
        || isAsking(line);
  }

  private boolean isAsking(String line) {
    String plain = plain(line);
    return line.length() <= LONGEST_ASKING
        && words("places").stream().anyMatch(plain::contains)
        && words("asking").stream().anyMatch(asking -> hasWord(plain, asking));
  }

  private static boolean hasWord(String text, String word) {
    int at = text.indexOf(word);
    return at >= 0
        && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
        && (at + word.length() == text.length()
            || !Character.isLetter(text.charAt(at + word.length())));
  }

  private boolean opens(String line, String section) {
    String plain = plain(line);
    return line.length() <= LONGEST_NOTICE
        && words(section).stream()
            .anyMatch(opening ->
                plain.startsWith(opening)
                    && ends(plain, opening.length())
                    && (line.length() <= LONGEST
                        || line.length() <= LONGEST_LEAD && leadsOn(plain, opening.length())
                        || section.equals(NOTICES)));
  }

  private List<String> words(String section) {
    return words.getOrDefault(section, List.of());
  }

  private static String plain(String line) {
    return line.toLowerCase(Locale.ROOT).replaceFirst("^[^\\p{L}]+", "");
  }

  private static boolean ends(String text, int at) {
    return at == text.length()
        || !Character.isLetter(text.charAt(at))
        || !Character.isLetter(text.charAt(at - 1));
  }

  private static boolean leadsOn(String text, int at) {
    return text.charAt(at - 1) == ':' || text.substring(at).stripLeading().matches("(?s)[:»>].*");
  }
}
