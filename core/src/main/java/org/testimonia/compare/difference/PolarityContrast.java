package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.DifferenceType;
import org.testimonia.text.Span;

/// One account says that a thing is, another that it is not, or the contrary of it.
final class PolarityContrast implements Contrast {
  /// How many words after a negator the word that it bears on may stand.
  private static final int REACH = 6;

  /// Above this likeness two passages say the same but for the turn.
  private static final double PLAIN_LIKENESS = 0.75;

  private final Lexicon lexicon = Lexicon.load("polarity.txt");

  /// From a word to its contraries.
  private final Map<String, SortedSet<String>> opposites = opposites();

  private static Map<String, SortedSet<String>> opposites() {
    Map<String, SortedSet<String>> opposites = new TreeMap<>();
    for (String line : Lexicon.lines("opposites.txt")) {
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
    for (Matter.Pair pair : matter.closest()) {
      negations(pair.one(), pair.other(), evidence);
      negations(pair.other(), pair.one(), evidence);
      contrary(pair.one(), pair.other())
          .ifPresent(word -> {
            Evidence.atLeast(evidence, "contrary", 1);
            boolean plain = pair.likeness() > PLAIN_LIKENESS;
            Evidence.atLeast(evidence, Finding.PLAIN, plain ? 1 : 0);
            Evidence.atLeast(evidence, "contrary-alike", pair.likeness());
          });
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Finding(stands(matter), evidence, false));
  }

  private void negations(Telling one, Telling other, SortedMap<String, Double> evidence) {
    Set<String> theirs = kinds(other);
    for (Lexicon.Hit hit : negators(one)) {
      if (theirs.contains(hit.kind()) || theirs.contains("deny") || theirs.contains("not")) {
        continue;
      }
      Evidence.atLeast(evidence, hit.kind(), 1);
      if (bearsOnShared(one, hit, other)) {
        boolean plain = one.likeness(other) > PLAIN_LIKENESS && !hit.kind().equals("hardly");
        Evidence.atLeast(evidence, Finding.PLAIN, plain ? 1 : 0);
        Evidence.atLeast(evidence, hit.kind() + "-anchored", 1);
        Evidence.atLeast(evidence, "anchored", one.likeness(other));
      }
    }
  }

  private List<Lexicon.Hit> negators(Telling telling) {
    return lexicon.find(telling.words()).stream()
        .filter(hit -> !hit.kind().equals("neutral"))
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
    negators(telling).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }

  private static boolean bearsOnShared(Telling one, Lexicon.Hit hit, Telling other) {
    int last = Math.min(one.words().size(), hit.to() + REACH);
    for (Word word : one.words().subList(hit.to(), last)) {
      if (word.isContent()) {
        return other.stems().contains(word.stem());
      }
    }
    return false;
  }

  /// A word of `one` whose contrary stands in `other`, when `one` itself has not that contrary.
  private Optional<Word> contrary(Telling one, Telling other) {
    for (Word word : one.words()) {
      if (has(other, word.lemma()) || has(other, word.form())) {
        continue;
      }
      SortedSet<String> contraries = new TreeSet<>();
      contraries.addAll(opposites.getOrDefault(word.lemma(), new TreeSet<>()));
      contraries.addAll(opposites.getOrDefault(word.form(), new TreeSet<>()));
      if (contraries.stream().anyMatch(contrary -> has(other, contrary) && !has(one, contrary))) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static boolean has(Telling telling, String word) {
    return telling.words().stream().anyMatch(own -> own.is(word));
  }

  private List<Finding.Stand> stands(Matter matter) {
    List<Finding.Stand> stands = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      List<Lexicon.Hit> hits = negators(telling);
      Optional<Word> word =
          matter.tellings().stream()
              .filter(other -> !other.account().equals(telling.account()))
              .flatMap(other -> contrary(telling, other).stream())
              .findFirst();
      if (word.isPresent()) {
        Span span = word.get().span();
        stands.add(new Finding.Stand(telling, word.get().lemma(), telling.text(span), span));
      } else if (hits.isEmpty()) {
        stands.add(new Finding.Stand(telling, "so", telling.text(), telling.span()));
      } else {
        int from = hits.getFirst().from();
        int to = Math.min(telling.words().size(), hits.getFirst().to() + 2);
        Span span = Evidence.span(telling, from, to);
        stands.add(new Finding.Stand(telling, "not so", telling.text(span), span));
      }
    }
    return stands;
  }
}
