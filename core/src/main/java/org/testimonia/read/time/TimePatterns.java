package org.testimonia.read.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.read.quantity.Lexeme;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// The patterns of `patterns.txt`, and what they find.
final class TimePatterns {
  /// An expression found.
  ///
  /// @param span where it stands
  /// @param normal its normal form
  record Found(Span span, String normal) {}

  private record Rule(Pattern pattern, List<String> groups, String template, boolean looksBack) {}

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d?)}");

  /// The rules of more different words than this are not remembered; a bound on memory only.
  private static final int REMEMBERED = 20_000;

  private final ConcurrentMap<String, List<Rule>> byWord = new ConcurrentHashMap<>();
  private final Slots slots = new Slots();
  private final List<Rule> rules = new ArrayList<>();

  TimePatterns() {
    for (String line : DataFile.lines(TimePatterns.class, "patterns.txt")) {
      String[] parts = line.split(" => ", 2);
      rules.add(rule(parts[0], parts[1]));
    }
  }

  private Rule rule(String source, String template) {
    List<String> groups = new ArrayList<>();
    StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}_])(?:");
    Matcher matcher = SLOT.matcher(source.replace(" ?", "\\s{0,2}").replace(" ", "\\s{1,2}"));
    while (matcher.find()) {
      String group = matcher.group(1) + matcher.group(2);
      groups.add(group);
      String slot = "(?<%s>%s)".formatted(group, slots.regex(matcher.group(1)));
      matcher.appendReplacement(regex, Matcher.quoteReplacement(slot));
    }
    matcher.appendTail(regex);
    regex.append(")(?![\\p{L}\\p{N}_])");
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Rule(
        Pattern.compile(regex.toString(), flags), groups, template, source.startsWith("(?<="));
  }

  /// The expressions in `stretch` of `text`, none over another, in order.
  ///
  /// One pass over the words; at each, only the rules are tried that can start with such a word.
  List<Found> find(String text, Span stretch) {
    List<Found> found = new ArrayList<>();
    int end = stretch.start();
    for (Lexeme lexeme : Lexeme.of(text, stretch)) {
      if (lexeme.span().start() < end) {
        continue;
      }
      Optional<Found> longest = Optional.empty();
      for (Rule rule : startingWith(lexeme.form())) {
        Optional<Found> here = at(rule, text, lexeme.span().start(), stretch.end());
        if (here.isPresent()
            && here.get().span().end() > longest.map(f -> f.span().end()).orElse(0)) {
          longest = here;
        }
      }
      longest.ifPresent(found::add);
      end = longest.map(f -> f.span().end()).orElse(end);
    }
    return found;
  }

  private List<Rule> startingWith(String word) {
    List<Rule> known = byWord.get(word);
    if (known != null) {
      return known;
    }
    List<Rule> rules = tryAll(word);
    if (byWord.size() < REMEMBERED) {
      byWord.put(word, rules);
    }
    return rules;
  }

  /// The rules that match `word` or run past its end in trying to. What looks back can't be told
  /// from the word alone.
  @SuppressWarnings("JdkObsolete") // hitEnd is the very question: may more text make it match?
  private List<Rule> tryAll(String word) {
    return rules.stream()
        .filter(rule -> {
          Matcher matcher = rule.pattern().matcher(word);
          return rule.looksBack() || matcher.lookingAt() || matcher.hitEnd();
        })
        .toList();
  }

  private Optional<Found> at(Rule rule, String text, int start, int end) {
    Matcher matcher = rule.pattern().matcher(text).region(start, end).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    Span span = new Span(start, matcher.end());
    return normal(rule, matcher, text).map(normal -> new Found(span, normal));
  }

  private Optional<String> normal(Rule rule, Matcher matcher, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String group : rule.groups()) {
      int start = matcher.start(group);
      if (start < 0) {
        values.put(group, "");
        continue;
      }
      String value = slots.value(slot(group), text.substring(start, matcher.end(group)));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(group, value);
    }
    if (rule.template().startsWith("clock:")) {
      return clock(rule.template(), values);
    }
    return Optional.of(fill(rule.template(), values).replaceFirst("/$", ""));
  }

  private static String slot(String group) {
    return group.replaceFirst("\\d$", "");
  }

  private static String fill(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  /// `clock:19:40@et`: 24 hours, the zone last where one is stated and is not the local one.
  private static Optional<String> clock(String template, Map<String, String> values) {
    String half = values.getOrDefault("ampm", "");
    String zone = values.getOrDefault("zone", "");
    String part = values.getOrDefault("part", "");
    Map<String, String> bare = new LinkedHashMap<>(values);
    bare.put("ampm", "");
    bare.put("zone", "");
    bare.put("part", "");
    String[] fields = fill(template, bare).replace("/", "").split(":");
    int hour = Integer.parseInt(fields[1]);
    boolean afternoon = half.equals("pm") || part.equals("afternoon") || part.equals("evening");
    if (!half.isEmpty() && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (half.equals("am") && hour == 12) {
      hour = 0;
    }
    String suffix = zone.isEmpty() || zone.equals("local") ? "" : "@" + zone;
    return Optional.of(String.format(Locale.ROOT, "clock:%02d:%s%s", hour, fields[2], suffix));
  }
}
