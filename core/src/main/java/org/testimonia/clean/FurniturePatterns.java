package org.testimonia.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.DataFile;

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
    return parse(DataFile.lines(FurniturePatterns.class, "furniture.txt"));
  }

  static FurniturePatterns parse(List<String> lines) {
    Map<String, String> named = new LinkedHashMap<>();
    List<FurniturePattern> patterns = new ArrayList<>();
    for (String line : lines) {
      Matcher name = NAMED.matcher(line);
      if (name.matches()) {
        named.put(name.group(1), expand(name.group(2), named));
      } else {
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
