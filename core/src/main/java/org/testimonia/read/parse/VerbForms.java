package org.testimonia.read.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The forms of a regular English verb.
///
/// @param present of the third person: "slams"
/// @param past "slammed"; more than one where the spelling varies with the stress
/// @param ing "slamming"; more than one likewise
public record VerbForms(String present, List<String> past, List<String> ing) {
  private static final Set<String> VOWELS = Set.of("a", "e", "i", "o", "u");

  public VerbForms {
    past = List.copyOf(past);
    ing = List.copyOf(ing);
  }

  /// The forms of `lemma`, lower case, not empty.
  public static VerbForms regular(String lemma) {
    boolean silent = lemma.endsWith("e");
    boolean yEnd = lemma.length() > 1 && lemma.endsWith("y") && !isVowel(lemma, 2);
    boolean hissing =
        lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("x");
    String stem = yEnd ? lemma.substring(0, lemma.length() - 1) + "i" : lemma;
    List<String> past = new ArrayList<>(List.of(silent ? lemma + "d" : stem + "ed"));
    List<String> ing =
        new ArrayList<>(List.of((silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing"));
    if (doubles(lemma)) {
      String twice = lemma + lemma.charAt(lemma.length() - 1);
      past.add(twice + "ed");
      ing.add(twice + "ing");
    }
    return new VerbForms(stem + (yEnd || hissing ? "es" : "s"), past, ing);
  }

  /// "slam" has "slammed": a short vowel before one last consonant doubles it.
  private static boolean doubles(String lemma) {
    int n = lemma.length();
    return n >= 3
        && n <= 6
        && isVowel(lemma, 2)
        && !isVowel(lemma, 3)
        && !isVowel(lemma, 1)
        && !"wxy".contains(lemma.substring(n - 1));
  }

  private static boolean isVowel(String lemma, int fromEnd) {
    int i = lemma.length() - fromEnd;
    return VOWELS.contains(lemma.substring(i, i + 1));
  }
}
