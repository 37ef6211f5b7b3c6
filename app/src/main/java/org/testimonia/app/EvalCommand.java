package org.testimonia.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.testimonia.Pipeline;
import org.testimonia.RunReport;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `testimonia eval`: how well texts are read and laid side by side, beside what careful readers
/// marked.
@Command(
    name = "eval",
    description = "Measures reading and comparing on texts that were marked by hand.",
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
        "Exact-span F1 of source, cue and content, and of names; how many speakers are named rightly.",
        "A line of GOLD is a JSON object: tokens and BIO labels (source, cue, content), as in the CofeNet"
            + " split of PolNeAR; or text and names, each [start, end, kind] in code points, with"
            + " ignore, [start, end], for what is not judged; or text and statements, each [start, end,"
            + " speaker], for how many of those that are found are told with that speaker."
      },
      mixinStandardHelpOptions = true)
  int attribution(
      @Parameters(paramLabel = "GOLD", description = "A file of JSON lines.") Path gold,
      @Mixin Settings settings) {
    List<MarkedText> marked = read(gold, MarkedText::read);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < marked.size(); i++) {
      lines.append(marked.get(i).toAccount(i)).append('\n');
    }
    List<Reading> readings = read(pipeline(settings, lines));
    SpanScore score = new SpanScore();
    SpeakerScore speakers = new SpeakerScore();
    boolean[] seen = new boolean[marked.size()];
    for (Reading reading : readings) {
      int number = number(reading);
      seen[number] = true;
      score.add(marked.get(number), reading);
      speakers.add(marked.get(number), reading);
    }
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        score.addMissed(marked.get(i));
        speakers.addMissed(marked.get(i));
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
          if (speakers.line().isPresent()) {
            out.append(speakers.line().get()).append('\n');
          }
        });
    return ExitCode.OK.code();
  }

  /// Reads what was marked by hand in some form.
  private interface Marked<T> {
    List<T> read(Path gold) throws IOException;
  }

  private static <T> List<T> read(Path gold, Marked<T> form) {
    try {
      return form.read(gold);
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(ExitCode.NO_ACCOUNT, gold + " cannot be read: " + e.getMessage());
    }
  }

  @Command(
      name = "agreement",
      description = {
        "Balanced accuracy of the decision on which passages speak of one matter, by which accounts are"
            + " compared: of each question, then over all.",
        "A line of GOLD is a JSON object: answers, two or more, each with text, start and end (of the"
            + " answer in it, in code points) and group: answers of one group say the same."
      },
      mixinStandardHelpOptions = true)
  int agreement(
      @Parameters(paramLabel = "GOLD", description = "A file of JSON lines.") Path gold,
      @Mixin Settings settings) {
    List<MarkedAnswers> questions = read(gold, MarkedAnswers::read);
    StringBuilder lines = new StringBuilder();
    int accounts = 0;
    for (MarkedAnswers question : questions) {
      lines.append(question.toAccounts(accounts));
      accounts += question.answers().size();
    }
    Pipeline pipeline = pipeline(settings, lines);
    NavigableMap<Integer, Reading> readings = new TreeMap<>();
    read(pipeline).forEach(reading -> readings.put(number(reading), reading));
    List<PairScore> scores = new ArrayList<>();
    int from = 0;
    for (MarkedAnswers question : questions) {
      scores.add(score(pipeline, question, from, readings));
      from += question.answers().size();
    }
    Output.toStream(
        console.out(),
        out -> {
          for (int i = 0; i < scores.size(); i++) {
            line(out, Integer.toString(i + 1), scores.get(i));
          }
          line(out, "all", scores.stream().reduce(PairScore.NONE, PairScore::plus));
        });
    return ExitCode.OK.code();
  }

  /// An answer whose account was not read agrees with none.
  private static PairScore score(
      Pipeline pipeline,
      MarkedAnswers question,
      int from,
      NavigableMap<Integer, Reading> readings) {
    List<Integer> read =
        List.copyOf(readings.subMap(from, from + question.answers().size()).keySet());
    List<SortedSet<Integer>> together =
        pipeline.together(
            read.stream().map(readings::get).toList(),
            read.stream().map(number -> question.answers().get(number - from).span()).toList());
    PairScore score = PairScore.NONE;
    for (int i = 0; i < question.answers().size(); i++) {
      for (int j = i + 1; j < question.answers().size(); j++) {
        int one = read.indexOf(from + i);
        boolean found = one >= 0 && together.get(one).contains(read.indexOf(from + j));
        String group = question.answers().get(i).group();
        score = score.with(group.equals(question.answers().get(j).group()), found);
      }
    }
    return score;
  }

  private static void line(Appendable out, String name, PairScore score) throws IOException {
    out.append(
        String.format(
            Locale.ROOT,
            "%-8s balanced accuracy %5.1f   (%d of %d that say the same, %d of %d that do not)%n",
            name,
            score.balancedAccuracy(),
            score.sameFound(),
            score.same(),
            score.apartFound(),
            score.apart()));
  }

  private static Pipeline pipeline(Settings settings, CharSequence accounts) {
    return new Pipeline(
        settings.config(),
        Clock.systemUTC(),
        new ByteArrayInputStream(accounts.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /// The accounts that the pipeline was given.
  private static List<Reading> read(Pipeline pipeline) {
    return pipeline.analyze(List.of(new SourceRef("-")), new RunReport());
  }

  private static int number(Reading reading) {
    return Integer.parseInt(reading.account().source().record().orElseThrow());
  }
}
