package org.testimonia.read.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.testimonia.read.quantity.Lexeme;
import org.testimonia.read.quantity.Numbers;
import org.testimonia.read.quantity.Written;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// The slots of the patterns: what may stand in one, and what it means. Words come from
/// `slots.txt`, numbers from here.
final class Slots {
  private static final String UNITS = "one|two|three|four|five|six|seven|eight|nine";
  private static final String TEENS =
      "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final String WORDS =
      "(?:(?:%s)(?:-(?:%s))?|%s|%s)(?: hundred| dozen)?".formatted(TENS, UNITS, TEENS, UNITS);
  private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,3})?[½¼¾]?|½";
  private static final String COUNT =
      "(?<![\\d.,])(?:(?:%s|%s)(?:[ -]and[ -]a[ -]half)?)".formatted(DIGITS, WORDS);
  private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])";
  private static final Map<String, String> NUMBERS =
      Map.of(
          "n", "(?:" + COUNT + "|half an?|a couple of|a dozen|an?)",
          "nn", "(?:" + COUNT + "|a couple of|a dozen)",
          "y", "(?<![\\d.,$€£¥:/])(?:1[5-9]|20)\\d\\d(?![\\d:/%]|[.,]\\d)",
          "d", DAY + "(?:st|nd|rd|th)?(?![\\d:/%]|[.,]\\d)",
          "dth", DAY + "(?:st|nd|rd|th)",
          "h", "(?<![\\d:.,$€£-])(?:1\\d|2[0-3]|0?\\d)",
          "hh", "(?:[01]\\d|2[0-3])",
          "m", "[0-5]\\d(?![\\d:]|[.,]\\d)",
          "dec", "(?:1[5-9]|20)\\d0");
  private static final Map<String, String> MORE_NUMBERS =
      Map.of(
          "mm",
          "(?:0[1-9]|1[0-2])",
          "dd",
          DAY,
          "hw",
          "(?:1[0-2]|[1-9]|" + UNITS + "|" + TEENS + ")");

  private record Form(String value, Pattern pattern, String regex) {}

  private final Map<String, List<Form>> forms = new TreeMap<>();
  private final Numbers numbers = new Numbers();

  Slots() {
    for (String line : DataFile.lines(Slots.class, "slots.txt")) {
      String[] parts = line.split(" : ", 2);
      String[] head = parts[0].split(" ");
      for (String form : parts[1].split(", ")) {
        Pattern pattern = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        forms
            .computeIfAbsent(head[0], key -> new ArrayList<>())
            .add(new Form(head[1], pattern, form));
      }
    }
    forms.values().forEach(list -> list.sort((a, b) -> b.regex().length() - a.regex().length()));
  }

  /// The regular expression of a slot.
  String regex(String slot) {
    String number = NUMBERS.getOrDefault(slot, MORE_NUMBERS.getOrDefault(slot, ""));
    if (!number.isEmpty()) {
      return number;
    }
    List<Form> list = forms.getOrDefault(slot, List.of());
    if (list.isEmpty()) {
      throw new IllegalStateException("patterns.txt: no slot " + slot);
    }
    return String.join("|", list.stream().map(Form::regex).toList());
  }

  /// What `text` means in a slot; empty when it is written as none of the slot's forms.
  String value(String slot, String text) {
    return switch (slot) {
      case "n", "nn", "hw" -> number(text);
      case "d", "dth", "dd", "mm" -> twoDigits(text.replaceAll("\\D", ""));
      case "h", "hh", "m", "y", "dec" -> text;
      default -> word(slot, text);
    };
  }

  private String word(String slot, String text) {
    String plain = text.replaceAll("\\s+", " ");
    for (Form form : forms.getOrDefault(slot, List.of())) {
      boolean name = Character.isUpperCase(form.regex().charAt(0));
      if (form.pattern().matcher(plain).matches()
          && (!name || Character.isUpperCase(plain.charAt(0)))) {
        return form.value();
      }
    }
    return "";
  }

  private String number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.matches("an?")) {
      return "1";
    }
    if (lower.startsWith("half")) {
      return "0.5";
    }
    return numbers
        .read(Lexeme.of(text, new Span(0, text.length())), 0)
        .map(Written::high)
        .map(Slots::plain)
        .orElse("");
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : Double.toString(Math.rint(value * 100) / 100);
  }

  static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
