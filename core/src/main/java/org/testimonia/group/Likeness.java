package org.testimonia.group;

import java.util.List;
import org.testimonia.decision.Decision;

/// What speaks for and against two accounts telling one story, as named numbers, and the decision
/// learned on them.
final class Likeness {
  static final List<String> NAMES =
      List.of(
          "words",
          "wordsSquared",
          "rarestWord",
          "lead",
          "leadInText",
          "leadRarestWord",
          "title",
          "titleSquared",
          "titleInText",
          "titleLeast",
          "names",
          "namesSquared",
          "rarestName",
          "rarestNameSquared",
          "places",
          "placesApart",
          "figures",
          "figuresNear",
          "figuresShort",
          "figuresApart",
          "dates",
          "datesGap",
          "datesApart",
          "datesApartUndated",
          "gap",
          "gapLong",
          "sameDay",
          "near",
          "far",
          "undated",
          "wordsNear",
          "wordsNearGap",
          "namesNear",
          "short");

  private static final int SHORT = 30;
  private static final int LONG_DAYS = 14;
  private static final int FAR_DAYS = 60;
  private static final double NEAR_DAYS = 3;

  private final Decision decision = Decision.load(Likeness.class, "weights.txt", NAMES);

  /// The logarithm of the odds that two accounts tell one story; the same whichever comes first.
  ///
  /// @param words how alike their words are
  float logOdds(Sketch a, Sketch b, double words) {
    double p = decision.probability(signs(a, b, words));
    return (float) Math.log(p / (1 - p));
  }

  /// The signs of two accounts, in the order of [NAMES]; the same whichever comes first.
  ///
  /// @param words how alike their words are
  static double[] signs(Sketch a, Sketch b, double words) {
    double rarestWord = a.words().heaviestShared(b.words());
    double lead = a.lead().cosine(b.lead());
    double leadInText = (a.lead().within(b.words()) + b.lead().within(a.words())) / 2;
    double title = a.title().cosine(b.title());
    double titleOfA = a.title().within(b.words());
    double titleOfB = b.title().within(a.words());
    double names = a.names().cosine(b.names());
    double rarestName = a.names().heaviestShared(b.names());
    double places = a.places().cosine(b.places());
    double figures = a.figures().cosine(b.figures());
    double dates = a.dates().cosine(b.dates());
    boolean dated = a.isDated() && b.isDated();
    int days = dated ? Math.abs(a.day() - b.day()) : 0;
    double gap = Math.log1p(days);
    double near = dated ? 1.0 / (1 + days) : 0;
    double close = dated ? Math.exp(-days / NEAR_DAYS) : 0;
    double isShort = one(Math.min(a.words().size(), b.words().size()) < SHORT);
    double datesApart = apart(dates, a.dates(), b.dates());
    return new double[] {
      words,
      words * words,
      rarestWord,
      lead,
      leadInText,
      lead * rarestWord,
      title,
      title * title,
      (titleOfA + titleOfB) / 2,
      Math.min(titleOfA, titleOfB),
      names,
      names * names,
      rarestName,
      rarestName * rarestName,
      places,
      apart(places, a.places(), b.places()),
      figures,
      figures * close,
      figures * isShort,
      apart(figures, a.figures(), b.figures()),
      dates,
      dates * gap,
      datesApart,
      datesApart * one(!dated),
      gap,
      Math.log1p(Math.max(0, days - LONG_DAYS)),
      one(dated && days == 0),
      close,
      one(days > FAR_DAYS),
      one(!dated),
      words * near,
      words * near * gap,
      names * near,
      isShort
    };
  }

  private static double apart(double cosine, Terms a, Terms b) {
    return one(cosine == 0 && a.size() > 0 && b.size() > 0);
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }
}
