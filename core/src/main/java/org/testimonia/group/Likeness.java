package org.testimonia.group;

import java.util.List;
import org.testimonia.decision.Decision;

/// What speaks for and against two accounts telling one story, as named numbers, and the decision
/// learned on them.
final class Likeness {
  static final List<String> NAMES =
      List.of(
          "words", "wordsSquared", "rarestWord", "lead", "leadInText", "leadRarestWord",
          "title", "titleSquared", "titleInText", "titleLeast",
          "names", "namesSquared", "rarestName", "rarestNameSquared",
          "places", "placesApart", "figures", "figuresNear", "figuresShort", "figuresApart",
          "dates", "datesGap", "datesApart", "datesApartUndated",
          "gap", "gapLong", "sameDay", "near", "far", "undated",
          "wordsNear", "wordsNearGap", "namesNear", "short");

  private static final int SHORT = 30;
  private static final int LONG_DAYS = 14;
  private static final int FAR_DAYS = 60;
  private static final double NEAR_DAYS = 3;

  private final Decision decision = Decision.load(Likeness.class, "weights.txt", NAMES);

  /// The logarithm of the odds that two accounts tell one story; the same whichever comes first.
  float logOdds(Sketch a, Sketch b) {
    double p = decision.probability(signs(a, b));
    return (float) Math.log(p / (1 - p));
  }

  /// The signs of two accounts, in the order of [NAMES]; the same whichever comes first.
  static double[] signs(Sketch a, Sketch b) {
    Terms.Overlap words = a.words().overlap(b.words());
    Terms.Overlap lead = a.lead().overlap(b.lead());
    Terms.Overlap names = a.names().overlap(b.names());
    double title = a.title().overlap(b.title()).cosine();
    double titleOfA = a.title().overlap(b.words()).first();
    double titleOfB = b.title().overlap(a.words()).first();
    double places = a.places().overlap(b.places()).cosine();
    double figures = a.figures().overlap(b.figures()).cosine();
    double dates = a.dates().overlap(b.dates()).cosine();
    double leadInText =
        (a.lead().overlap(b.words()).first() + b.lead().overlap(a.words()).first()) / 2;
    boolean dated = a.isDated() && b.isDated();
    int days = dated ? Math.abs(a.day() - b.day()) : 0;
    double gap = Math.log1p(days);
    double near = dated ? 1.0 / (1 + days) : 0;
    double close = dated ? Math.exp(-days / NEAR_DAYS) : 0;
    double isShort = one(Math.min(a.words().size(), b.words().size()) < SHORT);
    double datesApart = apart(dates, a.dates(), b.dates());
    return new double[] {
      words.cosine(),
      words.cosine() * words.cosine(),
      words.heaviest(),
      lead.cosine(),
      leadInText,
      lead.cosine() * words.heaviest(),
      title,
      title * title,
      (titleOfA + titleOfB) / 2,
      Math.min(titleOfA, titleOfB),
      names.cosine(),
      names.cosine() * names.cosine(),
      names.heaviest(),
      names.heaviest() * names.heaviest(),
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
      words.cosine() * near,
      words.cosine() * near * gap,
      names.cosine() * near,
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
