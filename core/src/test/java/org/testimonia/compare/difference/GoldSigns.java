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
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.model.Difference;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// Writes, for each gold claim and each proposed type, the signs of the proposal and whether the
/// gold has that type: what `training/difference/train` learns from.
final class GoldSigns {
  private static final ObjectMapper JSON = new ObjectMapper();

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
    for (JsonNode claim : gold.get("claims")) {
      List<Told> members = new ArrayList<>();
      for (JsonNode member : claim.get("members")) {
        told(readings, member).ifPresent(members::add);
      }
      List<String> types = new ArrayList<>();
      claim.get("difference").forEach(type -> types.add(type.asText()));
      String head = story.getFileName() + "\t" + claim.get("id").asText();
      table.println(head + "\tgold\t" + String.join(",", types));
      for (DifferenceFinder.Proposal proposal :
          finder.propose(finder.matter(members, UnaryOperator.identity()))) {
        StringBuilder line = new StringBuilder(head).append('\t');
        line.append(proposal.type().name().toLowerCase(Locale.ROOT)).append('\t');
        proposal.signs().forEach((sign, value) -> line.append(sign + "=" + value + " "));
        table.println(line.toString().strip());
      }
      shown.println("-- " + head + " gold " + types);
      for (Difference difference : finder.find(members, UnaryOperator.identity())) {
        shown.println(
            "   "
                + difference.type()
                + (difference.translated() ? " (translated) " : " ")
                + difference.note());
      }
    }
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
