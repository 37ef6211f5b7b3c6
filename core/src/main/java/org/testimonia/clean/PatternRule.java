package org.testimonia.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.clean.FurniturePattern.Place;
import org.testimonia.model.BlockKind;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Removed;
import org.testimonia.text.Span;

/// Finds what looks like furniture by its words: whole lines, captions, and parts of lines.
final class PatternRule implements Rule {
  /// A longer line is no furniture as a whole, UTF-16 units.
  private static final int LONGEST_LINE = 700;

  /// A longer line that ends in a credit is a paragraph, words.
  private static final int LONGEST_CAPTION = 70;

  /// Less than this before a credit is part of the credit, words.
  private static final int SHORTEST_CAPTION = 4;

  /// More captions on one line are not taken apart.
  private static final int MOST_LABELS = 20;

  /// How far from a line's end what ends it is looked for, UTF-16 units.
  private static final int END_WITHIN = 320;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?…]['\"”’)]{0,2}) (?=[\"“‘'(•—–-]{0,2}[\\p{Lu}\\p{N}©@#])");
  private static final Pattern BEFORE_LABEL = Pattern.compile("[.!?…:][\"”’')]{0,2}\\s?$");

  private final List<FurniturePattern> lines;
  private final List<FurniturePattern> captions;
  private final List<FurniturePattern> labels;
  private final List<FurniturePattern> credits;
  private final List<FurniturePattern> starts;
  private final List<FurniturePattern> ends;
  private final List<FurniturePattern> insides;
  private final List<FurniturePattern> sentences;

  PatternRule(FurniturePatterns patterns) {
    lines = patterns.at(Place.LINE);
    captions = patterns.at(Place.CAPTION);
    labels = patterns.at(Place.LABEL);
    credits = patterns.at(Place.CREDIT);
    starts = patterns.at(Place.START);
    ends = patterns.at(Place.END);
    insides = patterns.at(Place.INSIDE);
    sentences = patterns.at(Place.SENTENCE);
  }

  @Override
  public List<Piece> apply(Page page) {
    Zones zones = Zones.of(page);
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < page.pieces().size(); i++) {
      Piece piece = page.pieces().get(i);
      if (piece.kind() == BlockKind.CAPTION) {
        result.addAll(caption(page, piece));
      } else {
        result.addAll(piece.isKept() ? line(page, piece, zones, i) : List.of(piece));
      }
    }
    return result;
  }

  private List<Piece> line(Page page, Piece piece, Zones zones, int index) {
    String line = page.words(piece);
    List<Piece> labelled = labelled(page, piece, 0);
    if (!labelled.isEmpty()) {
      return labelled;
    }
    Optional<FurnitureReason> whole = whole(line, zones, index);
    if (whole.isPresent()) {
      return List.of(piece.removed(whole.get()));
    }
    boolean credited = Shape.words(line) <= LONGEST_CAPTION && creditStart(line) < line.length();
    if (credited || isCaption(line, zones, index)) {
      return caption(page, piece);
    }
    return cut(page, piece, cuts(line, zones, index));
  }

  private Optional<FurnitureReason> whole(String line, Zones zones, int index) {
    return line.length() > LONGEST_LINE
        ? Optional.empty()
        : lines.stream()
            .filter(p -> zones.allow(p.zone(), index) && p.pattern().matcher(line).matches())
            .map(FurniturePattern::reason)
            .findFirst();
  }

  private boolean isCaption(String line, Zones zones, int index) {
    return line.length() <= LONGEST_LINE
        && captions.stream()
            .anyMatch(p -> zones.allow(p.zone(), index) && p.pattern().matcher(line).matches());
  }

  /// The line cut at the first label of a caption: what is before it stays as it is. Empty when
  /// there is no label.
  ///
  /// @param deep how many labels of the line are cut off already
  private List<Piece> labelled(Page page, Piece piece, int deep) {
    if (deep > MOST_LABELS) {
      return List.of();
    }
    String line = page.words(piece);
    for (FurniturePattern label : labels) {
      Matcher matcher = label.pattern().matcher(line + " ");
      while (matcher.find()) {
        int start = matcher.start();
        if (start > 0 && !BEFORE_LABEL.matcher(line.substring(0, start)).find()) {
          continue;
        }
        List<Piece> parts = new ArrayList<>();
        part(page, piece, 0, start).ifPresent(parts::add);
        int end = Math.min(matcher.end(), line.length());
        part(page, piece, start, end)
            .map(part -> part.removed(FurnitureReason.CAPTION))
            .ifPresent(parts::add);
        part(page, piece, end, line.length())
            .ifPresent(rest -> parts.addAll(afterLabel(page, rest, deep + 1)));
        return parts;
      }
    }
    return List.of();
  }

  private List<Piece> afterLabel(Page page, Piece rest, int deep) {
    List<Piece> again = labelled(page, rest, deep);
    return again.isEmpty() ? caption(page, rest) : again;
  }

  /// A caption, its credit cut off. What is left of too few words goes too.
  private List<Piece> caption(Page page, Piece piece) {
    String line = page.words(piece);
    int credit = creditStart(line);
    Optional<Piece> words = part(page, piece, 0, credit);
    List<Piece> parts = new ArrayList<>();
    words
        .map(part ->
            Shape.words(page.words(part)) < SHORTEST_CAPTION
                ? part.removed(FurnitureReason.CAPTION)
                : part.caption())
        .ifPresent(parts::add);
    part(page, piece, credit, line.length())
        .map(part -> part.removed(FurnitureReason.CAPTION))
        .ifPresent(parts::add);
    return parts;
  }

  /// Where the credits at the end of `line` begin; its length when there are none.
  private int creditStart(String line) {
    int end = line.length();
    for (int round = 0; round < 3; round++) {
      int from = end;
      for (FurniturePattern credit : credits) {
        Matcher matcher = credit.pattern().matcher(line);
        matcher.region(Math.max(0, from - END_WITHIN), from);
        while (matcher.find()) {
          boolean atWord = matcher.start() == 0 || line.charAt(matcher.start() - 1) == ' ';
          if (atWord && matcher.end() == from) {
            end = Math.min(end, matcher.start());
          }
        }
      }
      while (end > 0 && line.charAt(end - 1) == ' ') {
        end--;
      }
      if (end == from) {
        break;
      }
    }
    return end;
  }

  private List<Removed> cuts(String line, Zones zones, int index) {
    List<Removed> cuts = new ArrayList<>();
    int start = 0;
    for (FurniturePattern pattern : starts) {
      Matcher matcher = pattern.pattern().matcher(line);
      matcher.region(start, Math.min(line.length(), start + END_WITHIN));
      matcher.useTransparentBounds(true);
      if (zones.allow(pattern.zone(), index) && matcher.lookingAt()) {
        cuts.add(new Removed(new Span(start, matcher.end()), pattern.reason()));
        start = matcher.end();
      }
    }
    for (FurniturePattern pattern : ends) {
      Matcher matcher = pattern.pattern().matcher(line);
      matcher.region(Math.max(start, line.length() - END_WITHIN), line.length());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        if (matcher.end() == line.length()) {
          cuts.add(new Removed(new Span(matcher.start(), line.length()), pattern.reason()));
        }
      }
    }
    for (FurniturePattern pattern : insides) {
      Matcher matcher = pattern.pattern().matcher(line);
      while (matcher.find()) {
        cuts.add(new Removed(new Span(matcher.start(), matcher.end()), pattern.reason()));
      }
    }
    sentences(line, cuts);
    return cuts;
  }

  private void sentences(String line, List<Removed> cuts) {
    Matcher ends = SENTENCE_END.matcher(line);
    int start = 0;
    while (start < line.length()) {
      int end = ends.find() ? ends.start() : line.length();
      String sentence = line.substring(start, end);
      if (sentence.length() <= LONGEST_LINE) {
        for (FurniturePattern pattern : sentences) {
          if (pattern.pattern().matcher(sentence).matches()) {
            cuts.add(new Removed(new Span(start, end), pattern.reason()));
            break;
          }
        }
      }
      start = end + 1;
    }
  }

  /// The piece without the cuts, which become pieces of their own; of cuts that overlap the first
  /// counts.
  private static List<Piece> cut(Page page, Piece piece, List<Removed> cuts) {
    List<Removed> ordered = new ArrayList<>(cuts);
    ordered.sort(Comparator.comparing(Removed::span));
    List<Piece> parts = new ArrayList<>();
    int at = 0;
    for (Removed cut : ordered) {
      if (cut.span().start() < at) {
        continue;
      }
      part(page, piece, at, cut.span().start()).ifPresent(parts::add);
      part(page, piece, cut.span().start(), cut.span().end())
          .map(part -> part.removed(cut.reason()))
          .ifPresent(parts::add);
      at = cut.span().end();
    }
    part(page, piece, at, page.words(piece).length()).ifPresent(parts::add);
    return parts;
  }

  /// A part of a piece by offsets within it; empty when it holds only white space.
  private static Optional<Piece> part(Page page, Piece piece, int start, int end) {
    int base = piece.span().start();
    Span span = new Span(base + start, base + end).trim(page.text());
    return span.isEmpty()
        ? Optional.empty()
        : Optional.of(piece.part(span, piece.continues() || start > 0));
  }
}
