package org.testimonia.read.voice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimonia.decision.Decision;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.read.attribution.StatementFinder;
import org.testimonia.read.name.NameFinder;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.read.tagging.Tagging;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Trains the weights of [VoiceJudge] and reports what they are worth. See README.md beside it.
final class TrainVoice {
  private static final int STEPS = 300;
  private static final double RATE = 0.05;
  private static final int MIN_COUNT = 6;

  private final Parser parser = new Parser();
  private final NameFinder nameFinder = new NameFinder();
  private final StatementFinder statementFinder = new StatementFinder();
  private final Tagger tagger = new Tagger(Optional.empty());
  private final VoiceJudge judge = new VoiceJudge(new Decision(Map.of("bias", 0.0)));
  private final ObjectMapper json = new ObjectMapper();

  /// One judged sentence: `opinion` is 1 or 0, `weight` what it counts in training, `account` the
  /// features of all sentences beside it (empty for a sentence on its own).
  record Example(
      String set,
      String group,
      SortedMap<String, Double> features,
      int opinion,
      double weight,
      List<SortedMap<String, Double>> account) {}

  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    new TrainVoice().run(options);
  }

  private void run(Map<String, String> options) throws IOException {
    List<String> held = Arrays.asList(options.get("--held").split(",", -1));
    Path clef = Path.of(options.get("--clef"));
    List<Example> train = new ArrayList<>();
    train.addAll(clef(clef.resolve("train_en.tsv"), "train", 1));
    train.addAll(babe(Path.of(options.get("--babe")), 0.5));
    List<Example> dev = clef(clef.resolve("dev_en.tsv"), "dev", 1);
    List<Example> test = clef(clef.resolve("test_en_gold.tsv"), "test", 1);
    List<Example> stories = stories(Path.of(options.get("--stories")), held, false);
    List<Example> last = stories(Path.of(options.get("--stories")), held, true);
    double decay = Double.parseDouble(options.getOrDefault("--decay", "0.003"));
    double share = Double.parseDouble(options.getOrDefault("--story-weight", "3"));
    double lean = Double.parseDouble(options.getOrDefault("--account", "1.4"));
    double shift = Double.parseDouble(options.getOrDefault("--shift", "0.9"));
    System.out.printf(
        Locale.ROOT, "train %d, stories %d, held out %d%n", train.size(), stories.size(), last.size());

    SortedMap<String, Double> outside = fit(train, decay);
    outside.put("account", 0.0);
    System.out.println("clef dev    (no story seen)  " + score(outside, dev));
    System.out.println("clef test   (no story seen)  " + score(outside, test));
    lean(outside, lean, shift);
    System.out.println("stories     (no story seen)  " + score(outside, stories));

    int[][] table = new int[2][2];
    for (String story : new TreeSet<>(stories.stream().map(Example::group).toList())) {
      List<Example> others = new ArrayList<>(train);
      stories.stream().filter(e -> !e.group.equals(story)).forEach(e -> others.add(weigh(e, share)));
      SortedMap<String, Double> weights = fit(others, decay);
      lean(weights, lean, shift);
      List<Example> its = stories.stream().filter(e -> e.group.equals(story)).toList();
      System.out.println("  without " + story + ": " + score(weights, its));
      add(table, table(weights, its));
    }
    System.out.println("stories     (cross-validated) " + report(table));

    List<Example> all = new ArrayList<>(train);
    all.addAll(dev);
    all.addAll(test);
    stories.forEach(e -> all.add(weigh(e, share)));
    SortedMap<String, Double> weights = fit(all, decay);
    lean(weights, lean, shift);
    System.out.println("stories     (seen)            " + score(weights, stories));
    if (options.containsKey("--final")) {
      System.out.println("stories     (held out)        " + score(weights, last));
    }
    write(weights, Path.of(options.get("--out")));
  }

  /// Sets the account's own weight, and moves the border towards opinion: the stories' sentences
  /// are drawn from whole accounts, the training sets' are not.
  private static void lean(SortedMap<String, Double> weights, double account, double shift) {
    weights.put("account", account);
    weights.merge("bias", shift, Double::sum);
  }

  private static Example weigh(Example e, double weight) {
    return new Example(e.set, e.group, e.features, e.opinion, weight, e.account);
  }

  private List<Example> clef(Path file, String set, double weight) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      examples.add(example(set, cells[1], cells[2].equals("SUBJ") ? 1 : 0, weight));
    }
    return examples;
  }

  private List<Example> babe(Path file, double weight) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (List<String> row : rows(Files.readString(file, StandardCharsets.UTF_8))) {
      if (row.size() > 6 && row.get(6).startsWith("Entirely")) {
        examples.add(example("babe", row.get(0), 0, weight));
      } else if (row.size() > 6 && row.get(6).startsWith("Expresses")) {
        examples.add(example("babe", row.get(0), 1, weight));
      }
    }
    return examples;
  }

  /// Rows of a table parted by semicolons, with quoted cells.
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ';' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  private Example example(String set, String sentence, int opinion, double weight) {
    List<SortedMap<String, Double>> read = read(parse(sentence.replace('\n', ' ').strip()));
    SortedMap<String, Double> features = read.isEmpty() ? new TreeMap<>() : read.get(0);
    return new Example(set, set, features, opinion, weight, List.of());
  }

  private record Read(Parse parse, Account account) {}

  private Read parse(String text) {
    OffsetMap.Builder body = new OffsetMap.Builder();
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        Span block = new Span(start, i).trim(text);
        if (!block.isEmpty()) {
          blocks.add(new Block(block, BlockKind.PARAGRAPH));
        }
        start = i + 1;
      }
      if (i < text.length()) {
        body.add(text.charAt(i), i);
      }
    }
    Account account =
        Account.of(
            new SourceRef("training"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Published.Unknown(),
            Optional.empty(),
            text);
    Article article = new Article(account, body.text(), body.map(), blocks, List.of());
    return new Read(parser.parse(article), account);
  }

  private List<SortedMap<String, Double>> read(Read read) {
    Tagging tagging = tagger.tag(read.parse);
    List<Name> names = nameFinder.find(read.parse, tagging.names());
    List<Statement> statements =
        statementFinder.find(read.parse, names, tagging.attributed(), read.account);
    return judge.features(
        read.parse, statements.stream().filter(s -> s.confidence() >= Statement.SURE).toList());
  }

  private List<Example> stories(Path folder, List<String> held, boolean heldOnes)
      throws IOException {
    List<Example> examples = new ArrayList<>();
    List<Path> stories;
    try (var files = Files.list(folder)) {
      stories = files.filter(p -> Files.exists(p.resolve("gold.json"))).sorted().toList();
    }
    for (Path story : stories) {
      String name = story.getFileName().toString();
      if (held.contains(name) == heldOnes) {
        JsonNode gold = json.readTree(story.resolve("gold.json").toFile());
        Map<String, Read> reads = new TreeMap<>();
        Map<String, List<SortedMap<String, Double>>> features = new TreeMap<>();
        for (JsonNode label : gold.get("opinion")) {
          String account = label.get("account").asText();
          if (!reads.containsKey(account)) {
            Path file = story.resolve(account + ".json");
            Read read = parse(json.readTree(file.toFile()).get("text").asText());
            reads.put(account, read);
            features.put(account, read(read));
          }
          Read read = reads.get(account);
          String passage = label.get("passage").asText();
          int at = read.parse.body().indexOf(passage);
          Span span = new Span(at, at + passage.length());
          List<Span> sentences = read.parse.sentences();
          int best = 0;
          for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).overlap(span) > sentences.get(best).overlap(span)) {
              best = i;
            }
          }
          List<SortedMap<String, Double>> all = features.get(account);
          int opinion = label.get("label").asText().equals("opinion") ? 1 : 0;
          examples.add(new Example("story", name, all.get(best), opinion, 1, all));
        }
      }
    }
    return examples;
  }

  /// Weights that minimise the logistic loss with a penalty on each weight's square, by Adam over
  /// the whole set: no chance in it, the same weights each time.
  private static SortedMap<String, Double> fit(List<Example> examples, double decay) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Example e : examples) {
      e.features.keySet().forEach(f -> counts.merge(f, 1, Integer::sum));
    }
    counts.values().removeIf(n -> n < MIN_COUNT);
    counts.put("bias", examples.size());
    List<String> names = List.copyOf(counts.keySet());
    Map<String, Integer> index = new HashMap<>();
    double[] penalty = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
      String name = names.get(i);
      penalty[i] = name.equals("bias") ? 0 : name.startsWith("word:") ? decay : decay / 10;
    }
    int[][] rows = new int[examples.size()][];
    double[][] values = new double[examples.size()][];
    double total = 0;
    for (int r = 0; r < rows.length; r++) {
      Example e = examples.get(r);
      List<Map.Entry<String, Double>> kept =
          Stream.concat(Stream.of(Map.entry("bias", 1.0)), e.features.entrySet().stream())
              .filter(f -> index.containsKey(f.getKey()))
              .toList();
      rows[r] = kept.stream().mapToInt(f -> index.get(f.getKey())).toArray();
      values[r] = kept.stream().mapToDouble(Map.Entry::getValue).toArray();
      total += e.weight;
    }
    double[] w = new double[names.size()];
    double[] m = new double[w.length];
    double[] v = new double[w.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] g = new double[w.length];
      for (int r = 0; r < rows.length; r++) {
        double score = 0;
        for (int k = 0; k < rows[r].length; k++) {
          score += w[rows[r][k]] * values[r][k];
        }
        Example e = examples.get(r);
        double error = e.weight * (1 / (1 + Math.exp(-score)) - e.opinion) / total;
        for (int k = 0; k < rows[r].length; k++) {
          g[rows[r][k]] += error * values[r][k];
        }
      }
      for (int i = 0; i < w.length; i++) {
        g[i] += penalty[i] * w[i];
        m[i] = 0.9 * m[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        double rate = RATE * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
        w[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-9);
      }
    }
    SortedMap<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < w.length; i++) {
      weights.put(names.get(i), w[i]);
    }
    return weights;
  }

  private static String score(SortedMap<String, Double> weights, Collection<Example> examples) {
    return report(table(weights, examples));
  }

  private static int[][] table(SortedMap<String, Double> weights, Collection<Example> examples) {
    Decision model = new Decision(weights);
    int[][] table = new int[2][2];
    for (Example e : examples) {
      List<Double> around = e.account.stream().map(model::logOdds).toList();
      double score = model.logOdds(e.features) + model.weight("account") * VoiceJudge.lean(around);
      table[e.opinion][score > 0 ? 1 : 0]++;
    }
    return table;
  }

  private static void add(int[][] sum, int[][] table) {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        sum[i][j] += table[i][j];
      }
    }
  }

  private static String report(int[][] t) {
    double f1 = 0;
    for (int c = 0; c < 2; c++) {
      double both = 2.0 * t[c][c] + t[c][1 - c] + t[1 - c][c];
      f1 += both == 0 ? 0 : t[c][c] / both;
    }
    return String.format(
        Locale.ROOT,
        "macro F1 %.3f  (opinion: %d right, %d missed; reporting: %d right, %d missed)",
        f1, t[1][1], t[1][0], t[0][0], t[0][1]);
  }

  private static List<String> lines(SortedMap<String, Double> weights) {
    return weights.entrySet().stream()
        .filter(e -> Math.abs(e.getValue()) >= 0.005 || e.getKey().equals("account"))
        .map(e -> String.format(Locale.ROOT, "%s\t%.3f", e.getKey(), e.getValue()))
        .toList();
  }

  private static void write(SortedMap<String, Double> weights, Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of the voice model: feature, tab, weight; above 0 speaks for opinion.");
    lines.add("# Written by training/voice; do not edit by hand.");
    lines.addAll(lines(weights));
    Files.write(out, lines, StandardCharsets.UTF_8);
    System.out.println(lines.size() + " lines to " + out);
  }
}
