package org.testimonia.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Account;

/// Makes the sketch of an account: one pass over its words, no model.
final class Sketcher {
  private static final int WORDS = 64;
  private static final int LEAD = 40;
  private static final int LEAD_WORDS = 60;
  private static final int NAMES = 30;
  private static final int PLACES = 10;
  private static final int FIGURES = 16;
  private static final int DATES = 4;
  private static final int DATE_WORDS = 150;
  private static final float COMMON = 0.9f;

  private final Rarity rarity = new Rarity();
  private final Map<Integer, Integer> weekdays = new HashMap<>();
  private final Map<Integer, Integer> months = new HashMap<>();
  private final Set<Integer> before = new HashSet<>();
  private final int year = Words.hash("year");
  private final int old = Words.hash("old");

  Sketcher() {
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.put(Words.hash(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), day.getValue());
    }
    for (Month month : Month.values()) {
      months.put(
          Words.hash(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), month.getValue());
      months.put(
          Words.hash(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), month.getValue());
    }
    for (String word : new String[] {"in", "at", "near", "from", "of", "outside", "on"}) {
      before.add(Words.hash(word));
    }
  }

  Sketch sketch(Account account) {
    Words head = new Words(account.title().orElse(""));
    Words body = new Words(account.text());
    Optional<LocalDate> day =
        account.published().findDay().or(() -> account.address().flatMap(AddressDay::find));
    TermCount words = new TermCount(body.size());
    TermCount lead = new TermCount(128);
    TermCount title = new TermCount(16);
    for (int i = 0; i < head.size(); i++) {
      count(head, i, title);
      count(head, i, lead);
      count(head, i, words);
    }
    for (int i = 0; i < body.size(); i++) {
      count(body, i, words);
      if (i < LEAD_WORDS) {
        count(body, i, lead);
      }
    }
    TermCount names = new TermCount(64);
    TermCount places = new TermCount(32);
    names(body, names, places);
    return new Sketch(
        account.id(),
        day.map(date -> (int) date.toEpochDay()).orElse(Sketch.UNDATED),
        words.heaviest(WORDS),
        title.heaviest(LEAD),
        lead.heaviest(LEAD),
        names.heaviest(NAMES),
        places.heaviest(PLACES),
        figures(body).heaviest(FIGURES),
        dates(body, day).heaviest(DATES));
  }

  private void count(Words words, int at, TermCount terms) {
    if (!words.is(at, Words.NUMBER)) {
      float rare = rarity.of(words.hash(at));
      if (rare > COMMON) {
        terms.add(words.hash(at), rare);
      }
    }
  }

  /// Runs of capitalised words.
  private void names(Words words, TermCount names, TermCount places) {
    for (int i = 0; i < words.size(); i++) {
      if (!begins(words, i)) {
        continue;
      }
      int end = i + 1;
      int hash = words.hash(i);
      float rare = rarity.of(hash);
      while (end < words.size()
          && words.is(end, Words.CAPITAL)
          && !words.is(end, Words.APART)
          && !words.is(end, Words.COMMA)) {
        hash = Words.hash(hash, words.hash(end));
        rare += rarity.of(words.hash(end));
        end++;
      }
      boolean first = words.is(i, Words.FIRST);
      if (end - i > 1 || !first) {
        names.add(hash, Math.min(rare, 2 * Rarity.MOST));
        if (end - i > 1) {
          names.add(words.hash(end - 1), rarity.of(words.hash(end - 1)));
        }
        if (i > 0
            && !words.is(i, Words.APART)
            && (before.contains(words.hash(i - 1)) || words.is(i, Words.COMMA))) {
          places.add(hash, Math.min(rare, 2 * Rarity.MOST));
        }
      }
      i = end - 1;
    }
  }

  /// Whether a name may begin here: a capital that no sentence asks for, or a rare word.
  private boolean begins(Words words, int at) {
    return words.is(at, Words.CAPITAL)
        && rarity.of(words.hash(at)) > (words.is(at, Words.FIRST) ? 3.5f : COMMON)
        && !weekdays.containsKey(words.hash(at));
  }

  private TermCount figures(Words words) {
    TermCount figures = new TermCount(32);
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, Words.NUMBER)) {
        int next = i + 1 < words.size() ? words.hash(i + 1) : 0;
        boolean age = next == year && i + 2 < words.size() && words.hash(i + 2) == old;
        figures.add(Words.hash(words.hash(i), next), age ? 2 : 3);
      }
    }
    return figures;
  }

  /// The days that the first lines name: a date, or a weekday, which is taken as the last one
  /// before publication.
  private TermCount dates(Words words, Optional<LocalDate> published) {
    TermCount dates = new TermCount(16);
    for (int i = 0; i < Math.min(words.size(), DATE_WORDS); i++) {
      Integer weekday = weekdays.get(words.hash(i));
      Integer month = months.get(words.hash(i));
      if (weekday != null && published.isPresent()) {
        LocalDate day = published.get();
        day = day.minusDays((day.getDayOfWeek().getValue() - weekday + 7) % 7);
        dates.add(date(day.getMonthValue(), day.getDayOfMonth()), 1);
      } else if (month != null && i + 1 < words.size() && words.is(i + 1, Words.NUMBER)) {
        for (int n = 1; n <= 31; n++) {
          if (words.hash(i + 1) == NUMBERS[n]) {
            dates.add(date(month, n), 1);
          }
        }
      }
    }
    return dates;
  }

  private static final int[] NUMBERS = new int[32];

  static {
    for (int n = 1; n <= 31; n++) {
      NUMBERS[n] = Words.hash(Integer.toString(n));
    }
  }

  private static int date(int month, int day) {
    return month * 32 + day;
  }
}
