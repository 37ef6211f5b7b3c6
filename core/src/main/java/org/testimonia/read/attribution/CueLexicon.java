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
import org.testimonia.read.parse.VerbForms;
import org.testimonia.text.DataFile;

/// The words that attribute: verbs with their frames and forms, nouns, adjectives, phrases.
final class CueLexicon {
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
    VerbForms forms = VerbForms.regular(lemma);
    put(forms.present(), verb, CueForm.FINITE);
    forms.past().forEach(form -> put(form, verb, CueForm.PAST));
    forms.ing().forEach(form -> put(form, verb, CueForm.ING));
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
