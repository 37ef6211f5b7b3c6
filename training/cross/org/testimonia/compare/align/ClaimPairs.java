package org.testimonia.compare.align;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.testimonia.compare.cross.Beside;
import org.testimonia.decision.Decision;
import org.testimonia.text.Span;

/// Writes pairs of passages of stories read by hand, in the form of [PairTexts][org.testimonia.compare.difference.PairTexts],
/// with a `weight`: the passages of each claim, clauses of our own that hold them, and clauses of two claims that
/// the aligner may take for one. Of a claim of more than one pair that differs, it is not said which pair does: such
/// pairs weigh less. Arguments: the folder of stories, the names of those to take by commas, the file to write.
public final class ClaimPairs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double DOUBTFUL = 0.5;

  /// Less likely pairs are too easy to tell apart.
  private static final double LEAST = 0.06;

  /// No more clauses than these of a story: its claims count for more.
  private static final int MOST_TOGETHER = 10;

  private static final int MOST_APART = 15;

  private final TrainAligner.Prepared prepared;
  private final TrainAligner.Told story;
  private final List<String> labels = new ArrayList<>();
  private final PrintWriter out;

  private ClaimPairs(TrainAligner.Prepared prepared, PrintWriter out) throws IOException {
    this.prepared = prepared;
    this.story = TrainAligner.told(prepared);
    JsonNode gold = JSON.readTree(prepared.folder().resolve("gold.json").toFile());
    gold.path("claims").forEach(claim -> labels.add(label(claim)));
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    try (PrintWriter out = new PrintWriter(args[2], StandardCharsets.UTF_8)) {
      for (String name : new TreeSet<>(Arrays.asList(args[1].split(",")))) {
        ClaimPairs pairs = new ClaimPairs(TrainAligner.prepare(Path.of(args[0], name)), out);
        pairs.writeClaims();
        pairs.writeClauses();
      }
    }
  }

  private static String label(JsonNode claim) {
    return StreamSupport.stream(claim.path("difference").spliterator(), false)
        .map(JsonNode::asText)
        .sorted()
        .collect(Collectors.collectingAndThen(Collectors.joining(","), s -> s.isEmpty() ? "s" : s));
  }

  private void writeClaims() {
    for (int claim = 0; claim < story.gold().optionalFrom; claim++) {
      writeClaim(claim);
    }
  }

  private void writeClaim(int claim) {
    List<Gold.Place> places =
        story.gold().claims.get(claim).stream().filter(place -> !place.spans().isEmpty()).toList();
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        if (places.get(i).account() != places.get(j).account()) {
          write(
              labels.get(claim),
              weight(claim),
              beside(places.get(i).account(), places.get(i).spans().getFirst()),
              beside(places.get(j).account(), places.get(j).spans().getFirst()));
        }
      }
    }
  }

  private double weight(int claim) {
    return labels.get(claim).equals("s") || story.gold().claims.get(claim).size() == 2 ? 1 : DOUBTFUL;
  }

  private void writeClauses() {
    Decision decision = Decision.load(Aligner.class, "weights.txt", Features.NAMES);
    List<double[]> features = Features.of(story.pairs());
    List<Pair> pairs =
        IntStream.range(0, features.size())
            .filter(i -> decision.probability(features.get(i)) >= LEAST)
            .mapToObj(story.pairs()::get)
            .sorted(Comparator.comparing(ClaimPairs::mixed))
            .toList();
    int together = 0;
    int apart = 0;
    for (Pair pair : pairs) {
      Set<Integer> one = story.claims().get(pair.first());
      Set<Integer> other = story.claims().get(pair.second());
      Set<Integer> both = new TreeSet<>(one);
      both.retainAll(other);
      both.removeIf(claim -> claim >= story.gold().optionalFrom);
      if (both.size() == 1 && together < MOST_TOGETHER) {
        int claim = both.iterator().next();
        write(labels.get(claim), weight(claim), clause(pair.first()), clause(pair.second()));
        together++;
      } else if (both.isEmpty() && !one.isEmpty() && !other.isEmpty() && apart < MOST_APART) {
        write("n", 1, clause(pair.first()), clause(pair.second()));
        apart++;
      }
    }
  }

  private Beside clause(int number) {
    Traits traits = story.traits().get(number);
    return beside(traits.account(), traits.clause().span());
  }

  private Beside beside(int account, Span span) {
    return Beside.of(prepared.readings().get(account), span);
  }

  /// An order that has nothing to do with what the clauses say.
  private static int mixed(Pair pair) {
    return (pair.first() * 31 + pair.second()) * 0x9E3779B9;
  }

  private void write(String label, double weight, Beside one, Beside other) {
    ObjectNode pair =
        JSON.createObjectNode().put("story", story.name()).put("label", label).put("weight", weight);
    pair.set("one", side(one));
    pair.set("other", side(other));
    pair.set("words", JSON.createArrayNode().addNull().addNull());
    out.println(pair);
  }

  /// A passage as `inputs.py` takes it: places in code points.
  public static ObjectNode side(Beside beside) {
    String sentence = beside.sentence();
    return JSON.createObjectNode()
        .put("sentence", sentence)
        .put("start", sentence.codePointCount(0, beside.clause().start()))
        .put("end", sentence.codePointCount(0, beside.clause().end()))
        .put("speaker", beside.speaker());
  }
}
