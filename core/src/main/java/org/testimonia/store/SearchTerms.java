package org.testimonia.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and phrases of a query; what else stands in it has no meaning, so that nothing a user
/// types is a syntax error.
final class SearchTerms {
  private static final Pattern TERM = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|([^\\s\"“”]+)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SearchTerms() {}

  static List<String> of(String query) {
    List<String> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(query);
    while (matcher.find()) {
      String term = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String words = NO_WORD.matcher(term).replaceAll(" ").strip();
      if (!words.isEmpty()) {
        terms.add(words);
      }
    }
    return terms;
  }
}
