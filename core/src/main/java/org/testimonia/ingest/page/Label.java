package org.testimonia.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What names a part of a page for its readers.
final class Label {
  /// How many siblings back it may stand.
  private static final int BACK = 4;

  private Label() {}

  /// The words that stand right before a part of the page, beside it or beside what holds it; no
  /// further than a label stands from what it names.
  static String of(Node node) {
    Node at = node;
    for (int up = 0; up < 2 && at != null; up++) {
      Node sibling = at.previousSibling();
      for (int back = 0; back < BACK && sibling != null; back++) {
        String words = words(sibling);
        if (!words.isBlank()) {
          return words.strip();
        }
        sibling = sibling.previousSibling();
      }
      at = at.parent();
    }
    return "";
  }

  private static String words(Node node) {
    return switch (node) {
      case Element element -> element.text();
      case TextNode text -> text.text();
      default -> "";
    };
  }
}
