package org.testimonia.read.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.testimonia.decision.Decision;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Voice;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// Judges for each sentence whether it gives an opinion or reports: by a weighted sum of marks that
/// can be read one by one in `weights.tsv`. A quoted sentence is judged as any other: a quoted
/// judgement is an opinion, whoever holds it; what is told in indirect speech is mostly reporting.
public final class VoiceJudge {
  private final VoiceFeatures features = new VoiceFeatures(new VoiceLexicon());
  private final Decision decision;

  public VoiceJudge() {
    this(Decision.load(VoiceJudge.class, "weights.tsv"));
  }

  VoiceJudge(Decision decision) {
    this.decision = decision;
  }

  /// One voice for each sentence of the parse, `REPORTING` or `OPINION`.
  public List<Voice> judge(Parse parse, List<Statement> statements) {
    List<Double> scores = new ArrayList<>();
    for (SortedMap<String, Double> sentence : features(parse, statements)) {
      scores.add(decision.logOdds(sentence));
    }
    double lean = decision.weight("account") * lean(scores);
    return scores.stream()
        .map(score -> score + lean > 0 ? Voice.OPINION : Voice.REPORTING)
        .toList();
  }

  /// How far the account as a whole leans to opinion, from -1 to 1: the mean of its sentences, each
  /// squashed so that none outweighs the others.
  static double lean(List<Double> scores) {
    return scores.stream().mapToDouble(score -> Math.tanh(score / 2)).average().orElse(0);
  }

  /// The features of each sentence.
  List<SortedMap<String, Double>> features(Parse parse, List<Statement> statements) {
    int[] direct = cover(parse.body().length(), statements, true);
    int[] told = cover(parse.body().length(), statements, false);
    List<SortedMap<String, Double>> all = new ArrayList<>();
    for (Span sentence : parse.sentences()) {
      all.add(
          features.of(
              parse.tokens(),
              parse.tokens().within(sentence),
              share(direct, sentence),
              share(told, sentence)));
    }
    return all;
  }

  /// How many characters before each offset stand in the content of direct, or of other,
  /// statements.
  private static int[] cover(int length, List<Statement> statements, boolean direct) {
    int[] depth = new int[length + 1];
    for (Statement statement : statements) {
      if (direct == (statement.kind() == StatementKind.DIRECT)) {
        depth[statement.content().start()]++;
        depth[statement.content().end()]--;
      }
    }
    int[] covered = new int[length + 1];
    int open = 0;
    for (int i = 0; i < length; i++) {
      open += depth[i];
      covered[i + 1] = covered[i] + (open > 0 ? 1 : 0);
    }
    return covered;
  }

  private static double share(int[] covered, Span sentence) {
    return (double) (covered[sentence.end()] - covered[sentence.start()]) / sentence.length();
  }
}
