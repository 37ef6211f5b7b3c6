package org.testimonia.compare.single;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.compare.align.Aligner;
import org.testimonia.compare.align.Gold;
import org.testimonia.compare.align.TrainAligner;
import org.testimonia.decision.Decision;
import org.testimonia.decision.Logistic;
import org.testimonia.model.Reading;

/// Learns which passages of one account alone are worth telling, with the aligner's weights as they
/// are, and measures it on stories it has not seen: `TrainSingles STORIES_FOLDER WEIGHTS_FILE [story
/// to leave out]…`.
public final class TrainSingles {
  private static final int FOLDS = 6;
  /// To call alone what is not costs more than to leave something out.
  private static final double NOT_ALONE = 3;

  private record Told(Gold gold, List<Reading> readings, List<Prospect> prospects) {}

  private TrainSingles() {}

  public static void main(String[] args) throws IOException {
    Set<String> out = new TreeSet<>(Arrays.asList(args).subList(2, args.length));
    List<TrainAligner.Prepared> stories = new ArrayList<>();
    for (Path folder : TrainAligner.folders(Path.of(args[0]), out)) {
      stories.add(TrainAligner.prepare(folder));
    }
    learn(stories, Path.of(args[1]));
  }

  static void learn(List<TrainAligner.Prepared> prepared, Path weights) throws IOException {
    Aligner aligner = new Aligner();
    List<Told> stories = new ArrayList<>();
    for (TrainAligner.Prepared story : prepared) {
      Prospector prospector =
          new Prospector(story.readings(), story.traits(), aligner.align(story.traits()));
      Gold gold = new Gold(story.folder(), story.readings());
      stories.add(new Told(gold, story.readings(), prospector.list()));
    }
    for (double density : new double[] {10, 15, 20}) {
      System.out.printf(
          Locale.ROOT, "at most %.0f in 1000 words: recall %.3f%n", density, recall(stories, density));
    }
    Logistic.write(
        weights,
        "training/compare/train.sh",
        "telling a passage that one account alone has",
        Logistic.train(Prospect.NAMES, samples(stories)));
  }

  private static List<Logistic.Sample> samples(List<Told> stories) {
    List<Logistic.Sample> samples = new ArrayList<>();
    for (Told story : stories) {
      for (Prospect prospect : story.prospects()) {
        boolean single = isSingle(story, prospect);
        boolean elsewhere = !story.gold().of(prospect.account(), prospect.span()).isEmpty();
        samples.add(
            new Logistic.Sample(
                prospect.features(), single, elsewhere && !single ? NOT_ALONE : 1));
      }
    }
    return samples;
  }

  private static boolean isSingle(Told story, Prospect prospect) {
    return story.gold().singles.stream()
        .anyMatch(place -> place.touchedBy(prospect.account(), prospect.span()));
  }

  private static double recall(List<Told> stories, double density) {
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Told> seen = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        if (i % FOLDS != fold) {
          seen.add(stories.get(i));
        }
      }
      Decision decision =
          new Decision(Prospect.NAMES, Logistic.train(Prospect.NAMES, samples(seen)));
      for (int i = fold; i < stories.size(); i += FOLDS) {
        Told story = stories.get(i);
        List<Lone> lone =
            SingleFinder.choose(story.readings(), story.prospects(), decision, density);
        long hit =
            story.gold().singles.stream()
                .filter(
                    place ->
                        lone.stream().anyMatch(one -> place.touchedBy(one.account(), one.span())))
                .count();
        sum += (double) hit / story.gold().singles.size();
      }
    }
    return sum / stories.size();
  }
}
