package org.testimonia.read.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.decision.Decision;
import org.testimonia.decision.Logistic;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.read.name.NameFinder;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.read.tagging.Tagging;
import org.testimonia.text.Span;

/// Learns which candidates are statements, from stories read by hand: `TrainTrust STORIES OUT [story
/// to leave out]...`. Prints what leave-one-story-out gives at an even trust.
public final class TrainTrust {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double SAME = 0.5;

  private record Row(String story, SortedMap<String, Double> signs, boolean right) {}

  private final StatementFinder finder = new StatementFinder();
  private final Tagger tagger = new Tagger(Optional.empty());
  private final Trust trust = new Trust(new CueLexicon());
  private final Parser parser = new Parser();
  private final NameFinder names = new NameFinder();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> gold = new LinkedHashMap<>();

  public static void main(String[] arguments) throws IOException {
    TrainTrust training = new TrainTrust();
    List<String> left = Arrays.asList(arguments).subList(2, arguments.length);
    try (Stream<Path> stories = Files.list(Path.of(arguments[0]))) {
      for (Path story : stories.filter(s -> Files.exists(s.resolve("gold.json"))).sorted().toList()) {
        training.read(story);
      }
    }
    List<Row> known = training.rows.stream().filter(row -> !left.contains(row.story())).toList();
    List<Row> judged = new ArrayList<>();
    for (String story : training.gold.keySet()) {
      if (!left.contains(story)) {
        Map<String, Double> weights =
            learn(known.stream().filter(row -> !row.story().equals(story)).toList());
        judged.addAll(judged(training.rows, story, weights));
      }
    }
    training.report("one story left out at a time", judged);
    Map<String, Double> weights = learn(known);
    List<Row> unseen = new ArrayList<>();
    for (String story : left) {
      unseen.addAll(judged(training.rows, story, weights));
    }
    training.report("stories left out", unseen);
    Logistic.write(
        Path.of(arguments[1]), "training/statement/train", "a candidate's being a statement", weights);
  }

  /// The rows of one story; only those that are trusted.
  private static List<Row> judged(List<Row> rows, String story, Map<String, Double> weights) {
    Decision decision = new Decision(weights);
    return rows.stream()
        .filter(row -> row.story().equals(story) && decision.logOdds(row.signs()) >= 0)
        .toList();
  }

  private void report(String title, List<Row> trusted) {
    TreeSet<String> stories = new TreeSet<>(trusted.stream().map(Row::story).toList());
    int wanted = stories.stream().mapToInt(gold::get).sum();
    long right = trusted.stream().filter(Row::right).count();
    long reachable =
        rows.stream().filter(row -> stories.contains(row.story()) && row.right()).count();
    System.out.printf(
        Locale.ROOT,
        "%s: precision %.3f recall %.3f F1 %.3f (of %d; candidates reach %.3f)%n",
        title,
        (double) right / trusted.size(),
        (double) right / wanted,
        2.0 * right / (trusted.size() + wanted),
        wanted,
        (double) reachable / wanted);
  }

  private static Map<String, Double> learn(List<Row> rows) {
    TreeMap<String, Integer> seen = new TreeMap<>();
    rows.forEach(row -> row.signs().keySet().forEach(sign -> seen.merge(sign, 1, Integer::sum)));
    List<String> signs = seen.keySet().stream().filter(sign -> seen.get(sign) >= 5).toList();
    List<Logistic.Sample> samples = new ArrayList<>();
    for (Row row : rows) {
      double[] values = signs.stream().mapToDouble(s -> row.signs().getOrDefault(s, 0.0)).toArray();
      samples.add(new Logistic.Sample(values, row.right(), 1));
    }
    return Logistic.train(signs, samples);
  }

  private void read(Path story) throws IOException {
    JsonNode node = JSON.readTree(story.resolve("gold.json").toFile());
    List<String> read = new ArrayList<>();
    node.path("statement_accounts").forEach(account -> read.add(account.asText()));
    Pipeline pipeline = new Pipeline(PipelineConfig.defaults(), Clock.systemUTC());
    List<SourceRef> sources = new ArrayList<>();
    for (String account : read) {
      sources.add(new SourceRef(story.resolve(account + ".json").toString(), Optional.empty()));
    }
    String name = story.getFileName().toString();
    gold.put(name, 0);
    for (Reading reading : pipeline.analyze(sources, new RunReport())) {
      read(name, node, reading);
    }
  }

  private void read(String story, JsonNode node, Reading reading) {
    String account = reading.account().source().stem();
    String text = reading.account().text();
    List<List<Span>> wanted = places(node.path("statements"), account, text);
    List<List<Span>> optional = places(node.path("optional_statements"), account, text);
    gold.merge(story, wanted.size(), Integer::sum);
    Parse parse = parser.parse(reading.article());
    Tagging tagging = tagger.tag(parse);
    Script script = finder.script(parse, names.find(parse, tagging.names()));
    List<List<Candidate>> byUnit = finder.candidates(script, tagging.attributed());
    record Found(int unit, Candidate candidate, Span content) {}
    List<Found> found = new ArrayList<>();
    for (int unit = 0; unit < byUnit.size(); unit++) {
      for (Candidate candidate : byUnit.get(unit)) {
        found.add(
            new Found(unit, candidate, reading.article().toGiven(candidate.draft().content())));
      }
    }
    List<Found> right = new ArrayList<>();
    for (List<Span> spans : wanted) {
      found.stream()
          .filter(f -> !right.contains(f) && shared(spans, f.content()) >= SAME)
          .max(Comparator.comparingDouble(f -> shared(spans, f.content())))
          .ifPresent(right::add);
    }
    for (Found f : found) {
      boolean free = optional.stream().anyMatch(spans -> shared(spans, f.content()) > 0.3);
      if (right.contains(f) || !free) {
        rows.add(
            new Row(story, trust.signs(script, f.unit(), f.candidate()), right.contains(f)));
      }
    }
  }

  private static List<List<Span>> places(JsonNode nodes, String account, String text) {
    List<List<Span>> places = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (node.path("account").asText().equals(account)) {
        String content = node.path("content").asText();
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(content); at >= 0; at = text.indexOf(content, at + 1)) {
          spans.add(new Span(at, at + content.length()));
        }
        places.add(spans);
      }
    }
    return places;
  }

  private static double shared(List<Span> gold, Span content) {
    return gold.stream()
        .mapToDouble(span -> span.likeness(content))
        .max()
        .orElse(0);
  }
}
