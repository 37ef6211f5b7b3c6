package org.testimonia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Makes any number of accounts of one story out of a few: each tells some sentences of all of
/// them, in an order of its own, with other numbers and some words left out. No news, but as alike
/// and as different as accounts of one story are.
final class Mixture {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?”\"]) +(?=[\\p{Lu}“\"])");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int SENTENCES_A_PARAGRAPH = 3;
  private static final double DROPPED = 0.15;

  private final List<String> sentences = new ArrayList<>();
  private final int words;

  /// @param texts of the accounts to be mixed
  /// @param words how long each account becomes, 1 or more
  Mixture(List<String> texts, int words) {
    this.words = words;
    for (String text : texts) {
      for (String line : text.split("\n", -1)) {
        for (String sentence : SENTENCE_END.split(line)) {
          if (sentence.strip().split("\\s+").length >= 6) {
            sentences.add(sentence.strip());
          }
        }
      }
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("no sentences to mix");
    }
  }

  /// How long each account becomes, give or take a sentence.
  int words() {
    return words;
  }

  /// The text of one account: for the same number always the same.
  String account(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    int told = 0;
    for (int written = 0; written < words; told++) {
      String sentence = told(sentences.get(random.nextInt(sentences.size())), random);
      text.append(sentence).append(told % SENTENCES_A_PARAGRAPH == 2 ? "\n\n" : " ");
      written += sentence.split(" ", -1).length;
    }
    return text.toString();
  }

  private static String told(String sentence, Random random) {
    List<String> kept = new ArrayList<>();
    for (String word : sentence.split("\\s+")) {
      boolean inner = !kept.isEmpty() && word.chars().allMatch(Character::isLetter);
      if (!inner || random.nextDouble() >= DROPPED) {
        kept.add(word);
      }
    }
    return NUMBER
        .matcher(String.join(" ", kept))
        .replaceAll((MatchResult number) -> changed(number.group(), random));
  }

  private static String changed(String number, Random random) {
    char last = (char) ('0' + random.nextInt(10));
    return random.nextInt(4) == 0 ? number.substring(0, number.length() - 1) + last : number;
  }
}
