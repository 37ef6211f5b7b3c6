package org.testimonia.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes results: to a stream, to a file or to a folder of files. A file appears whole or not at
/// all, and what cannot be written ends the run with [ExitCode#OUTPUT].
final class Output {
  /// Writes one result.
  @FunctionalInterface
  interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  private Output() {}

  /// To a stream that is not ours to close. A reader that went away (`| head`) is no failure.
  static void toStream(OutputStream stream, Content content) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      content.writeTo(writer);
      writer.flush();
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw failure("standard output", e);
      }
    }
  }

  /// The same line by line, each written in one go as it comes: whoever is killed leaves whole
  /// lines.
  ///
  /// @param work is given what takes a line without its end; it is over when nobody reads any more
  static void toLines(OutputStream stream, Consumer<Consumer<String>> work) {
    try {
      work.accept(line -> {
        try {
          stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          stream.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      IOException cause = Optional.ofNullable(e.getCause()).orElseGet(() -> new IOException(e));
      if (!isBrokenPipe(cause)) {
        throw failure("standard output", cause);
      }
    }
  }

  /// To one file; what stood there is replaced.
  static void toFile(Path file, Content content) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeStraight(file, content);
      } else {
        writeWhole(file, content);
      }
    } catch (IOException e) {
      throw failure(file.toString(), e);
    }
  }

  /// To files of a folder, which is made when it is not there.
  static void toFolder(Path folder, Map<String, Content> files) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure(folder.toString(), e);
    }
    files.forEach((name, content) -> toFile(folder.resolve(name), content));
  }

  /// Fails now when `file` plainly cannot be written later: before the work, not after it.
  static void check(Path file, boolean folder) {
    Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (folder) {
      if (Files.exists(file) && !Files.isDirectory(file)) {
        throw new Failure(ExitCode.OUTPUT, file + ": is a file, and a folder is needed");
      }
    } else if (Files.isDirectory(file)) {
      throw new Failure(ExitCode.OUTPUT, file + ": is a folder, and a file is needed");
    } else if (!Files.isDirectory(parent)) {
      throw new Failure(ExitCode.OUTPUT, file + ": there is no folder " + parent);
    } else if (!Files.isWritable(Files.exists(file) ? file : parent)) {
      throw new Failure(ExitCode.OUTPUT, file + ": no permission to write there");
    }
  }

  /// A device or a pipe cannot be replaced, only written to.
  private static void writeStraight(Path file, Content content) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      content.writeTo(writer);
    }
  }

  private static void writeWhole(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (Writer writer = Files.newBufferedWriter(draft)) {
        content.writeTo(writer);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  private static Failure failure(String what, IOException e) {
    String why =
        switch (e) {
          case AccessDeniedException denied -> "no permission to write there";
          case NoSuchFileException missing -> "there is no such folder";
          case FileAlreadyExistsException file -> "is a file, and a folder is needed";
          default -> String.valueOf(e.getMessage());
        };
    return new Failure(ExitCode.OUTPUT, what + ": " + why);
  }
}
