package org.testimonia.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.testimonia.model.BlockKind;

/// Writes the blocks of a part of a page, its furniture gone, as lines.
final class PageText {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  /// What stands in the names of elements that hold a picture's caption.
  private static final List<String> CAPTIONS =
      List.of(
          "caption",
          "bildunterschrift",
          "imagedescription",
          "image-description",
          "img_description",
          "image-subtitle",
          "image-credit",
          "photo-credit",
          "fotocredit",
          "bildtext",
          "bildquelle",
          "image-box",
          "image-copyright",
          "image-text",
          "imginline",
          "photo-description",
          "piefoto",
          "pie-foto",
          "epigrafe",
          "__legend");

  /// One block.
  ///
  /// @param words on one line, white space made single
  /// @param kind what the page makes of it
  record Line(String words, BlockKind kind) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /// Adds the blocks of `part`.
  void add(Element part) {
    BlockKind kind = kind(part, BlockKind.PARAGRAPH);
    walk(part, kind);
    flush(kind);
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  private void walk(Element element, BlockKind kind) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        line.append(words.getWholeText());
      } else if (node instanceof Element child) {
        walkChild(child, kind);
      }
    }
  }

  private void walkChild(Element child, BlockKind kind) {
    String tag = child.normalName();
    if (tag.equals("br") || tag.equals("hr")) {
      flush(kind);
    } else if (tag.equals("td") || tag.equals("th")) {
      line.append(' ');
      walk(child, kind);
      line.append(' ');
    } else if (PageMeasure.isBlock(child) || tag.equals("figure") || isCaption(child)) {
      flush(kind);
      BlockKind inner = kind(child, kind);
      walk(child, inner);
      flush(inner);
    } else {
      walk(child, kind);
    }
  }

  /// What an element makes of the text in it.
  private static BlockKind kind(Element element, BlockKind outer) {
    String tag = element.normalName();
    if (HEADINGS.contains(tag)) {
      return BlockKind.HEADING;
    }
    if (tag.equals("li")) {
      return BlockKind.LIST_ITEM;
    }
    return tag.equals("figure") || isCaption(element) ? BlockKind.CAPTION : outer;
  }

  private static boolean isCaption(Element element) {
    String marks = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return element.normalName().equals("figcaption") || CAPTIONS.stream().anyMatch(marks::contains);
  }

  private void flush(BlockKind kind) {
    String words = SPACE.matcher(line).replaceAll(" ").strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      lines.add(new Line(words, kind));
    }
  }
}
