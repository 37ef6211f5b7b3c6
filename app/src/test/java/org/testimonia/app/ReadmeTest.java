package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.testimonia.dossier.DossierFormat;
import picocli.CommandLine;

/// What the pages tell users is so.
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  private static final Pattern EXCERPT =
      Pattern.compile(
          "An excerpt of what the first command prints:\n\n```\n(.*?)```", Pattern.DOTALL);

  private static String readme() throws IOException {
    return Files.readString(Cli.ROOT.resolve("README.md"));
  }

  @Test
  void everyExitCodeIsInTheTable() throws IOException {
    for (ExitCode exitCode : ExitCode.values()) {
      assertThat(readme()).contains("| " + exitCode.code() + " | " + exitCode.words() + " |");
    }
  }

  @Test
  void everyCommandAndEveryFormIsInItsTable() throws IOException {
    CommandLine line =
        Testimonia.commandLine(Console.of(System.in, System.out, System.err, false, false));
    assertThat(line.getSubcommands().keySet())
        .allSatisfy(command -> assertThat(readme()).contains("| `testimonia " + command));
    assertThat(DossierFormat.words())
        .allSatisfy(word -> assertThat(readme()).contains("| `" + word + "`"));
  }

  @Test
  void whatTheFirstCommandPrintsIsWhatItPrints() throws IOException {
    Matcher excerpt = EXCERPT.matcher(readme());
    assertThat(excerpt.find()).isTrue();
    String dossier = Cli.run("compare", Cli.STRAIT).out();
    assertThat(excerpt.group(1).split("\\[\\.\\.\\.]"))
        .allSatisfy(part -> assertThat(dossier).contains(part.strip()));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/decisions")) {
      try (Stream<Path> files = Files.list(Cli.ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    for (Path page : pages) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        String target = links.group(1);
        if (!target.contains("://")) {
          assertThat(page.resolveSibling(target)).as(page + " leads to " + target).exists();
        }
      }
    }
  }
}
