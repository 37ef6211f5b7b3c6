package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.text.DataFile;

/// The words that attribute: verbs with their frames and forms, nouns, adjectives, phrases.
final class CueLexicon {
  private static final Set<String> VOWELS = Set.of("a", "e", "i", "o", "u");

  private final Map<String, Entry> verbs = new HashMap<>();
  private final Set<String> nouns =
      new HashSet<>(DataFile.lines(CueLexicon.class, "cue-nouns.txt"));
  private final Set<String> adjectives =
      new HashSet<>(DataFile.lines(CueLexicon.class, "cue-adjectives.txt"));
  private final Set<String> timeWords =
      new HashSet<>(DataFile.words(CueLexicon.class, "time-words.txt"));
  private final Set<String> hearers =
      new HashSet<>(DataFile.words(CueLexicon.class, "hearers.txt"));
  private final List<List<String>> phrases =
      DataFile.lines(CueLexicon.class, "cue-phrases.txt").stream()
          .map(line -> List.of(line.split(" ")))
          .toList();

  /// A form of a cue verb.
  record Entry(CueVerb verb, CueForm form) {}

  CueLexicon() {
    for (String line : DataFile.lines(CueLexicon.class, "cue-verbs.txt")) {
      int colon = line.indexOf(':');
      String head = line.substring(0, colon).strip();
      String frames = line.substring(colon + 1).strip();
      if (!frames.isEmpty()) {
        addVerb(head, frames);
      }
    }
  }

  private void addVerb(String head, String frameText) {
    int bracket = head.indexOf('(');
    String lemma = bracket < 0 ? head : head.substring(0, bracket).strip();
    Set<String> frames = new TreeSet<>();
    Set<String> prepositions = new TreeSet<>();
    for (String frame : frameText.split("\\s+")) {
      if (frame.startsWith("on:")) {
        prepositions.addAll(List.of(frame.substring(3).split(",")));
      } else {
        frames.add(frame);
      }
    }
    CueVerb verb = new CueVerb(lemma, Set.copyOf(frames), Set.copyOf(prepositions));
    put(lemma, verb, CueForm.FINITE);
    if (bracket < 0) {
      regular(lemma, verb);
      return;
    }
    List<String> forms = List.of(head.substring(bracket + 1, head.indexOf(')')).split("\\s+"));
    for (String form : forms) {
      put(form, verb, irregular(form, forms));
    }
  }

  private static CueForm irregular(String form, List<String> forms) {
    if (form.endsWith("ing")) {
      return CueForm.ING;
    }
    int place = forms.indexOf(form);
    if (place == 0) {
      return CueForm.FINITE;
    }
    return place == 1 ? CueForm.PAST : CueForm.PARTICIPLE;
  }

  private void regular(String lemma, CueVerb verb) {
    boolean silent = lemma.endsWith("e");
    boolean yEnd =
        lemma.endsWith("y")
            && !VOWELS.contains(lemma.substring(lemma.length() - 2, lemma.length() - 1));
    boolean hissing =
        lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("x");
    String stem = yEnd ? lemma.substring(0, lemma.length() - 1) + "i" : lemma;
    put(stem + (yEnd || hissing ? "es" : "s"), verb, CueForm.FINITE);
    put(silent ? lemma + "d" : stem + "ed", verb, CueForm.PAST);
    put((silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing", verb, CueForm.ING);
    doubled(lemma)
        .ifPresent(twice -> {
          put(twice + "ed", verb, CueForm.PAST);
          put(twice + "ing", verb, CueForm.ING);
        });
  }

  /// "slam" has "slammed": a short vowel before one last consonant doubles it.
  private static Optional<String> doubled(String lemma) {
    int n = lemma.length();
    if (n < 3 || n > 6) {
      return Optional.empty();
    }
    String last = lemma.substring(n - 1);
    boolean single =
        VOWELS.contains(lemma.substring(n - 2, n - 1))
            && !VOWELS.contains(lemma.substring(n - 3, n - 2));
    boolean doubles = !VOWELS.contains(last) && !"wxy".contains(last);
    return single && doubles ? Optional.of(lemma + last) : Optional.empty();
  }

  private void put(String form, CueVerb verb, CueForm kind) {
    verbs.putIfAbsent(form, new Entry(verb, kind));
  }

  /// The cue verb that `form` belongs to, whatever its case.
  Optional<Entry> findVerb(String form) {
    return Optional.ofNullable(verbs.get(form.toLowerCase(Locale.ROOT)));
  }

  /// Whether `noun`, singular or regular plural, is a cue noun.
  boolean isNoun(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return nouns.contains(lower)
        || (lower.endsWith("s") && nouns.contains(lower.substring(0, lower.length() - 1)));
  }

  boolean isAdjective(String word) {
    return adjectives.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isTimeWord(String word) {
    return timeWords.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isHearer(String word) {
    return hearers.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The phrases before a source, each as its words.
  List<List<String>> phrases() {
    return new ArrayList<>(phrases);
  }
}
