package org.testimonia.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.testimonia.text.Span;

/// Lines of a text that hold what somebody said or wrote although no marks say so: those of a
/// transcript, and the one below a line that announces a statement.
final class Speeches {
  /// `MAYOR BRANDVIK: We have no plans to leave.`
  private static final Pattern SPEAKER =
      Pattern.compile("\\p{Lu}[\\p{Lu}.'’-]+(?: [\\p{Lu}.'’()-]+){0,4}: \\S");

  /// `Here is the full statement:`. Not `The Tamm Courier reports:`, below which stands an excerpt.
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b(?:statement|tweets?|tweeted|letter|memo|e-?mails?|posts?|posted|speech|remarks|transcript|oath|"
              + "text|section|amendment|statute|law|resolution|release|said|saying|follows|following|reads)"
              + "\\b[^.:\\n]{0,60}:\\s*$");

  /// Fewer such lines are no transcript.
  private static final int TRANSCRIPT = 3;

  private static final int LONGEST_CUE = 160;

  private Speeches() {}

  static List<Span> of(String text) {
    List<Span> turns = new ArrayList<>();
    List<Span> announced = new ArrayList<>();
    boolean isAnnounced = false;
    for (int start = 0; start < text.length(); ) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      if (SPEAKER.matcher(text).region(start, end).lookingAt()) {
        turns.add(new Span(start, end));
      }
      if (start < end) {
        if (isAnnounced) {
          announced.add(new Span(start, end));
        }
        isAnnounced = announces(text, start, end);
      }
      start = end + 1;
    }
    if (turns.size() >= TRANSCRIPT) {
      announced.addAll(turns);
    }
    return announced;
  }

  private static boolean announces(String text, int start, int end) {
    int last = end - 1;
    while (last > start && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return text.charAt(last) == ':'
        && ANNOUNCED.matcher(text).region(Math.max(start, end - LONGEST_CUE), end).find();
  }
}
