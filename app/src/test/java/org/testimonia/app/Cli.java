package org.testimonia.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The command line run in this process, its streams caught.
///
/// @param code exit code
/// @param out everything on standard output
/// @param err everything on standard error
record Cli(int code, String out, String err) {
  /// The root of the repository.
  static final Path ROOT = Path.of(System.getProperty("testimonia.root"));

  static final String STRAIT = ROOT.resolve("examples/strait-dispute/accounts").toString();

  static Cli run(String... args) {
    return runOn("", false, args);
  }

  /// Run with `input` as standard input, before a terminal or not.
  static Cli runOn(String input, boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return runInto(out, out, input, terminal, args);
  }

  /// Run with data going to `out`.
  static Cli runInto(OutputStream out, String... args) {
    return runInto(out, new ByteArrayOutputStream(), "", false, args);
  }

  private static Cli runInto(
      OutputStream out,
      ByteArrayOutputStream caught,
      String input,
      boolean terminal,
      String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code = Testimonia.run(Console.of(in, out, err, terminal, terminal), args);
    return new Cli(
        code, caught.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
