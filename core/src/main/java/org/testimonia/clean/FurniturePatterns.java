package org.testimonia.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The list of what furniture looks like, from the data file beside its spec.
final class FurniturePatterns {
  private static final Pattern NAMED = Pattern.compile("@(\\w+) = (.+)");
  private static final Pattern USED = Pattern.compile("\\{([a-z]+)\\}");

  private final List<FurniturePattern> patterns;

  private FurniturePatterns(List<FurniturePattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /// The list that the distribution carries.
  static FurniturePatterns standard() {
    try (InputStream list = FurniturePatterns.class.getResourceAsStream("furniture.txt")) {
      if (list == null) {
        throw new IOException("furniture.txt is missing");
      }
      return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the furniture list of the distribution is damaged", e);
    }
  }

  static FurniturePatterns parse(String list) {
    Map<String, String> named = new LinkedHashMap<>();
    List<FurniturePattern> patterns = new ArrayList<>();
    for (String line : list.lines().toList()) {
      Matcher name = NAMED.matcher(line);
      if (name.matches()) {
        named.put(name.group(1), expand(name.group(2), named));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        patterns.add(FurniturePattern.parse(expand(line, named)));
      }
    }
    return new FurniturePatterns(patterns);
  }

  private static String expand(String line, Map<String, String> named) {
    return USED.matcher(line)
        .replaceAll(used -> {
          String meaning = named.get(used.group(1));
          if (meaning == null) {
            throw new IllegalArgumentException("no @" + used.group(1) + " before: " + line);
          }
          return Matcher.quoteReplacement("(?:" + meaning + ")");
        });
  }

  /// The patterns for a place, in the order of the list.
  List<FurniturePattern> at(FurniturePattern.Place place) {
    return patterns.stream().filter(pattern -> pattern.place() == place).toList();
  }
}
