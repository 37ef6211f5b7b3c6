package org.testimonia.compare.align;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.clause.ClauseCutter;
import org.testimonia.compare.decision.Decision;
import org.testimonia.compare.embed.Embedder;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Story;
import org.testimonia.text.Span;

/// Learns the weights of the aligner's decision from stories read by hand, and measures it on
/// stories it has not seen: `TrainAligner STORIES_FOLDER WEIGHTS_FILE [story to leave out]…`.
public final class TrainAligner {
  private static final int FOLDS = 6;
  private static final double RIDGE = 1.0;
  /// A pair that no reader judged is most often no pair, but not always.
  private static final double UNJUDGED = 0.3;

  private record Sample(double[] features, boolean same, double weight) {}

  private record Told(
      String name, Gold gold, List<Traits> traits, List<Pair> pairs, List<Set<Integer>> claims) {}

  private record Score(double good, double judged, double found, double gold) {
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

  private static final PrintStream OUT = System.out;

  private TrainAligner() {}

  public static void main(String[] args) throws IOException {
    Set<String> out = new TreeSet<>(Arrays.asList(args).subList(2, args.length));
    List<Told> stories = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of(args[0]));
        Embedder embedder = Embedder.open()) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        if (!out.contains(folder.getFileName().toString())) {
          stories.add(read(folder, embedder));
        }
      }
    }
    validate(stories);
    write(Path.of(args[1]), train(stories));
  }

  private static Told read(Path folder, Embedder embedder) throws IOException {
    List<SourceRef> sources;
    try (Stream<Path> files = Files.list(folder)) {
      sources =
          files
              .filter(file -> !file.endsWith("gold.json"))
              .sorted()
              .map(file -> new SourceRef(file.toString()))
              .toList();
    }
    Pipeline pipeline = new Pipeline(PipelineConfig.defaults(), Clock.systemUTC());
    List<Reading> readings =
        Story.of(pipeline.analyze(sources, new RunReport())).readings();
    ClauseCutter cutter = new ClauseCutter();
    List<Traits> traits = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      List<Clause> clauses = cutter.cut(reading);
      List<Encoding> encodings =
          embedder.encode(
              reading.sentences().stream()
                  .map(sentence -> sentence.span().in(reading.account().text()))
                  .toList());
      traits.addAll(Aligner.traits(reading, i, clauses, encodings));
    }
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

  private static Map<String, Double> train(List<Told> stories) {
    List<Sample> samples = new ArrayList<>();
    for (Told story : stories) {
      for (Pair pair : story.pairs()) {
        Set<Integer> both = new TreeSet<>(story.claims().get(pair.first()));
        boolean judged = !both.isEmpty() && !story.claims().get(pair.second()).isEmpty();
        both.retainAll(story.claims().get(pair.second()));
        samples.add(new Sample(pair.features(), !both.isEmpty(), judged ? 1 : UNJUDGED));
      }
    }
    double[] weights = new double[Features.NAMES.size() + 1];
    for (int round = 0; round < 15; round++) {
      step(samples, weights);
    }
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < Features.NAMES.size(); i++) {
      named.put(Features.NAMES.get(i), weights[i]);
    }
    named.put("bias", weights[weights.length - 1]);
    return named;
  }

  /// One step of Newton's method.
  private static void step(List<Sample> samples, double[] weights) {
    int n = weights.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      double ridge = i == n - 1 ? 1e-6 : RIDGE;
      system[i][i] += ridge;
      system[i][n] -= ridge * weights[i];
    }
    double[] x = new double[n];
    x[n - 1] = 1;
    for (Sample sample : samples) {
      System.arraycopy(sample.features(), 0, x, 0, n - 1);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += weights[i] * x[i];
      }
      double p = 1 / (1 + Math.exp(-sum));
      double error = sample.weight() * ((sample.same() ? 1 : 0) - p);
      double curve = sample.weight() * p * (1 - p);
      for (int i = 0; i < n; i++) {
        system[i][n] += error * x[i];
        for (int j = 0; j < n; j++) {
          system[i][j] += curve * x[i] * x[j];
        }
      }
    }
    double[] delta = solve(system);
    for (int i = 0; i < n; i++) {
      weights[i] += delta[i];
    }
  }

  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int r = i + 1; r < n; r++) {
        pivot = Math.abs(system[r][i]) > Math.abs(system[pivot][i]) ? r : pivot;
      }
      double[] swap = system[i];
      system[i] = system[pivot];
      system[pivot] = swap;
      for (int r = 0; r < n; r++) {
        double factor = r == i ? 0 : system[r][i] / system[i][i];
        for (int c = i; factor != 0 && c <= n; c++) {
          system[r][c] -= factor * system[i][c];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }

  private static void validate(List<Told> stories) {
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
    OUT.println("threshold repeat  precision recall F1  mean F1 of stories");
    for (double threshold = 0.2; threshold <= 0.71; threshold += 0.05) {
      for (double repeat : new double[] {0.6, 0.75, 1.1}) {
        Score total = new Score(0, 0, 0, 0);
        double mean = 0;
        for (int i = 0; i < stories.size(); i++) {
          Score score = score(stories.get(i), byFold.get(i % FOLDS), threshold, repeat);
          total = total.plus(score);
          mean += score.f1() / stories.size();
        }
        OUT.printf(
            Locale.ROOT,
            "%.2f %.2f  %.3f %.3f %.3f  %.3f%n",
            threshold,
            repeat,
            total.precision(),
            total.recall(),
            total.f1(),
            mean);
      }
    }
    for (int i = 0; i < stories.size(); i++) {
      Score score = score(stories.get(i), byFold.get(i % FOLDS), 0.4, 0.75);
      OUT.printf(
          Locale.ROOT,
          "%-20s %.3f %.3f %.3f%n",
          stories.get(i).name(),
          score.precision(),
          score.recall(),
          score.f1());
    }
  }

  private static Score score(
      Told story, Map<String, Double> weights, double threshold, double repeat) {
    Aligner aligner = new Aligner(new Decision(Features.NAMES, weights));
    return score(
        story, aligner.align(story.traits(), story.pairs(), threshold, repeat).groups());
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

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# Made by training/compare/train.sh: what speaks for (above 0) and against (below 0)\n");
    text.append("# two clauses speaking of one matter. Do not edit by hand.\n");
    weights.forEach(
        (name, weight) -> text.append(String.format(Locale.ROOT, "%s %.4f%n", name, weight)));
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }
}
