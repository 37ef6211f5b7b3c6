package org.testimonia.compare.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimonia.clean.Cleaner;
import org.testimonia.decision.Decision;
import org.testimonia.decision.Logistic;
import org.testimonia.ingest.Ingester;
import org.testimonia.model.Capture;
import org.testimonia.model.Outcome;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Story;
import org.testimonia.read.Reader;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.text.Span;

/// Learns the weights of the aligner's decision from stories read by hand, and measures it on
/// stories it has not seen: `TrainAligner STORIES_FOLDER WEIGHTS_FILE [story to leave out]…`.
public final class TrainAligner {
  private static final int FOLDS = 6;
  /// A pair that no reader judged is most often no pair, but not always.
  private static final double UNJUDGED = 0.3;

  record Told(
      String name, Gold gold, List<Traits> traits, List<Pair> pairs, List<Set<Integer>> claims) {}

  /// A story as the other programs of this folder need it.
  public record Prepared(Path folder, List<Reading> readings, List<Traits> traits) {}

  record Score(double good, double judged, double found, double gold) {
    Score plus(Score other) {
      return new Score(
          good + other.good, judged + other.judged, found + other.found, gold + other.gold);
    }

    double precision() {
      return judged == 0 ? 0 : good / judged;
    }

    double recall() {
      return gold == 0 ? 0 : found / gold;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  private static final long MAX_BYTES = 20L * 1024 * 1024;
  private static final Reader READER = new Reader(new Tagger(Optional.empty()));
  private static final PrintStream OUT = System.out;

  private TrainAligner() {}

  public static void main(String[] args) throws IOException {
    Set<String> out = new TreeSet<>(Arrays.asList(args).subList(2, args.length));
    List<Told> stories = new ArrayList<>();
    for (Path folder : folders(Path.of(args[0]), out)) {
      stories.add(told(prepare(folder)));
    }
    validate(stories);
    Logistic.write(
        Path.of(args[1]),
        "training/compare/train.sh",
        "two clauses speaking of one matter",
        train(stories));
  }

  /// The stories' folders, less those left out.
  public static List<Path> folders(Path stories, Set<String> out) throws IOException {
    try (Stream<Path> folders = Files.list(stories)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !out.contains(folder.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /// Reads the accounts of a story and the traits of their clauses.
  public static Prepared prepare(Path folder) throws IOException {
    List<Reading> readings = read(folder);
    return new Prepared(folder, readings, new ClauseReader().read(readings));
  }

  /// Reads the accounts of a story.
  public static List<Reading> read(Path folder) throws IOException {
    List<SourceRef> sources;
    try (Stream<Path> files = Files.list(folder)) {
      sources =
          files
              .filter(file -> !file.endsWith("gold.json"))
              .sorted()
              .map(file -> new SourceRef(file.toString()))
              .toList();
    }
    // Not by Pipeline: it loads the very weights that are to be learned.
    List<Capture> captures = new ArrayList<>();
    for (Outcome<Capture> outcome :
        new Ingester(MAX_BYTES, InputStream.nullInputStream()).ingest(sources)) {
      if (outcome instanceof Outcome.Kept<Capture> kept) {
        captures.add(kept.value());
      }
    }
    return Story.of(new Cleaner().clean(captures).stream().map(READER::read).toList()).readings();
  }

  static Told told(Prepared prepared) throws IOException {
    Path folder = prepared.folder();
    List<Reading> readings = prepared.readings();
    List<Traits> traits = prepared.traits();
    List<Pair> pairs = new Candidates(traits, new Rarity(traits)).find();
    Gold gold = new Gold(folder, readings);
    List<Set<Integer>> claims =
        traits.stream().map(one -> gold.of(one.account(), one.clause().span())).toList();
    OUT.printf(
        Locale.ROOT,
        "%-20s %4d clauses %6d candidates%n",
        folder.getFileName(),
        traits.size(),
        pairs.size());
    return new Told(folder.getFileName().toString(), gold, traits, pairs, claims);
  }

  static Map<String, Double> train(List<Told> stories) {
    List<Logistic.Sample> samples = new ArrayList<>();
    for (Told story : stories) {
      List<double[]> features = Features.of(story.pairs());
      for (int i = 0; i < features.size(); i++) {
        Pair pair = story.pairs().get(i);
        Set<Integer> both = new TreeSet<>(story.claims().get(pair.first()));
        boolean judged = !both.isEmpty() && !story.claims().get(pair.second()).isEmpty();
        both.retainAll(story.claims().get(pair.second()));
        samples.add(new Logistic.Sample(features.get(i), !both.isEmpty(), judged ? 1 : UNJUDGED));
      }
    }
    return Logistic.train(Features.NAMES, samples);
  }

  static void validate(List<Told> stories) {
    List<Map<String, Double>> byFold = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Told> seen = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        if (i % FOLDS != fold) {
          seen.add(stories.get(i));
        }
      }
      byFold.add(train(seen));
    }
    Score total = new Score(0, 0, 0, 0);
    double mean = 0;
    for (int i = 0; i < stories.size(); i++) {
      Score score = score(stories.get(i), byFold.get(i % FOLDS));
      total = total.plus(score);
      mean += score.f1() / stories.size();
      OUT.printf(
          Locale.ROOT,
          "%-20s %.3f %.3f %.3f%n",
          stories.get(i).name(),
          score.precision(),
          score.recall(),
          score.f1());
    }
    OUT.printf(
        Locale.ROOT,
        "all pairs %.3f %.3f %.3f, mean F1 of stories %.3f%n",
        total.precision(),
        total.recall(),
        total.f1(),
        mean);
  }

  private static Score score(Told story, Map<String, Double> weights) {
    Aligner aligner = new Aligner(new Decision(Features.NAMES, weights));
    return score(story, aligner.align(story.traits(), story.pairs()).groups());
  }

  private static Score score(Told story, List<List<Integer>> groups) {
    double good = 0;
    double judged = 0;
    for (List<Integer> group : groups) {
      for (int i : group) {
        for (int j : group) {
          Set<Integer> both = new TreeSet<>(story.claims().get(i));
          boolean across = story.traits().get(i).account() != story.traits().get(j).account();
          if (i < j && across && !both.isEmpty() && !story.claims().get(j).isEmpty()) {
            both.retainAll(story.claims().get(j));
            judged++;
            good += both.isEmpty() ? 0 : 1;
          }
        }
      }
    }
    double found = 0;
    double all = 0;
    for (List<Gold.Place> claim : story.gold().claims.subList(0, story.gold().optionalFrom)) {
      for (int i = 0; i < claim.size(); i++) {
        for (int j = i + 1; j < claim.size(); j++) {
          if (claim.get(i).account() != claim.get(j).account()) {
            Gold.Place one = claim.get(i);
            Gold.Place other = claim.get(j);
            all++;
            found +=
                groups.stream()
                        .anyMatch(
                            group -> holds(story, group, one) && holds(story, group, other))
                    ? 1
                    : 0;
          }
        }
      }
    }
    return new Score(good, judged, found, all);
  }

  private static boolean holds(Told story, List<Integer> group, Gold.Place place) {
    for (int i : group) {
      Span span = story.traits().get(i).clause().span();
      if (place.touchedBy(story.traits().get(i).account(), span)) {
        return true;
      }
    }
    return false;
  }
}
