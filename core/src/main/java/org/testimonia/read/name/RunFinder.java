package org.testimonia.read.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// Finds runs of capitalised words with the small words that names hold ("of", "de", "bin").
final class RunFinder {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "das", "du", "van", "von", "der", "den", "bin",
          "ibn", "al", "el", "la", "le", "ben", "ter", "zu", "y", "e");
  private static final Set<String> PLAIN_POSSESSIVES =
      Set.of("people's", "women's", "men's", "children's", "veterans'", "workers'", "king's");

  private final Gazetteer gazetteer;

  RunFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The runs of the sentence that the token range `sentence` holds, as ranges of tokens.
  List<Span> find(Tokens tokens, Span sentence) {
    List<Span> runs = new ArrayList<>();
    int i = sentence.start();
    while (i < sentence.end()) {
      if (!opens(tokens, i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < sentence.end()) {
        int next = joined(tokens, i, end, sentence.end());
        if (next == end) {
          break;
        }
        end = next;
      }
      runs.add(new Span(i, end));
      i = end;
    }
    return runs;
  }

  private boolean opens(Tokens tokens, int i) {
    String form = tokens.form(i);
    boolean shoutedVerb =
        form.length() > 3
            && tokens.tag(i).equals("VERB")
            && form.chars().noneMatch(Character::isLowerCase);
    return isCapital(form) && !shoutedVerb && !gazetteer.isNever(bare(form));
  }

  static boolean isCapital(String form) {
    char first = form.charAt(0);
    if (Character.isUpperCase(first)) {
      return true;
    }
    boolean prefixed = form.startsWith("al-") || form.startsWith("el-") || form.startsWith("d'");
    boolean inner = Character.isLowerCase(first) || Character.isDigit(first);
    return (prefixed && form.chars().anyMatch(Character::isUpperCase))
        || (inner
            && form.length() > 3
            && form.chars().skip(1).limit(4).anyMatch(Character::isUpperCase)
            && form.indexOf('-') < 0);
  }

  /// The form without a possessive ending.
  static String bare(String form) {
    if (form.endsWith("'s") || form.endsWith("'S")) {
      return form.substring(0, form.length() - 2);
    }
    return form.endsWith("'") && form.length() > 1 ? form.substring(0, form.length() - 1) : form;
  }

  /// The end of the run that began at `start` and has reached `end`, after taking in what follows.
  private int joined(Tokens tokens, int start, int end, int limit) {
    String last = tokens.form(end - 1);
    if (!bare(last).equals(last) && !PLAIN_POSSESSIVES.contains(last.toLowerCase(Locale.ROOT))) {
      return end;
    }
    String form = tokens.form(end);
    if (opens(tokens, end)) {
      return end + 1;
    }
    if (end + 1 < limit && opens(tokens, end + 1)) {
      boolean particle = PARTICLES.contains(form) || form.equals("&") || isInitial(form);
      boolean organisation = isOrganised(tokens, start, end);
      boolean small =
          form.equals("of") || ((form.equals("and") || form.equals("for")) && organisation);
      if (particle || (small && gazetteer.find(bare(last)).isEmpty() && isPlainHead(tokens, end))) {
        return end + 2;
      }
    }
    boolean ofThe = form.equals("of") && end + 2 < limit && tokens.form(end + 1).equals("the");
    return ofThe && opens(tokens, end + 2) && isOrganised(tokens, start, end) ? end + 3 : end;
  }

  /// "Anna A Weil".
  private static boolean isInitial(String form) {
    return form.length() == 1 && Character.isUpperCase(form.charAt(0)) && !form.equals("I");
  }

  private boolean isOrganised(Tokens tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      if (gazetteer.isOrganisationHead(tokens.form(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether "of" after `end - 1` may go on a name: "Bank of", "Strait of", but not "Smith of".
  private boolean isPlainHead(Tokens tokens, int end) {
    String head = tokens.form(end - 1);
    return gazetteer.isOrganisationHead(head)
        || gazetteer.isEventHead(head)
        || Set.of(
                "Republic",
                "Strait",
                "Gulf",
                "Sea",
                "Bay",
                "City",
                "Isle",
                "Cape",
                "Bill",
                "Act",
                "Lord",
                "Statue",
                "Tower",
                "Kingdom",
                "States",
                "Province",
                "Health",
                "Human",
                "Treaty",
                "Declaration")
            .contains(head)
        || isOrganised(tokens, Math.max(0, end - 3), end);
  }
}
