package org.testimonia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.model.SourceRef;

class ReadBenchTest {
  private static List<String> printed(Consumer<PrintStream> bench) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bench.accept(new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8).lines().map(String::strip).toList();
  }

  @Test
  void eachRoundIsALineOverTheAccountsOfAllStories(@TempDir Path folder) throws IOException {
    write(folder.resolve("ferry/01-herald.json"), "The ferry will not sail, Ines Calder said.");
    write(folder.resolve("ferry/gold.json"), "No account, but what a careful reader marked.");
    write(folder.resolve("dam/01-courier.json"), "The dam holds, engineer Lia Voss told us.");
    List<SourceRef> sources = ReadBench.sources(folder);
    assertThat(sources).hasSize(2);
    List<String> lines =
        printed(out -> {
          try {
            ReadBench.run(sources, 2, out);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst()).contains("accounts/s", "peak");
    assertThat(lines.subList(1, 3)).allMatch(line -> line.matches("2 +16( +[0-9.]+){3}"));
    assertThat(lines.getLast()).matches("median [0-9.]+ accounts/s");
  }

  @Test
  void theModelIsNamedWithWhatItsLoadTook() {
    assertThat(printed(ReadBench::loads))
        .singleElement()
        .asString()
        .matches("model reader-en\\S* loaded in [0-9.]+ s, again in [0-9.]+ s");
  }

  @Test
  void aFolderThatIsNotThereIsSkipped(@TempDir Path folder) throws IOException {
    ReadBench.main(new String[] {folder.resolve("none").toString()});
    assertThat(folder).isEmptyDirectory();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"title\": \"Invented\", \"text\": \"" + text + "\"}");
  }
}
