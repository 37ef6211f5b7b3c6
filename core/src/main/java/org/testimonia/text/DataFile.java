package org.testimonia.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The one way to what the distribution carries beside a class: word lists, patterns, weights,
/// models.
///
/// A list is UTF-8 text of one entry a line; a line that starts with `#` is a note, an empty one
/// says nothing. Every method takes the class that the file lies beside and the file's name, and
/// throws an [IllegalStateException] that names both when the distribution lacks the file.
public final class DataFile {
  private DataFile() {}

  /// The bytes of a file, to be closed by the caller. A name that starts with `/` is found from the
  /// root.
  public static InputStream open(Class<?> owner, String name) {
    InputStream stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing beside " + owner.getName());
    }
    return stream;
  }

  /// The whole text, as it stands.
  public static String text(Class<?> owner, String name) {
    try (InputStream stream = open(owner, name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " beside " + owner.getName() + " is damaged", e);
    }
  }

  /// The entries, trimmed, in order.
  public static List<String> lines(Class<?> owner, String name) {
    return text(owner, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .toList();
  }

  /// The words, parted by white space, in order.
  public static List<String> words(Class<?> owner, String name) {
    return lines(owner, name).stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
        .toList();
  }

  /// The phrases, parted by commas, in order.
  public static List<String> phrases(Class<?> owner, String name) {
    return lines(owner, name).stream().flatMap(DataFile::phrases).toList();
  }

  /// The phrases under each heading `[heading]`, in order; those before the first heading stand
  /// under the empty one.
  public static Map<String, List<String>> sections(Class<?> owner, String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String heading = "";
    for (String line : lines(owner, name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        heading = line.substring(1, line.length() - 1);
      } else {
        List<String> phrases = sections.computeIfAbsent(heading, key -> new ArrayList<>());
        phrases(line).forEach(phrases::add);
      }
    }
    return sections;
  }

  private static Stream<String> phrases(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).filter(p -> !p.isEmpty());
  }
}
