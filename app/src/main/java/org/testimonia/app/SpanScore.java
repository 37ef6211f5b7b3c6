package org.testimonia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimonia.model.Name;
import org.testimonia.model.Reading;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// Counts spans found beside spans marked: one is right when both its ends and its kind are. A
/// statement counts with all that is attributed, sure or not, its content with its quotation marks.
final class SpanScore {
  /// What was counted of one kind; shares in percent.
  record Line(String kind, int marked, int found, int right) {
    double precision() {
      return found == 0 ? 0 : 100.0 * right / found;
    }

    double recall() {
      return marked == 0 ? 0 : 100.0 * right / marked;
    }

    double f1() {
      return marked + found == 0 ? 0 : 200.0 * right / (marked + found);
    }
  }

  private final Map<String, Line> lines = new TreeMap<>();

  /// A text and its reading.
  void add(MarkedText marked, Reading reading) {
    Map<String, NavigableSet<Span>> found = found(reading);
    found.values().forEach(spans -> spans.removeIf(span -> !marked.judges(span)));
    marked.spans().forEach((kind, spans) -> add(kind, spans, found.getOrDefault(kind, none())));
  }

  /// A text that was not read: all that is marked in it is missed.
  void addMissed(MarkedText marked) {
    marked.spans().forEach((kind, spans) -> add(kind, spans, none()));
  }

  /// By kind, in alphabetical order; then all of them, when there are several.
  List<Line> lines() {
    List<Line> all = new ArrayList<>(lines.values());
    if (all.size() > 1) {
      all.add(
          new Line(
              "all",
              all.stream().mapToInt(Line::marked).sum(),
              all.stream().mapToInt(Line::found).sum(),
              all.stream().mapToInt(Line::right).sum()));
    }
    return all;
  }

  private static NavigableSet<Span> none() {
    return new TreeSet<>();
  }

  private void add(String kind, NavigableSet<Span> marked, NavigableSet<Span> found) {
    int right = (int) found.stream().filter(marked::contains).count();
    Line line = new Line(kind, marked.size(), found.size(), right);
    lines.merge(
        kind,
        line,
        (a, b) ->
            new Line(kind, a.marked() + b.marked(), a.found() + b.found(), a.right() + b.right()));
  }

  private static Map<String, NavigableSet<Span>> found(Reading reading) {
    Map<String, NavigableSet<Span>> found = new TreeMap<>();
    for (Statement statement :
        Stream.concat(reading.statements().stream(), reading.doubtful().stream()).toList()) {
      put(found, "content", statement.extent());
      statement.cue().ifPresent(cue -> put(found, "cue", cue));
      statement.attribution().findMention().ifPresent(source -> put(found, "source", source));
    }
    for (Name name : reading.names()) {
      put(found, name.kind().name().toLowerCase(Locale.ROOT), name.span());
    }
    return found;
  }

  private static void put(Map<String, NavigableSet<Span>> found, String kind, Span span) {
    found.computeIfAbsent(kind, key -> new TreeSet<>()).add(span);
  }
}
