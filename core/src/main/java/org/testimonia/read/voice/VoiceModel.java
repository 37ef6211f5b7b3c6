package org.testimonia.read.voice;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.text.DataFile;

/// A logistic regression over [VoiceFeatures]: one weight a feature, as trained by
/// `training/voice`. A feature without a weight counts nothing.
final class VoiceModel {
  private final SortedMap<String, Double> weights = new TreeMap<>();

  /// @param lines `feature<TAB>weight`, above 0 for opinion
  VoiceModel(List<String> lines) {
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      weights.put(parts[0], Double.parseDouble(parts[1]));
    }
  }

  /// The model of the distribution.
  static VoiceModel shipped() {
    return new VoiceModel(DataFile.lines(VoiceModel.class, "weights.tsv"));
  }

  /// The log-odds of opinion.
  double score(SortedMap<String, Double> features) {
    double score = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      score += feature.getValue() * weight(feature.getKey());
    }
    return score;
  }

  /// The weight of one feature, 0 when it has none.
  double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /// What carries weight.
  List<String> listFeatures() {
    return List.copyOf(weights.keySet());
  }
}
