package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// A page of 80 columns: how a terminal text looks, while [TextPrinter] knows what it says. Gets
/// clean text only: every escape sequence that comes out is its own.
final class TextPage {
  private static final int COLUMNS = 80;
  private static final int INDENT = 4;
  private static final int LABEL_COLUMNS = 24;
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String YELLOW = "\u001b[33m";
  private static final String CYAN = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  private final Appendable out;
  private final boolean colour;

  TextPage(Appendable out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /// The page's first line.
  void title(String title) throws IOException {
    wrap(title, 0, 0, BOLD);
  }

  /// A line under the title.
  void line(String line) throws IOException {
    wrap(line, 0, 0, "");
  }

  /// A heading with how many things follow.
  void section(String heading, int count) throws IOException {
    out.append('\n');
    wrap(heading.toUpperCase(Locale.ROOT) + " (" + count + ")", 0, 0, BOLD);
    if (count == 0) {
      wrap("Nothing found.", 2, 2, DIM);
    }
  }

  /// A numbered thing: what it is, then what it says.
  void item(String mark, String kind, String text) throws IOException {
    out.append('\n');
    String start = TextWrap.pad(mark, INDENT - 1) + " ";
    List<String> lines =
        TextWrap.lines(kind + (text.isEmpty() ? "" : ": " + text), COLUMNS - INDENT);
    boolean first = true;
    for (String line : lines) {
      String lead = first ? start : " ".repeat(INDENT);
      String shown =
          first && line.startsWith(kind)
              ? paint(kind, YELLOW) + line.substring(kind.length())
              : line;
      out.append(lead).append(shown).append('\n');
      first = false;
    }
  }

  /// A caution under an item.
  void note(String text) throws IOException {
    wrap(text, INDENT, INDENT, DIM);
  }

  /// One side of a difference: what it says, and who.
  void side(String value, String labels) throws IOException {
    wrap((value.isEmpty() ? "" : value + " ") + "[" + labels + "]", INDENT, INDENT + 2, BOLD);
  }

  /// A passage under an item.
  void quote(String label, Excerpt excerpt) throws IOException {
    wrap(label + ": " + excerpt.quoted(), INDENT + 2, INDENT + 4, "");
  }

  /// A remark beside a passage.
  void aside(String text) throws IOException {
    wrap(text, INDENT + 2, INDENT + 4, DIM);
  }

  /// A heading for a few lines of one account or speaker.
  void group(String name, String about) throws IOException {
    out.append('\n');
    wrap(name + " (" + about + ")", 2, INDENT, CYAN);
  }

  /// A passage that is a line of its own.
  void bullet(String quote, String about) throws IOException {
    wrap("- " + quote + (about.isEmpty() ? "" : " (" + about + ")"), INDENT, INDENT + 2, "");
  }

  /// What was left out; nothing when that is nothing.
  void more(int left) throws IOException {
    if (left > 0) {
      wrap("and " + left + " more: see the HTML or JSON form", INDENT + 2, INDENT + 2, DIM);
    }
  }

  /// A row of the table of accounts.
  void row(String label, String... cells) throws IOException {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(" ".repeat(Math.max(1, 11 - cell.length()))).append(cell);
    }
    List<String> names = TextWrap.lines(label, LABEL_COLUMNS - 1);
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      String name = last ? TextWrap.pad(names.get(i), LABEL_COLUMNS - 1) : names.get(i);
      out.append(("  " + name + (last ? row : "")).stripTrailing()).append('\n');
    }
  }

  private void wrap(String text, int first, int rest, String paint) throws IOException {
    int indent = first;
    List<String> lines = TextWrap.lines(text, COLUMNS - Math.max(first, rest));
    for (String line : lines) {
      out.append(" ".repeat(indent)).append(paint(line, paint)).append('\n');
      indent = rest;
    }
  }

  private String paint(String text, String paint) {
    return colour && !paint.isEmpty() ? paint + text + PLAIN : text;
  }
}
