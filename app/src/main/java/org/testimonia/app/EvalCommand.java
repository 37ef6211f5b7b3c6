package org.testimonia.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.testimonia.Pipeline;
import org.testimonia.RunReport;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `testimonia eval`: how well the reader reads, beside what careful readers marked.
@Command(
    name = "eval",
    description = "Measures the reader on texts that were marked by hand.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class EvalCommand {
  private final Console console;

  EvalCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "attribution",
      description = {
        "Exact-span F1 of source, cue and content, and of names.",
        "A line of GOLD is a JSON object: tokens and BIO labels (source, cue, content), as in the CofeNet"
            + " split of PolNeAR; or text and names, each [start, end, kind] in code points, with"
            + " ignore, [start, end], for what is not judged."
      },
      mixinStandardHelpOptions = true)
  int attribution(
      @Parameters(paramLabel = "GOLD", description = "A file of JSON lines.") Path gold,
      @Mixin Settings settings) {
    List<MarkedText> marked;
    try {
      marked = MarkedText.read(gold);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(ExitCode.NO_ACCOUNT, gold + " cannot be read: " + e.getMessage());
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < marked.size(); i++) {
      lines.append(marked.get(i).toAccount(i)).append('\n');
    }
    Pipeline pipeline =
        new Pipeline(
            settings.config(),
            Clock.systemUTC(),
            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
    List<Reading> readings = pipeline.analyze(List.of(new SourceRef("-")), new RunReport());
    SpanScore score = new SpanScore();
    boolean[] seen = new boolean[marked.size()];
    for (Reading reading : readings) {
      int number = Integer.parseInt(reading.account().source().record().orElseThrow());
      seen[number] = true;
      score.add(marked.get(number), reading);
    }
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        score.addMissed(marked.get(i));
      }
    }
    Output.toStream(
        console.out(),
        out -> {
          for (SpanScore.Line line : score.lines()) {
            out.append(
                String.format(
                    Locale.ROOT,
                    "%-14s P %5.1f  R %5.1f  F1 %5.1f   (%d marked, %d found)%n",
                    line.kind(),
                    line.precision(),
                    line.recall(),
                    line.f1(),
                    line.marked(),
                    line.found()));
          }
        });
    return ExitCode.OK.code();
  }
}
