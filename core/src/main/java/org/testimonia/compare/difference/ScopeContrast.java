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
import org.testimonia.text.Span;

/// One account has a thing apply to more, to fewer, or to others than another account has.
final class ScopeContrast implements Contrast {
  private static final Set<String> THINGS = Set.of("NOUN", "PROPN");
  private static final int REACH = 4;
  private static final int LONGEST_VALUE = 8;

  /// Classes of words that say of how much of a thing something is true.
  private static final Set<String> SHARES = Set.of("all", "most", "some", "few", "only", "except");

  /// Above this likeness two passages say the same but for the scope.
  private static final double PLAIN_LIKENESS = 0.75;

  private final Lexicon lexicon = Lexicon.load("scope.txt");

  @Override
  public DifferenceType type() {
    return DifferenceType.SCOPE;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    for (Matter.Pair pair : matter.closest()) {
      Telling one = pair.one();
      Telling other = pair.other();
      if (!kinds(one).equals(kinds(other))) {
        SortedSet<String> odd = new TreeSet<>(kinds(one));
        odd.addAll(kinds(other));
        odd.removeIf(kind -> kinds(one).contains(kind) && kinds(other).contains(kind));
        odd.forEach(kind -> Evidence.atLeast(evidence, kind, 1));
        Evidence.atLeast(evidence, "quantified", pair.likeness());
        boolean plain =
            pair.likeness() > PLAIN_LIKENESS
                && (sharedUnderOtherShare(one, other) || sharedUnderOtherShare(other, one));
        Evidence.atLeast(evidence, Finding.PLAIN, plain ? 1 : 0);
      }
      int things = Math.min(alone(one, other, THINGS), alone(other, one, THINGS));
      Evidence.atLeast(evidence, "replaced", Math.log(1 + things));
      int restricted = Math.max(restrictions(one, other), restrictions(other, one));
      Evidence.atLeast(evidence, "restricted", Math.log(1 + restricted));
      Evidence.atLeast(
          evidence,
          "added",
          Math.log(1 + Math.abs(alone(one, other, THINGS) - alone(other, one, THINGS))));
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    List<Finding.Stand> stands = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      if (matter.nearness(telling) > 0) {
        stands.add(stand(telling, matter));
      }
    }
    return Optional.of(new Finding(stands, evidence, false));
  }

  /// Whether a thing that both name is "all" of it, "most" of it or "only" it in `one`, and not so
  /// in `other`.
  private boolean sharedUnderOtherShare(Telling one, Telling other) {
    SortedSet<String> theirs = shares(other);
    SortedSet<String> things = new TreeSet<>();
    theirs.forEach(share -> things.add(share.substring(share.indexOf(' ') + 1)));
    for (String share : shares(one)) {
      String thing = share.substring(share.indexOf(' ') + 1);
      boolean only = share.startsWith("only ") && other.stems().contains(thing);
      if (!theirs.contains(share) && (only || things.contains(thing))) {
        return true;
      }
    }
    return false;
  }

  /// The things of which a share is named, as `class stem`.
  private SortedSet<String> shares(Telling telling) {
    SortedSet<String> shares = new TreeSet<>();
    for (Lexicon.Hit hit : lexicon.find(telling.words())) {
      if (SHARES.contains(hit.kind())) {
        int last = Math.min(telling.words().size(), hit.to() + REACH);
        telling.words().subList(hit.to(), last).stream()
            .filter(word -> THINGS.contains(word.tag()) && word.isContent())
            .findFirst()
            .ifPresent(thing -> shares.add(hit.kind() + " " + thing.stem()));
      }
    }
    return shares;
  }

  private SortedSet<String> kinds(Telling telling) {
    SortedSet<String> kinds = new TreeSet<>();
    lexicon.find(telling.words()).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }

  /// How many content words of `one` the other lacks, of the given parts of speech.
  private static int alone(Telling one, Telling other, Set<String> tags) {
    Set<String> stems = new TreeSet<>();
    for (Word word : one.words()) {
      if (word.isContent() && tags.contains(word.tag()) && !other.stems().contains(word.stem())) {
        stems.add(word.stem());
      }
    }
    return stems.size();
  }

  /// How many things that both name have an attribute here that the other lacks.
  private static int restrictions(Telling one, Telling other) {
    int restrictions = 0;
    List<Word> words = one.words();
    for (int i = 1; i < words.size(); i++) {
      Word thing = words.get(i);
      Word attribute = words.get(i - 1);
      if (thing.tag().equals("NOUN")
          && other.stems().contains(thing.stem())
          && attribute.isContent()
          && !attribute.tag().equals("VERB")
          && !other.stems().contains(attribute.stem())) {
        restrictions++;
      }
    }
    return restrictions;
  }

  /// Where a telling stands against its nearest telling of another account: the word of scope that
  /// the other lacks, or the first stretch of words that it lacks, or the whole.
  private Finding.Stand stand(Telling telling, Matter matter) {
    Telling other = matter.nearest(telling);
    SortedSet<String> theirs = kinds(other);
    for (Lexicon.Hit hit : lexicon.find(telling.words())) {
      if (SHARES.contains(hit.kind()) && !theirs.contains(hit.kind())) {
        return stand(telling, hit.from(), hit.to() + 1, hit.kind());
      }
    }
    List<Word> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isContent() && !other.has(words.get(i).stem())) {
        int to = i + 1;
        while (to < words.size()
            && to < i + LONGEST_VALUE
            && !other.stems().contains(words.get(to).stem())
            && !words.get(to).tag().equals("PUNCT")) {
          to++;
        }
        return stand(telling, i, to, words.get(i).stem());
      }
    }
    return new Finding.Stand(telling, "", telling.text(), telling.span());
  }

  private static Finding.Stand stand(Telling telling, int from, int to, String key) {
    Span span = Evidence.span(telling, from, Math.min(to, telling.words().size()));
    return new Finding.Stand(telling, key, telling.text(span), span);
  }
}
