package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.DifferenceType;

/// One account has a thing apply to more, to fewer, or to others than another account has: the same
/// noun under another quantity or restriction, or the same verb under a condition or a time.
final class ScopeContrast implements Contrast {
  /// Classes of words that say of how much of a thing something is true.
  private static final Set<String> SHARES = Set.of("all", "most", "some", "few", "only");

  /// Classes of words by which a thing is told to be wider or narrower.
  private static final Set<String> BREADTHS = Set.of("all", "some", "few", "including");

  private static final Set<String> CLASSIFYING = Set.of("NOUN", "PROPN");
  private static final Set<String> SMALL = Set.of("ADP", "DET", "PART");
  private static final Set<String> PRENOMINAL = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN");
  private static final Set<String> THINGS = Set.of("NOUN", "PROPN");

  /// Words that a number after a thing limits it by: "pupils under 16".
  private static final Set<String> BOUNDS = Set.of("under", "over", "above", "below");

  /// How many words before a thing its quantity may stand.
  private static final int REACH = 3;

  private static final double OTHER_SHARE = 1;
  private static final double OTHER_RESTRICTION = 0.8;
  private static final double RESTRICTED = 0.4;
  private static final double LEFT_OVER = 0.3;

  private final Limits limits = new Limits();

  /// What a thing is restricted to.
  ///
  /// @param phrase from its quantity on
  /// @param shares classes of quantity
  /// @param restrictions stems of the words that say which ones
  private record Thing(Phrase phrase, SortedSet<String> shares, SortedSet<String> restrictions) {
    String stem() {
      return phrase.telling().words().get(phrase.head()).stem();
    }

    Finding.Stand stand() {
      String key = String.join(" ", shares) + "|" + String.join(" ", restrictions);
      return new Finding.Stand(phrase.telling(), key, phrase.text(), phrase.span());
    }
  }

