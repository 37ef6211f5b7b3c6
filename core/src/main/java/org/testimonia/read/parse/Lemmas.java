package org.testimonia.read.parse;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/// Dictionary forms. The model is slow and looks at one word alone here, so that each word with its
/// tag is asked for once and then remembered: the answer never depends on what was asked before.
final class Lemmas {
  /// More different words than this are not remembered; a bound on memory only.
  private static final int REMEMBERED = 50_000;

  private final LemmatizerModel model;
  private final ConcurrentMap<String, String> remembered = new ConcurrentHashMap<>();

  Lemmas(LemmatizerModel model) {
    this.model = model;
  }

  /// The dictionary form of `form`, lower case; the lower-cased form where the model knows none.
  String lemma(String form, String tag) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (!bends(lower, tag)) {
      return lower;
    }
    String key = lower + ' ' + tag;
    String known = remembered.get(key);
    if (known != null) {
      return known;
    }
    String[] found = new LemmatizerME(model).lemmatize(new String[] {lower}, new String[] {tag});
    String lemma = found.length == 0 || found[0].equals("O") ? lower : found[0];
    lemma = lemma.toLowerCase(Locale.ROOT);
    if (remembered.size() < REMEMBERED) {
      remembered.put(key, lemma);
    }
    return lemma;
  }

  private static boolean bends(String lower, String tag) {
    return switch (tag) {
      case "VERB", "AUX" -> true;
      case "NOUN" -> lower.endsWith("s") || lower.endsWith("en") || lower.endsWith("ople");
      case "ADJ", "ADV" -> lower.endsWith("er") || lower.endsWith("est");
      default -> false;
    };
  }
}
