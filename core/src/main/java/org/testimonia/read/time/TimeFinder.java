package org.testimonia.read.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.testimonia.model.Block;
import org.testimonia.model.Published;
import org.testimonia.model.TimeMention;
import org.testimonia.model.Tokens;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Finds expressions of time; resolves relative ones only where the day of publication is known.
/// Safe to share between threads.
public final class TimeFinder {
  private static final Pattern YEAR_LEAD =
      Pattern.compile(
          "(?i)the|in|since|of|by|until|till|from|its|his|her|their|our|this|last|to|before|after"
              + "|during|early|late|mid|and|between|'s|’s|\\(|,|-|–|/");

  private final TimePatterns patterns = new TimePatterns();
  private final TenseReader tenseReader = new TenseReader();
  private final Resolver resolver = new Resolver();
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();

  public TimeFinder() {
    for (String line : DataFile.lines(TimeFinder.class, "traps.txt")) {
      String[] fields = line.split(" ", 2);
      (fields[0].equals("before") ? before : after).add(fields[1]);
    }
  }

  /// In the order of the text.
  public List<TimeMention> find(Parse parse, Published published) {
    Optional<LocalDate> day = published.findDay();
    List<TimeMention> mentions = new ArrayList<>();
    int sentence = 0;
    for (Block block : parse.blocks()) {
      for (TimePatterns.Found found : patterns.find(parse.body(), block.span())) {
        while (sentence + 1 < parse.sentences().size()
            && parse.sentences().get(sentence + 1).start() <= found.span().start()) {
          sentence++;
        }
        if (isName(parse.body(), found) || isCount(parse.tokens(), found)) {
          continue;
        }
        Span around =
            sentence < parse.sentences().size() ? parse.sentences().get(sentence) : block.span();
        mentions.add(mention(parse, around, found, day));
      }
    }
    return mentions;
  }

  private TimeMention mention(
      Parse parse, Span sentence, TimePatterns.Found found, Optional<LocalDate> day) {
    String normal = found.normal();
    if (normal.startsWith("clock:")) {
      LocalTime clock = LocalTime.parse(normal.substring(6, 11));
      return new TimeMention(
          found.span(), Optional.empty(), Optional.empty(), Optional.of(clock), normal);
    }
    boolean ahead = tenseReader.isAhead(parse.tokens(), sentence, found.span());
    Optional<Days> days = resolver.resolve(normal, day, ahead);
    return new TimeMention(
        found.span(), days.map(Days::from), days.map(Days::to), Optional.empty(), normal);
  }

  /// "USA Today", "The Sunday Times", "Black Friday".
  private boolean isName(String body, TimePatterns.Found found) {
    Span span = found.span();
    if (!Character.isUpperCase(body.charAt(span.start()))) {
      return false;
    }
    String left = body.substring(Math.max(0, span.start() - 20), span.start()).stripTrailing();
    String right =
        body.substring(span.end(), Math.min(body.length(), span.end() + 20)).stripLeading();
    return before.stream().anyMatch(word -> endsWithWord(left, word))
        || after.stream().anyMatch(word -> right.matches("(?s)" + word + "\\b.*"));
  }

  private static boolean endsWithWord(String text, String word) {
    int at = text.length() - word.length();
    return text.endsWith(word) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
  }

  /// "2000 people", unlike "the 2018 elections": a bare number before a plural.
  private static boolean isCount(Tokens tokens, TimePatterns.Found found) {
    if (!found.normal().startsWith("year:") || found.span().length() != 4) {
      return false;
    }
    Span inside = tokens.within(found.span());
    int next = inside.end();
    if (next >= tokens.size() || !tokens.tag(next).equals("NOUN")) {
      return false;
    }
    boolean plural =
        tokens.form(next).endsWith("s") || tokens.form(next).matches("people|men|women|children");
    return plural
        && (inside.start() == 0 || !YEAR_LEAD.matcher(tokens.form(inside.start() - 1)).matches());
  }
}