  @Override
  public DifferenceType type() {
    return DifferenceType.SCOPE;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.closest()) {
      weigh(pair, evidence);
      if (pair.isComparable()) {
        things(pair, grounds, evidence);
        verbs(pair, grounds);
        limits.ground(pair, grounds);
        Residue.of(pair, LEFT_OVER * pair.likeness()).ifPresent(grounds::add);
      }
    }
    return Finding.of(
        grounds.isEmpty() ? Ground.whole(matter.closest()) : grounds, evidence, false);
  }

  private void weigh(Matter.Pair pair, SortedMap<String, Double> evidence) {
    SortedSet<String> ours = kinds(pair.one());
    SortedSet<String> theirs = kinds(pair.other());
    SortedSet<String> odd = new TreeSet<>(ours);
    odd.addAll(theirs);
    odd.removeIf(kind -> ours.contains(kind) && theirs.contains(kind));
    odd.remove("restricting");
    Evidence.atLeast(evidence, "limits", odd.size());
    odd.retainAll(BREADTHS);
    Evidence.atLeast(evidence, "breadths", odd.size());
    int here = alone(pair.one(), pair.other());
    int there = alone(pair.other(), pair.one());
    Evidence.atLeast(evidence, "replaced", Math.log(1 + Math.min(here, there)));
    Evidence.atLeast(evidence, "added", Math.log(1 + Math.abs(here - there)));
  }

  /// How many things `one` names that the other does not.
  private static int alone(Telling one, Telling other) {
    Set<String> stems = new TreeSet<>();
    for (Word word : one.words()) {
      if (word.isContent() && THINGS.contains(word.tag()) && !other.stems().contains(word.stem())) {
        stems.add(word.stem());
      }
    }
    return stems.size();
  }

  private SortedSet<String> kinds(Telling telling) {
    SortedSet<String> kinds = new TreeSet<>();
    Limits.LEXICON.find(telling.words()).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }

  /// One noun under another quantity, or restricted otherwise.
  private void things(Matter.Pair pair, List<Ground> grounds, SortedMap<String, Double> evidence) {
    for (Thing one : things(pair.one())) {
      for (Thing other : things(pair.other())) {
        if (!one.stem().equals(other.stem())) {
          continue;
        }
        double strength = strength(one, other);
        if (strength > 0) {
          Ground ground = new Ground(one.stand(), other.stand(), strength * pair.likeness());
          grounds.add(isTelling(one, other, strength) ? ground.plainIn(pair) : ground);
          Evidence.atLeast(evidence, "restricted", strength < OTHER_SHARE ? strength : 0);
        }
      }
    }
  }

  /// Whether two restrictions of one noun are no two names of it: a quantity is among them ("all
  /// pupils", "pupils under 16"), or they are adjectives ("foreign bases", "Western bases").
  private boolean isTelling(Thing one, Thing other, double strength) {
    return strength >= OTHER_SHARE
        || (strength >= OTHER_RESTRICTION
            && (isAll(one) || isAll(other) || (isDescribed(one) && isDescribed(other))));
  }

  private static boolean isDescribed(Thing thing) {
    Phrase phrase = thing.phrase();
    Word before = phrase.telling().words().get(Math.max(phrase.from(), phrase.head() - 1));
    return before.tag().equals("ADJ") && thing.restrictions().contains(before.stem());
  }

  /// One verb, said of a thing only or of that thing as of others.
  private void verbs(Matter.Pair pair, List<Ground> grounds) {
    for (Phrase one : Phrase.verbs(pair.one())) {
      for (Phrase other : Phrase.verbs(pair.other())) {
        if (one.correspondsTo(other)
            && isExclusive(one) != isExclusive(other)
            && kinds(pair.one()).contains("only") != kinds(pair.other()).contains("only")) {
          Finding.Stand here =
              new Finding.Stand(one.telling(), "" + isExclusive(one), one.text(), one.span());
          Finding.Stand there =
              new Finding.Stand(
                  other.telling(), "" + isExclusive(other), other.text(), other.span());
          grounds.add(new Ground(here, there, OTHER_SHARE * pair.likeness()));
        }
      }
    }
  }

  private boolean isExclusive(Phrase verb) {
    return Limits.LEXICON.find(verb.words()).stream().anyMatch(hit -> hit.kind().equals("only"));
  }

  private static double strength(Thing one, Thing other) {
    if (!one.shares().equals(other.shares())
        && (!(one.shares().isEmpty() || other.shares().isEmpty())
            || one.shares().contains("only")
            || other.shares().contains("only"))) {
      return OTHER_SHARE;
    }
    boolean ours = missing(one, other);
    boolean theirs = missing(other, one);
    if (ours && (theirs || isAll(other)) || theirs && isAll(one)) {
      return OTHER_RESTRICTION;
    }
    return ours || theirs ? RESTRICTED : 0;
  }

  private static boolean isAll(Thing thing) {
    return thing.shares().contains("all");
  }

  /// Whether some restriction of `one` stands nowhere in the passage of the other.
  private static boolean missing(Thing one, Thing other) {
    return one.restrictions().stream().anyMatch(stem -> !other.phrase().telling().has(stem));
  }

  private List<Thing> things(Telling telling) {
    List<Lexicon.Hit> hits = Limits.LEXICON.find(telling.words());
    List<Thing> things = new ArrayList<>();
    for (Phrase noun : Phrase.things(telling)) {
      SortedSet<String> shares = new TreeSet<>();
      SortedSet<String> restrictions = new TreeSet<>();
      int from = noun.from();
      int end = noun.to();
      for (Lexicon.Hit hit : hits) {
        if (SHARES.contains(hit.kind())
            && hit.to() <= noun.head()
            && hit.to() > noun.from() - REACH
            && leadsTo(telling, hit.to(), noun)) {
          shares.add(hit.kind());
          from = Math.min(from, hit.from());
        } else if (hit.kind().equals("only") && hit.from() == noun.to()) {
          // "long-distance trains only"
          shares.add(hit.kind());
          end = hit.to();
        }
      }
      for (int i = noun.from(); i < noun.head(); i++) {
        if (restricts(telling, i)) {
          restrictions.add(telling.words().get(i).stem());
        }
      }
      int to = complement(telling, end);
      if (to > end) {
        restrictions.add(telling.words().get(to - 1).stem());
      }
      Phrase whole = new Phrase(telling, from, noun.head(), Optional.empty(), to);
      things.add(new Thing(whole, shares, restrictions));
    }
    return things;
  }

  /// One past the noun that a preposition ties to a thing ("the ban on trawlers"); `at` when there
  /// is none.
  private static int complement(Telling telling, int at) {
    List<Word> words = telling.words();
    if (at < words.size() && words.get(at).tag().equals("ADP")) {
      int to = at + 1;
      while (to < words.size() && to <= at + REACH && PRENOMINAL.contains(words.get(to).tag())) {
        to++;
      }
      Word last = words.get(to - 1);
      boolean thing = THINGS.contains(last.tag()) && !isTime(telling, last);
      if (last.isContent()
          && (thing || last.tag().equals("NUM") && BOUNDS.contains(words.get(at).form()))) {
        return to;
      }
    }
    return at;
  }

  private static boolean isTime(Telling telling, Word word) {
    return telling.told().reading().times().stream()
        .anyMatch(time -> time.span().overlaps(word.span()));
  }

  /// Whether nothing but small words stands between a quantity and the thing: "most of the ships",
  /// "only to ships".
  private static boolean leadsTo(Telling telling, int from, Phrase noun) {
    return from >= noun.from()
        || telling.words().subList(from, noun.from()).stream()
            .allMatch(word -> SMALL.contains(word.tag()));
  }

  /// Whether the word says which things, not what they are like: a noun or name before the noun, an
  /// adjective of a people, or one of the lexicon.
  private boolean restricts(Telling telling, int at) {
    Word word = telling.words().get(at);
    boolean named =
        word.tag().equals("ADJ")
            && Character.isUpperCase(telling.text(word.span()).codePointAt(0))
            && at > 0;
    return word.isContent()
        && (CLASSIFYING.contains(word.tag())
            || named
            || Limits.LEXICON.find(word.lemma()).equals(Optional.of("restricting")));
  }
}
