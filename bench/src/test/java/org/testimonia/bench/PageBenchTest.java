package org.testimonia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageBenchTest {
  @Test
  void eachRoundIsALineOverAllPages(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("quay"));
    Files.writeString(
        folder.resolve("quay/a.html"), "<p>" + "The crane fell on the pier on Monday. ".repeat(9));
    Files.writeString(folder.resolve("b.html"), "<html><nav>Home</nav></html>");
    Files.writeString(folder.resolve("c.txt"), "No page.");
    List<Path> pages = PageBench.pages(folder);
    assertThat(pages).hasSize(2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PageBench.run(pages, 3, new PrintStream(out, true, UTF_8));
    List<String> lines = out.toString(UTF_8).lines().map(String::strip).toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.subList(1, 4)).allMatch(line -> line.matches("2 +1( +[0-9.]+){3}"));
    assertThat(lines.getLast()).matches("median ratio [0-9.]+");
  }

  @Test
  void aFolderThatIsNotThereIsSkipped(@TempDir Path folder) throws IOException {
    PageBench.main(new String[] {folder.resolve("none").toString()});
    assertThat(folder).isEmptyDirectory();
  }
}
