package org.testimonia.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.text.Span;

/// Writes the blocks of a part of a page as text, one block a line.
final class PageText {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "form",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "dialog",
          "head",
          "map");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final PageFurniture furniture;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  PageText(PageFurniture furniture) {
    this.furniture = furniture;
  }

  /// Adds the blocks of `part`.
  void add(Element part) {
    walk(part, kind(part, BlockKind.PARAGRAPH));
    flush(BlockKind.PARAGRAPH);
  }

  /// Adds one block with the given words.
  void add(String words, BlockKind kind) {
    line.append(words);
    flush(kind);
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
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
    if (NEVER_TEXT.contains(tag) || furniture.is(child)) {
      return;
    }
    if (tag.equals("br") || tag.equals("hr")) {
      flush(kind);
    } else if (tag.equals("td") || tag.equals("th")) {
      line.append(' ');
      walk(child, kind);
      line.append(' ');
    } else if (child.isBlock() || tag.equals("figcaption") || tag.equals("figure")) {
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
    String marks = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    if (tag.equals("figcaption") || tag.equals("figure") || marks.contains("caption")) {
      return BlockKind.CAPTION;
    }
    return outer;
  }

  private void flush(BlockKind kind) {
    String words = line.toString().replaceAll("[\\s\u00a0]+", " ").strip();
    line.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (text.length() > 0) {
      text.append('\n');
    }
    int start = text.length();
    text.append(words);
    blocks.add(new Block(new Span(start, text.length()), kind));
  }
}
