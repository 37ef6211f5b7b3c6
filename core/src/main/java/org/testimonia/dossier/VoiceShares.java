package org.testimonia.dossier;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.testimonia.model.Dossier;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// How the words of an account divide among reporting, opinion and furniture.
final class VoiceShares {
  private VoiceShares() {}

  /// The shares of `words`. A word belongs to the first sentence it lies in; words in no sentence
  /// do not count. Without a counted word all shares are 0.
  static Dossier.Shares of(List<Span> words, List<Sentence> sentences, List<Statement> statements) {
    List<Sentence> ordered =
        sentences.stream().sorted(Comparator.comparing(Sentence::span)).toList();
    List<Span> contents = statements.stream().map(Statement::content).sorted().toList();
    Map<Voice, Integer> counts = new EnumMap<>(Voice.class);
    int total = 0;
    int attributed = 0;
    int sentence = 0;
    int content = 0;
    int told = 0;
    for (Span word : words) {
      while (sentence < ordered.size() && ordered.get(sentence).span().end() <= word.start()) {
        sentence++;
      }
      while (content < contents.size() && contents.get(content).start() < word.end()) {
        told = Math.max(told, contents.get(content++).end());
      }
      if (sentence == ordered.size() || !ordered.get(sentence).span().overlaps(word)) {
        continue;
      }
      Voice voice = ordered.get(sentence).voice();
      counts.merge(voice, 1, Integer::sum);
      total++;
      if (voice != Voice.FURNITURE && word.start() < told) {
        attributed++;
      }
    }
    double all = Math.max(1, total);
    return new Dossier.Shares(
        counts.getOrDefault(Voice.REPORTING, 0) / all,
        counts.getOrDefault(Voice.OPINION, 0) / all,
        attributed / all,
        counts.getOrDefault(Voice.FURNITURE, 0) / all);
  }
}
