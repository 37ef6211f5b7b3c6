package org.testimonia.dossier;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.testimonia.model.Dossier;
import org.testimonia.model.Sentence;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// An account's full text with its passages marked, its opinion set off and its furniture greyed.
final class HtmlText {
  /// A stretch of the text and the tags around it. Of two that begin together the longer is the
  /// outer one.
  private record Layer(Span span, String open, String close, int rank)
      implements Comparable<Layer> {
    @Override
    public int compareTo(Layer other) {
      return ORDER.compare(this, other);
    }

    private static final Comparator<Layer> ORDER =
        Comparator.comparingInt((Layer layer) -> layer.span().start())
            .thenComparingInt(layer -> -layer.span().end())
            .thenComparingInt(Layer::rank)
            .thenComparing(Layer::open);

    /// The part of it from `at` on, which bears no id: an id is borne once.
    Layer from(int at) {
      return new Layer(
          new Span(at, span.end()), open.replaceFirst(" id=\"[^\"]*\"", ""), close, rank);
    }

    Layer upTo(int at) {
      return new Layer(new Span(span.start(), at), open, close, rank);
    }
  }

  private HtmlText() {}

  static void write(Html html, Dossier.AccountEntry entry, HtmlPassages passages)
      throws IOException {
    write(html, entry.account().text(), layers(entry, passages));
  }

  private static List<Layer> layers(Dossier.AccountEntry entry, HtmlPassages passages) {
    List<Layer> layers = new ArrayList<>();
    for (Dossier.RemovedEntry removed : entry.removed()) {
      String reason = Words.of(removed.reason());
      layers.add(
          new Layer(
              removed.passage().span(),
              "<span class=\"furniture\"><span class=\"reason\">" + reason + "</span> ",
              "</span>",
              0));
    }
    for (Sentence sentence : entry.sentences()) {
      if (sentence.voice() == Voice.OPINION) {
        String open = "<span class=\"opinion\" title=\"opinion\">";
        layers.add(new Layer(sentence.span(), open, "</span>", 1));
      }
    }
    for (Span place : passages.places(entry.account().id())) {
      String open = "<mark id=\"" + passages.anchor(entry.account().id(), place) + "\">";
      layers.add(new Layer(place, open, "</mark>", 2));
    }
    return layers;
  }

  /// Layers that cross are split, so that tags nest: the second one ends with the first and goes on
  /// after it.
  private static void write(Html html, String text, List<Layer> layers) throws IOException {
    PriorityQueue<Layer> waiting = new PriorityQueue<>(layers);
    Deque<Layer> open = new ArrayDeque<>();
    int at = 0;
    while (!waiting.isEmpty() || !open.isEmpty()) {
      boolean closes =
          !open.isEmpty()
              && (waiting.isEmpty() || open.peek().span().end() <= waiting.peek().span().start());
      if (closes) {
        Layer layer = open.pop();
        html.raw(Html.escapeLines(text.substring(at, layer.span().end()))).raw(layer.close());
        at = layer.span().end();
        continue;
      }
      Layer next = waiting.remove();
      int outer = open.isEmpty() ? next.span().end() : open.peek().span().end();
      if (next.span().end() > outer) {
        waiting.add(next.from(outer));
        next = next.upTo(outer);
      }
      if (!next.span().isEmpty()) {
        html.raw(Html.escapeLines(text.substring(at, next.span().start()))).raw(next.open());
        at = next.span().start();
        open.push(next);
      }
    }
    html.raw(Html.escapeLines(text.substring(at)));
  }
}
