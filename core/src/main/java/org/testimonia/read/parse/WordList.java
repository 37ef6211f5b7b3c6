package org.testimonia.read.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Language knowledge from a text file of the distribution: one entry a line, `#` begins a comment
/// line, blank lines say nothing.
public final class WordList {
  private WordList() {}

  /// The entries of `name`, trimmed, in the file's order. The file lies beside `home`.
  ///
  /// @throws IllegalStateException when the distribution lacks the file
  public static List<String> lines(Class<?> home, String name) {
    InputStream stream = home.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing beside " + home.getName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is damaged", e);
    }
  }

  /// The words of `name`, parted by white space, in the file's order.
  public static List<String> words(Class<?> home, String name) {
    return lines(home, name).stream()
        .flatMap(line -> List.of(line.split("\\s+")).stream())
        .toList();
  }

  /// The phrases of `name`, parted by commas, in the file's order.
  public static List<String> phrases(Class<?> home, String name) {
    return lines(home, name).stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }
}
