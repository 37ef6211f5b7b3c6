package org.testimonia.compare.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.compare.Comparer;
import org.testimonia.model.Claim;
import org.testimonia.model.Comparison;
import org.testimonia.model.Difference;
import org.testimonia.model.Member;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Statement;
import org.testimonia.model.Story;
import org.testimonia.text.Span;

/// Writes, for each gold claim, each claim found that speaks of one, and each proposed type, the
/// signs of the proposal and whether the gold has that type: what `training/difference/train`
/// learns from.
final class GoldSigns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Comparer COMPARER = new Comparer();

  private GoldSigns() {}

  /// Arguments: the folder of stories, the table to write, the file of sides to write.
  public static void main(String[] args) throws IOException {
    DifferenceFinder finder = new DifferenceFinder();
    Pipeline pipeline = new Pipeline(PipelineConfig.defaults(), Clock.systemUTC());
    List<Path> stories;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      stories = found.filter(path -> Files.exists(path.resolve("gold.json"))).sorted().toList();
    }
    try (PrintWriter table = new PrintWriter(args[1], StandardCharsets.UTF_8);
        PrintWriter shown = new PrintWriter(args[2], StandardCharsets.UTF_8)) {
      for (Path story : stories) {
        write(finder, pipeline, story, table, shown);
      }
    }
  }

  private static void write(
      DifferenceFinder finder, Pipeline pipeline, Path story, PrintWriter table, PrintWriter shown)
      throws IOException {
    List<SourceRef> sources;
    try (Stream<Path> files = Files.list(story)) {
      sources =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".json") && !name.endsWith("gold.json"))
              .sorted()
              .map(SourceRef::new)
              .toList();
    }
    Map<String, Reading> readings = new TreeMap<>();
    for (Reading reading : pipeline.analyze(sources, new RunReport())) {
      readings.put(reading.account().source().stem(), reading);
    }
    JsonNode gold = JSON.readTree(story.resolve("gold.json").toFile());
    String name = String.valueOf(story.getFileName());
    for (JsonNode claim : gold.get("claims")) {
      List<Told> members = new ArrayList<>();
      for (JsonNode member : claim.get("members")) {
        told(readings, member).ifPresent(members::add);
      }
      SortedSet<String> types = types(claim);
      String head = name + "\tgold-" + claim.get("id").asText();
      write(finder, head, types, members, UnaryOperator.identity(), table, shown);
    }
    List<Reading> all = List.copyOf(readings.values());
    Comparison comparison = COMPARER.compare(Story.of(all));
    for (Claim claim : comparison.claims()) {
      Optional<SortedSet<String>> types = types(claim, gold, readings);
      if (claim.accounts().size() > 1 && types.isPresent()) {
        List<Told> members = claim.members().stream().map(member -> told(all, member)).toList();
        String head = name + "\tfound-" + claim.id();
        write(finder, head, types.get(), members, comparison::canonical, table, shown);
      }
    }
  }

  private static void write(
      DifferenceFinder finder,
      String head,
      SortedSet<String> types,
      List<Told> members,
      UnaryOperator<String> canonical,
      PrintWriter table,
      PrintWriter shown) {
    table.println(head + "\tgold\t" + String.join(",", types));
    for (DifferenceFinder.Proposal proposal : finder.propose(finder.matter(members, canonical))) {
      StringBuilder line = new StringBuilder(head).append('\t');
      line.append(proposal.type().name().toLowerCase(Locale.ROOT)).append('\t');
      proposal.signs().forEach((sign, value) -> line.append(sign + "=" + value + " "));
      table.println(line.toString().strip());
    }
    shown.println("-- " + head + " gold " + types);
    for (Told member : members) {
      shown.println(
          "     "
              + member.reading().account().source().stem()
              + ": "
              + member.span().in(member.reading().account().text())
              + member
                  .statement()
                  .map(any -> " [" + any.attribution().findName().orElse("?") + "]")
                  .orElse(""));
    }
    for (Difference difference : finder.find(members, canonical).differences()) {
      shown.println(
          "   "
              + difference.type()
              + (difference.translated() ? " (translated) " : " ")
              + difference.note());
    }
  }

  private static SortedSet<String> types(JsonNode claim) {
    SortedSet<String> types = new TreeSet<>();
    claim.get("difference").forEach(type -> types.add(type.asText()));
    return types;
  }

  /// The types that a found claim may rightly carry; empty when no gold claim speaks of its matter
  /// across accounts.
  private static Optional<SortedSet<String>> types(
      Claim found, JsonNode gold, Map<String, Reading> readings) {
    Optional<SortedSet<String>> types = Optional.empty();
    for (JsonNode claim : gold.get("claims")) {
      Set<String> held = new TreeSet<>();
      for (JsonNode node : claim.get("members")) {
        told(readings, node)
            .filter(told -> found.members().stream().anyMatch(member -> touch(told, member)))
            .ifPresent(told -> held.add(told.reading().account().id()));
      }
      if (held.size() > 1) {
        SortedSet<String> all = types.orElseGet(TreeSet::new);
        all.addAll(types(claim));
        types = Optional.of(all);
      }
    }
    return types;
  }

  private static boolean touch(Told gold, Member found) {
    int overlap = gold.span().overlap(found.passage().span());
    int length = found.passage().span().length();
    return gold.reading().account().id().equals(found.passage().account())
        && overlap > 0
        && overlap >= 0.5 * Math.min(gold.span().length(), length)
        && overlap >= 0.15 * length;
  }

  private static Told told(List<Reading> readings, Member member) {
    Reading reading =
        readings.stream()
            .filter(one -> one.account().id().equals(member.passage().account()))
            .findFirst()
            .orElseThrow();
    Optional<Statement> statement =
        reading.statements().stream()
            .filter(one -> member.statement().equals(Optional.of(one.id())))
            .findFirst();
    return new Told(reading, member.passage().span(), statement);
  }

  private static Optional<Told> told(Map<String, Reading> readings, JsonNode member) {
    Reading reading = readings.get(member.get("account").asText());
    String passage = member.get("passage").asText();
    if (reading == null) {
      return Optional.empty();
    }
    int start = reading.account().text().indexOf(passage);
    if (start < 0) {
      return Optional.empty();
    }
    Span span = new Span(start, start + passage.length());
    Optional<Statement> best = Optional.empty();
    double most = 0.5;
    for (Statement statement : reading.statements()) {
      double overlap = span.overlap(statement.content());
      double share = overlap / Math.min(span.length(), statement.content().length());
      if (share > most) {
        most = share;
        best = Optional.of(statement);
      }
    }
    return Optional.of(new Told(reading, span, best));
  }
}
