package org.testimonia.compare.speaker;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.DataFile;

/// Tells who stands by somebody from that somebody: "Weil's lawyer, Beth Orme" and "an adviser to
/// President Weil" are not Weil.
public final class Delegate {
  private static final Set<String> ROLES =
      new TreeSet<>(DataFile.lines(Delegate.class, "delegates.txt"));

  private static final Pattern OWNER =
      Pattern.compile(
          "^(.*?\\p{L})(?:['’]s|(?<=s)['’])\\s+((?:[\\p{Ll}-]+\\s+){0,3}?)" + "([\\p{Ll}-]+)(.*)$");

  private static final Pattern BY =
      Pattern.compile("^((?:[\\p{L}-]+\\s+){0,4}?)([\\p{L}-]+)\\s+(?:to|of|for)\\s+(.*)$");

  private Delegate() {}

  /// What is left of the words for a source when whom he stands by is left out ("lawyer, Beth
  /// Orme", "an adviser"); empty when they name nobody besides him.
  public static Optional<String> self(String mention) {
    String source = mention.strip();
    Matcher owner = OWNER.matcher(source);
    if (owner.matches() && ROLES.contains(owner.group(3))) {
      return Optional.of(owner.group(2) + owner.group(3) + owner.group(4));
    }
    Matcher by = BY.matcher(source);
    return by.matches() && ROLES.contains(by.group(2))
        ? Optional.of(by.group(1) + by.group(2))
        : Optional.empty();
  }
}
