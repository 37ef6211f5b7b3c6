package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.DifferenceType;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// One account says that a thing is, another that it is not, or the contrary of it.
final class PolarityContrast implements Contrast {
  /// How many words after a negator the word that it bears on may stand.
  private static final int REACH = 6;

  /// Passages that say the contrary are of one matter when it is at least so likely otherwise.
  private static final double LIKELY = 0.5;

  private static final Span NOTHING = new Span(0, 0);

  private static final SortedSet<String> NONE = new TreeSet<>();

  private final Lexicon lexicon = Lexicon.load("polarity.txt");

  /// From a word to its contraries.
  private final Map<String, SortedSet<String>> opposites = opposites();

  private static Map<String, SortedSet<String>> opposites() {
    Map<String, SortedSet<String>> opposites = new HashMap<>();
    for (String line : DataFile.lines(PolarityContrast.class, "opposites.txt")) {
      String[] halves = line.split("\\|", -1);
      if (halves.length != 2) {
        throw new IllegalArgumentException("opposites.txt: not two sides: \"" + line + "\"");
      }
      add(opposites, halves[0], halves[1]);
      add(opposites, halves[1], halves[0]);
    }
    return opposites;
  }

  private static void add(Map<String, SortedSet<String>> opposites, String these, String those) {
    for (String word : these.split(",", -1)) {
      SortedSet<String> contraries =
          opposites.computeIfAbsent(word.strip(), any -> new TreeSet<>());
      for (String contrary : those.split(",", -1)) {
        contraries.add(contrary.strip());
      }
    }
  }

  @Override
  public DifferenceType type() {
    return DifferenceType.POLARITY;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.closest()) {
      if (pair.isComparable()) {
        negations(pair, evidence, grounds);
        negations(pair.mirrored(), evidence, grounds);
        contrary(pair, evidence, grounds);
      }
    }
    return Finding.of(grounds, evidence, false);
  }

  /// Negators of the one on a word that the other has without any.
  private void negations(
      Matter.Pair pair, SortedMap<String, Double> evidence, List<Ground> grounds) {
    Telling one = pair.one();
    Telling other = pair.other();
    Set<String> theirs = kinds(other);
    for (Lexicon.Hit hit : negators(one)) {
      if (theirs.contains(hit.kind()) || theirs.contains("deny") || theirs.contains("not")) {
        continue;
      }
      Evidence.atLeast(evidence, "negated", 1);
      Optional<Word> word = bearsOn(one, hit);
      Optional<Integer> there = word.flatMap(it -> find(other, it));
      if (there.isPresent()) {
        Evidence.atLeast(evidence, "anchored", pair.likeness());
        Finding.Stand not = stand(Phrase.around(one, hit.from()), "not so");
        Finding.Stand so = stand(Phrase.around(other, there.get()), "so");
        Span negator = Evidence.span(one, hit.from(), hit.to());
        boolean plain = pair.isSameBut(negator, NOTHING, LIKELY);
        grounds.add(new Ground(not, so, pair.likeness()).plainIf(plain));
      }
    }
  }

  private static Finding.Stand stand(Phrase phrase, String key) {
    return new Finding.Stand(phrase.telling(), key, phrase.text(), phrase.span());
  }

  private List<Lexicon.Hit> negators(Telling telling) {
    return lexicon.find(telling.words()).stream()
        .filter(hit -> hit.kind().equals("not") || hit.kind().equals("hardly"))
        .filter(hit -> !isAnswer(telling, hit))
        .toList();
  }

  /// Whether the hit is the "no" of "No, I will stay", which negates nothing in its sentence.
  private static boolean isAnswer(Telling telling, Lexicon.Hit hit) {
    List<Word> words = telling.words();
    return words.get(hit.from()).form().equals("no")
        && (hit.to() == words.size()
            || Set.of("PRON", "PUNCT").contains(words.get(hit.to()).tag()));
  }

  private Set<String> kinds(Telling telling) {
    Set<String> kinds = new TreeSet<>();
    lexicon.find(telling.words()).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }

  /// The first word of content that a negator stands before.
  private static Optional<Word> bearsOn(Telling one, Lexicon.Hit hit) {
    int last = Math.min(one.words().size(), hit.to() + REACH);
    return one.words().subList(hit.to(), last).stream().filter(Word::isContent).findFirst();
  }

  private static Optional<Integer> find(Telling telling, Word word) {
    for (int i = 0; i < telling.words().size(); i++) {
      if (telling.words().get(i).stem().equals(word.stem())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// A word of the one whose contrary stands in the other, when neither has both; "stay open" and
  /// "neither was closed" say the same.
  private void contrary(
      Matter.Pair pair, SortedMap<String, Double> evidence, List<Ground> grounds) {
    if (negators(pair.one()).isEmpty() != negators(pair.other()).isEmpty()) {
      return;
    }
    for (int i = 0; i < pair.one().words().size(); i++) {
      for (int j = 0; j < pair.other().words().size(); j++) {
        Word here = pair.one().words().get(i);
        Word there = pair.other().words().get(j);
        if (isContrary(here, there) && !has(pair.one(), there) && !has(pair.other(), here)) {
          Evidence.atLeast(evidence, "contrary", 1);
          Finding.Stand one = stand(Phrase.around(pair.one(), i), here.lemma());
          Finding.Stand other = stand(Phrase.around(pair.other(), j), there.lemma());
          boolean plain = pair.isSameBut(here.span(), there.span(), LIKELY);
          grounds.add(new Ground(one, other, pair.likeness()).plainIf(plain));
        }
      }
    }
  }

  private boolean isContrary(Word one, Word other) {
    return isAmong(opposites.getOrDefault(one.lemma(), NONE), other)
        || isAmong(opposites.getOrDefault(one.form(), NONE), other);
  }

  private static boolean isAmong(SortedSet<String> contraries, Word word) {
    return contraries.contains(word.lemma()) || contraries.contains(word.form());
  }

  private static boolean has(Telling telling, Word word) {
    return telling.words().stream().anyMatch(own -> own.is(word.lemma()) || own.is(word.form()));
  }
}
