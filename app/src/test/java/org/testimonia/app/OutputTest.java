package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir private Path folder;

  /// A stream that fails as the operating system words it.
  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aReaderWhoWentAwayIsNoFailure() {
    assertThatNoException()
        .isThrownBy(() -> Output.toStream(failing("Broken pipe"), out -> out.append("x")));
  }

  @Test
  void aFullDiskIs() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(
            () -> Output.toStream(failing("No space left on device"), out -> out.append("x")))
        .withMessage("standard output: No space left on device")
        .matches(failure -> failure.exitCode() == ExitCode.OUTPUT);
  }

  @Test
  void aFileAppearsWholeOrNotAtAll() throws IOException {
    Path file = Files.writeString(folder.resolve("out.txt"), "before");
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() ->
            Output.toFile(
                file,
                out -> {
                  out.append("half");
                  throw new IOException("No space left on device");
                }));
    assertThat(file).hasContent("before");
    Output.toFile(file, out -> out.append("after: žlutý 🐎"));
    assertThat(file).hasContent("after: žlutý 🐎");
    assertThat(folder.toFile().list()).containsExactly("out.txt");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.txt"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    Output.toFile(link, out -> out.append("after"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
  }

  @Test
  void aFolderIsMadeWhenThereIsNone() {
    Path target = folder.resolve("a/b");
    Output.toFolder(
        target, Map.of("1.csv", out -> out.append("1"), "2.csv", out -> out.append("2")));
    assertThat(target.resolve("1.csv")).hasContent("1");
    assertThat(target.resolve("2.csv")).hasContent("2");
  }

  @Test
  void aFileInTheFoldersPlaceIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Output.toFolder(file, Map.of()))
        .withMessage(file + ": is a file, and a folder is needed");
    assertThatExceptionOfType(Failure.class).isThrownBy(() -> Output.check(file, true));
    assertThatExceptionOfType(Failure.class).isThrownBy(() -> Output.check(folder, false));
  }
}
