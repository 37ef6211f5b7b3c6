package org.testimonia.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.Build;
import org.testimonia.dossier.DossierFormat;
import org.testimonia.read.tagging.ModelException;
import org.testimonia.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: the commands, and what becomes of errors.
@Command(
    name = "testimonia",
    description = "Reads many news accounts of one story and makes a sourced dossier.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class Testimonia {
  /// What `--version` prints.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"testimonia " + Build.version()};
    }
  }

  private Testimonia() {}

  /// Runs the command that `args` ask for and returns the exit code.
  static int run(Console console, String... args) {
    try {
      return commandLine(console).execute(args);
    } catch (OutOfMemoryError e) {
      return outOfMemory(console);
    }
  }

  private static int outOfMemory(Console console) {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    console.say(
        "testimonia: out of memory at "
            + mebibytes
            + " MiB: compare fewer accounts at once, or set JAVA_TOOL_OPTIONS=-Xmx...");
    return ExitCode.MEMORY.code();
  }

  static CommandLine commandLine(Console console) {
    CommandLine line =
        new CommandLine(new Testimonia())
            .addSubcommand(new CompareCommand(console))
            .addSubcommand(new AnalyzeCommand(console))
            .addSubcommand(new LedgerCommand(console))
            .addSubcommand(new AddCommand(console))
            .addSubcommand(new WatchCommand(console))
            .addSubcommand(new StoriesCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new ImportCommand(console))
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new GroupCommand(console))
            .addSubcommand(new TraceCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new EvalCommand(console));
    line.registerConverter(DossierFormat.class, Testimonia::format);
    line.registerConverter(Duration.class, Durations::parse);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        Help.defaultColorScheme(console.outIsTerminal() ? Help.Ansi.AUTO : Help.Ansi.OFF));
    line.setOut(
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
    line.setErr(console.err());
    line.getHelpSectionMap().put("exitCodeList", help -> exitCodes());
    line.setParameterExceptionHandler((e, rejected) -> usage(console, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> end(console, e));
    return line;
  }

  private static DossierFormat format(String word) {
    return findFormat(word)
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + word + "' is none of " + String.join(", ", DossierFormat.words())));
  }

  /// The form that goes by this word (`markdown`) or this ending (`md`).
  static Optional<DossierFormat> findFormat(String word) {
    return DossierFormat.find(word)
        .or(() ->
            Arrays.stream(DossierFormat.values())
                .filter(format -> format.ending().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst());
  }

  private static String exitCodes() {
    StringBuilder text = new StringBuilder(String.format("%nExit codes:%n"));
    for (ExitCode exitCode : ExitCode.values()) {
      text.append(String.format("  %d  %s%n", exitCode.code(), exitCode.words()));
    }
    return text.toString();
  }

  private static int usage(Console console, ParameterException e) {
    CommandLine command = e.getCommandLine();
    console.say("testimonia: " + e.getMessage());
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    if (!near.isEmpty()) {
      console.say("Did you mean " + String.join(" or ", near) + "?");
    }
    String name = command.getCommandSpec().qualifiedName();
    console.say("Try '" + name + " --help'.");
    return ExitCode.USAGE.code();
  }

  private static int end(Console console, Exception e) {
    if (e instanceof ModelException) {
      console.say("testimonia: " + e.getMessage());
      return ExitCode.USAGE.code();
    }
    if (e instanceof StoreException) {
      console.say("testimonia: " + e.getMessage());
      return ExitCode.LIBRARY.code();
    }
    if (e instanceof Failure failure) {
      console.say("testimonia: " + failure.getMessage());
      return failure.exitCode().code();
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return outOfMemory(console);
      }
    }
    console.say("testimonia: a defect of ours, please report it with these lines:");
    console.say(String.valueOf(e));
    Arrays.stream(e.getStackTrace()).forEach(frame -> console.say("  at " + frame));
    return ExitCode.DEFECT.code();
  }
}
