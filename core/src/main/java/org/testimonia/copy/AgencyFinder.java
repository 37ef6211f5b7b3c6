package org.testimonia.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimonia.model.Account;
import org.testimonia.text.DataFile;

/// Finds the news agency that a text says it is from, by `agencies.txt` and `agency-cues.txt`. Safe
/// to share between threads.
final class AgencyFinder {
  private static final int HEAD = 400;
  private static final int TAIL = 700;

  /// Where a cue may stand, and what it looks like.
  private record Cue(boolean head, Pattern pattern) {}

  private final Map<String, String> names = new HashMap<>();

  /// Its keys by their first letter.
  private final Map<Character, List<String>> forms;

  private final List<Cue> cues = new ArrayList<>();

  AgencyFinder() {
    DataFile.sections(AgencyFinder.class, "agencies.txt")
        .forEach((name, forms) -> forms.forEach(form -> names.put(form, name)));
    forms = names.keySet().stream().sorted().collect(Collectors.groupingBy(form -> form.charAt(0)));
    String any =
        names.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(form -> form))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<agency>", ")"));
    for (String line : DataFile.lines(AgencyFinder.class, "agency-cues.txt")) {
      int cut = line.indexOf(' ');
      String place = line.substring(0, cut);
      if (!place.equals("head") && !place.equals("tail")) {
        throw new IllegalStateException("agency-cues.txt: no place is called " + place);
      }
      cues.add(
          new Cue(
              place.equals("head"),
              Pattern.compile(line.substring(cut + 1).replace("{agency}", any))));
    }
  }

  Optional<String> find(Account account) {
    String text = account.text();
    String byline = account.byline().map(names -> "By " + names + "\n").orElse("");
    String head = byline + text.substring(0, Math.min(HEAD, text.length()));
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    boolean inHead = names(head);
    boolean inTail = names(tail);
    if (!inHead && !inTail) {
      return Optional.empty();
    }
    for (Cue cue : cues) {
      Matcher matcher = cue.pattern().matcher(cue.head() ? head : tail);
      if ((cue.head() ? inHead : inTail) && matcher.find()) {
        return Optional.ofNullable(names.get(matcher.group("agency")));
      }
    }
    return Optional.empty();
  }

  /// Whether any agency is named at all: few texts do, and to look for a cue takes long.
  private boolean names(String text) {
    for (int at = 0; at < text.length(); at++) {
      for (String form : forms.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(form, at)) {
          return true;
        }
      }
    }
    return false;
  }
}
