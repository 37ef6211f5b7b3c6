package org.testimonia.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.testimonia.model.Copy;
import org.testimonia.text.Span;

/// A copy as JSON: the form that `docs/group.md` describes.
final class CopyJson {
  private CopyJson() {}

  /// @param of what users call the account that came before
  static void write(Copy copy, String of, ObjectNode node) {
    node.put("id", of).put("words", copy.words());
    write(copy.ranges(), node.putArray("ranges"));
    write(copy.ofRanges(), node.putArray("ofRanges"));
  }

  private static void write(List<Span> spans, ArrayNode node) {
    spans.forEach(span -> node.addArray().add(span.start()).add(span.end()));
  }
}
