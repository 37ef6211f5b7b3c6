package org.testimonia.read.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Block;
import org.testimonia.model.Quantity;
import org.testimonia.model.TimeMention;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// Finds numbers with their unit and what they count. Safe to share between threads.
public final class QuantityFinder {
  private static final double YEAR_IN_SECONDS = 31556952;

  private final Traps traps = new Traps();
  private final Measurer measurer = new Measurer(traps.words("change"));
  private final Bounds bounds = new Bounds();
  private final CountedNoun countedNoun = new CountedNoun();

  /// In the order of the text.
  ///
  /// @param times the expressions of time of the same text, in order: what stands in one is no
  ///   quantity, unless it is a length of time
  public List<Quantity> find(Parse parse, List<TimeMention> times) {
    List<Span> moments =
        times.stream()
            .filter(time -> !time.normal().startsWith("for:"))
            .map(TimeMention::span)
            .toList();
    List<Quantity> found = new ArrayList<>();
    int next = 0;
    for (Block block : parse.blocks()) {
      List<Span> here = new ArrayList<>();
      while (next < moments.size() && moments.get(next).start() < block.span().end()) {
        here.add(moments.get(next++));
      }
      find(parse, block.span(), here, found);
    }
    return found;
  }

  private void find(Parse parse, Span block, List<Span> moments, List<Quantity> found) {
    List<Lexeme> lexemes = Lexeme.of(parse.body(), block);
    int moment = 0;
    int i = 0;
    while (i < lexemes.size()) {
      int at = lexemes.get(i).span().start();
      while (moment < moments.size() && moments.get(moment).end() <= at) {
        moment++;
      }
      if (moment < moments.size() && moments.get(moment).start() <= at) {
        i++;
        continue;
      }
      int limit = moment < moments.size() ? moments.get(moment).start() : block.end();
      Optional<Measured> measured = measurer.read(lexemes, i);
      if (measured.isEmpty() || endOf(lexemes, measured.get()) > limit) {
        i++;
        continue;
      }
      quantity(parse, lexemes, measured.get(), moments.subList(moment, moments.size()))
          .ifPresent(found::add);
      i = Math.max(i + 1, measured.get().end());
    }
  }

  private static int endOf(List<Lexeme> lexemes, Measured measured) {
    return lexemes.get(measured.end() - 1).span().end();
  }

  private Optional<Quantity> quantity(
      Parse parse, List<Lexeme> lexemes, Measured bare, List<Span> moments) {
    if (isAge(lexemes, bare)) {
      return Optional.of(age(lexemes, bare));
    }
    Measured measured = bare.ordinal() ? bare : bounds.apply(lexemes, bare);
    boolean ofOnly = !measured.unit().isEmpty();
    int end = endOf(lexemes, measured);
    boolean compound =
        Numbers.hyphen(lexemes, measured.end()) && Numbers.touching(lexemes, measured.end());
    String next = compound ? Numbers.word(lexemes, measured.end() + 1) : "";
    int from = compound && ofOnly ? end + 1 + next.length() : end;
    String counted =
        compound && !ofOnly
            ? next
            : countedNoun.find(parse.tokens(), from, ofOnly, span -> barred(span, moments));
    if (traps.holds(lexemes, bare, counted)) {
      return Optional.empty();
    }
    Span span = new Span(lexemes.get(measured.from()).span().start(), end);
    return Optional.of(
        new Quantity(
            span,
            measured.low(),
            measured.high(),
            measured.step(),
            measured.unit(),
            counted,
            measured.approximate(),
            measured.ordinal()));
  }

  /// The next few moments are enough: a noun phrase is short.
  private static boolean barred(Span span, List<Span> moments) {
    return moments.stream().limit(3).anyMatch(span::overlaps);
  }

  /// "six-year-old", "34 years old", "aged 34", "Ann Lee, 34, said".
  private static boolean isAge(List<Lexeme> lexemes, Measured measured) {
    int end = measured.end();
    int after = Numbers.hyphen(lexemes, end) ? end + 1 : end;
    if (measured.unit().equals("s")) {
      return Numbers.word(lexemes, after).matches("olds?");
    }
    if (!measured.unit().isEmpty() || measured.ordinal() || measured.high() > 120) {
      return false;
    }
    String before = Numbers.word(lexemes, measured.from() - 1);
    return before.matches("aged?")
        || (before.equals(",")
            && Numbers.word(lexemes, end).matches("[,.]")
            && lexemes.get(measured.from()).digits()
            && measured.from() > 1
            && lexemes.get(measured.from() - 2).isWord()
            && measured.high() >= 10
            && !Numbers.touching(lexemes, end + 1));
  }

  private static Quantity age(List<Lexeme> lexemes, Measured measured) {
    boolean years = measured.unit().isEmpty();
    double factor = years ? YEAR_IN_SECONDS : 1;
    int after = Numbers.hyphen(lexemes, measured.end()) ? 2 : 1;
    int end = years ? measured.end() : measured.end() + after;
    Span span =
        new Span(lexemes.get(measured.from()).span().start(), lexemes.get(end - 1).span().end());
    double step = years ? YEAR_IN_SECONDS : measured.factor();
    return new Quantity(
        span,
        measured.low() * factor,
        measured.high() * factor,
        step,
        "s",
        "age",
        measured.approximate(),
        false);
  }
}
