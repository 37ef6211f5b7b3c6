package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.testimonia.text.Span;

/// A place without a name, behind a preposition: "at the railway station".
///
/// @param span without the article
/// @param stem of the noun
record Site(Span span, String stem, String preposition) {
  private static final Lexicon SITES = Lexicon.load("sites.txt");

  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "outside", "inside", "from", "to");

  private static final Set<String> OWN = Set.of("ADJ", "NOUN", "PROPN");

  static List<Site> in(Telling telling) {
    List<Site> sites = new ArrayList<>();
    List<Word> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size() || !OWN.contains(words.get(i + 1).tag());
      if (last && isSite(telling, words.get(i))) {
        int from = i;
        while (from > 0 && OWN.contains(words.get(from - 1).tag())) {
          from--;
        }
        int before = from > 0 && words.get(from - 1).tag().equals("DET") ? from - 2 : from - 1;
        if (before >= 0 && WHERE.contains(words.get(before).form())) {
          Span span = Evidence.span(telling, from, i + 1);
          sites.add(new Site(span, words.get(i).stem(), words.get(before).form()));
        }
      }
    }
    return sites;
  }

  /// Taggers take an "airport" for a name; only as part of one it is written so.
  private static boolean isSite(Telling telling, Word word) {
    return SITES.has(word.lemma())
        && OWN.contains(word.tag())
        && Character.isLowerCase(telling.text(word.span()).codePointAt(0));
  }
}
