package org.testimonia.group;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.testimonia.decision.Decision;
import org.testimonia.model.Reasons;

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
  /// @param shared what the words of `b` share with the first
  float logOdds(Probe first, Sketch b, Probe.Words shared) {
    double p = decision.probability(signs(first, b, shared));
    return (float) Math.log(p / (1 - p));
  }

  /// What spoke most for (above 0) and against two accounts telling one story, the weightiest
  /// first; a sign and its square are told as one.
  ///
  /// @param shared what the words of `b` share with the first
  List<Reasons.Sign> weightiest(Probe first, Sketch b, Probe.Words shared, int most) {
    double[] values = signs(first, b, shared);
    NavigableMap<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      String name = NAMES.get(i);
      weights.merge(name.replace("Squared", ""), decision.weight(name) * values[i], Double::sum);
    }
    return weights.entrySet().stream()
        .filter(sign -> sign.getValue() != 0)
        .map(sign -> new Reasons.Sign(sign.getKey(), sign.getValue()))
        .sorted(Comparator.comparingDouble(sign -> -Math.abs(sign.weight())))
        .limit(most)
        .toList();
  }

  /// The signs of two accounts, in the order of [NAMES]; the same whichever comes first.
  ///
  /// @param shared what the words of `b` share with the first
  static double[] signs(Probe first, Sketch b, Probe.Words shared) {
    Sketch a = first.sketch();
    Probe.Others leads = first.lead(b.lead());
    Probe.Others titles = first.title(b.title());
    Probe.Others both = first.names(b.names());
    double words = a.words().cosine(shared.product(), b.words());
    double rarestWord = a.words().shared(shared.most(), b.words());
    double lead = a.lead().cosine(leads.product(), b.lead());
    double leadInText = (a.lead().share(shared.lead()) + b.lead().share(leads.inWords())) / 2;
    double title = a.title().cosine(titles.product(), b.title());
    double titleOfA = a.title().share(shared.title());
    double titleOfB = b.title().share(titles.inWords());
    double names = a.names().cosine(both.product(), b.names());
    double rarestName = a.names().shared(both.most(), b.names());
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
