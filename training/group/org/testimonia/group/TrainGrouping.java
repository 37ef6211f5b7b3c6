package org.testimonia.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.testimonia.decision.Logistic;
import org.testimonia.ingest.page.PublicationTime;
import org.testimonia.model.Account;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;

/// Learns when two accounts tell one story: `TrainGrouping WEIGHTS_FILE SET…`, where a set is
/// `NAME.jsonl` with its `NAME.gold.jsonl`. Every set counts as much as the others, whatever its
/// size.
public final class TrainGrouping {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// The weight of the pairs of a set, spread over those that tell one story.
  private static final double SET = 10_000;

  private TrainGrouping() {}

  public static void main(String[] args) throws IOException {
    List<Logistic.Sample> samples = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      samples.addAll(samples(args[i]));
    }
    Logistic.write(
        Path.of(args[0]),
        "training/group/train",
        "two accounts telling one story",
        Logistic.train(Likeness.NAMES, samples));
  }

  private static List<Logistic.Sample> samples(String set) throws IOException {
    Map<String, String> gold = new HashMap<>();
    for (JsonNode line : lines(Path.of(set + ".gold.jsonl"))) {
      gold.put(line.path("id").asText(), line.path("story").asText());
    }
    Sketcher sketcher = new Sketcher();
    List<Sketch> sketches = new ArrayList<>();
    for (JsonNode line : lines(Path.of(set + ".jsonl"))) {
      sketches.add(sketcher.sketch(account(line)));
    }
    List<double[]> signs = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < sketches.size(); i++) {
      Sketch sketch = sketches.get(i);
      Probe probe = new Probe(sketch);
      for (int j : candidates(index, i, sketches)) {
        Sketch other = sketches.get(j);
        signs.add(Likeness.signs(probe, other, probe.words(other.words())));
        same.add(gold.get(sketch.account()).equals(gold.get(other.account())));
      }
    }
    double weight = SET / same.stream().filter(one -> one).count();
    List<Logistic.Sample> samples = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      samples.add(new Logistic.Sample(signs.get(i), same.get(i), weight));
    }
    return samples;
  }

  /// Those before that grouping would look at; then enters the account itself.
  private static List<Integer> candidates(
      Map<Integer, List<Integer>> index, int number, List<Sketch> sketches) {
    Sketch sketch = sketches.get(number);
    Map<Integer, Integer> shared = new TreeMap<>();
    for (int key : sketch.keys()) {
      List<Integer> posting = index.computeIfAbsent(key, k -> new ArrayList<>());
      posting.forEach(other -> shared.merge(other, 1, Integer::sum));
      posting.add(number);
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(MAPPER.readTree(line));
    }
    return nodes;
  }

  private static Account account(JsonNode node) {
    String id = node.path("id").asText();
    return new Account(
        id,
        new SourceRef(id),
        new Metadata(
            Optional.of(node.path("url").asText()),
            Optional.empty(),
            Optional.of(node.path("title").asText()),
            Optional.empty(),
            PublicationTime.parse(node.path("published").asText()),
            new Published.Unknown(),
            Optional.empty()),
        node.path("text").asText());
  }
}
