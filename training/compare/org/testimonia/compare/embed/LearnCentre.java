package org.testimonia.compare.embed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.compare.align.TrainAligner;
import org.testimonia.model.Reading;

/// Writes what the word pieces of stories have in common: `LearnCentre STORIES_FOLDER CENTRE_FILE
/// [story to leave out]…`.
public final class LearnCentre {
  private LearnCentre() {}

  public static void main(String[] args) throws IOException {
    Set<String> out = new TreeSet<>(Arrays.asList(args).subList(2, args.length));
    double[] sum = new double[0];
    long count = 0;
    for (Path folder : TrainAligner.folders(Path.of(args[0]), out)) {
      List<String> sentences = new ArrayList<>();
      for (Reading reading : TrainAligner.read(folder)) {
        String text = reading.account().text();
        reading.sentences().forEach(sentence -> sentences.add(sentence.span().in(text)));
      }
      for (Encoding one : Embedder.shared().encode(sentences)) {
        sum = sum.length == 0 ? new double[one.width()] : sum;
        count += one.addTo(sum);
      }
    }
    try (PrintWriter file = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      file.print("# Made by training/compare/train.sh, not by hand.\n");
      for (double one : sum) {
        file.print(String.format(Locale.ROOT, "%.5f\n", one / count));
      }
    }
  }
}
