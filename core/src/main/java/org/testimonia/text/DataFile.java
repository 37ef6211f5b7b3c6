package org.testimonia.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the plain data files that stand beside the classes that use them: one entry a line, empty
/// lines and lines that start with `#` left out.
public final class DataFile {
  private DataFile() {}

  /// The trimmed entries of `name`, a resource in the package of `owner`, in order.
  public static List<String> lines(Class<?> owner, String name) {
    List<String> lines = new ArrayList<>();
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing beside " + owner.getName());
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return List.copyOf(lines);
  }
}
