package org.testimonia.app;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/// How a command prints things of one kind: for people, or a line each for machines.
final class Listing {
  /// The two ways.
  enum Format {
    JSONL,
    TEXT
  }

  /// Writes one of the things.
  @FunctionalInterface
  interface Form<T> {
    void print(T one, Appendable out) throws IOException;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl (one line each) or text (default: text).")
  private Format format = Format.TEXT;

  <T> void print(Console console, List<T> all, Form<T> json, Form<T> text) {
    Form<T> form =
        switch (format) {
          case JSONL -> json;
          case TEXT -> text;
        };
    Output.toStream(
        console.out(),
        out -> {
          for (T one : all) {
            form.print(one, out);
          }
        });
  }
}
