package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Story;
import org.testimonia.model.Voice;

/// The title of a story: the headline that stands for most accounts.
///
/// Headlines are the titles of the accounts' metadata; where no account has one, their first
/// headings; where none has a heading, their first sentences. The one that shares most words with
/// the others is taken, the first of equals.
final class StoryTitle {
  private StoryTitle() {}

  /// The title; empty only when no account has a sentence.
  static String of(Story story) {
    List<String> headlines = headlines(story);
    List<Set<String>> words = headlines.stream().map(StoryTitle::words).toList();
    String best = "";
    double most = -1;
    for (int i = 0; i < headlines.size(); i++) {
      double shared = 0;
      for (Set<String> other : words) {
        shared += likeness(words.get(i), other);
      }
      if (shared > most) {
        most = shared;
        best = headlines.get(i);
      }
    }
    return best;
  }

  private static List<String> headlines(Story story) {
    List<String> titles = present(story, reading -> reading.account().title().map(Clean::line));
    if (!titles.isEmpty()) {
      return titles;
    }
    List<String> headings =
        present(story, reading -> first(reading, s -> s.block() == BlockKind.HEADING));
    return headings.isEmpty() ? present(story, reading -> first(reading, s -> true)) : headings;
  }

  private static List<String> present(Story story, Function<Reading, Optional<String>> headline) {
    List<String> found = new ArrayList<>();
    for (Reading reading : story.readings()) {
      headline.apply(reading).filter(line -> !line.isBlank()).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<String> first(Reading reading, Predicate<Sentence> wanted) {
    return reading.sentences().stream()
        .filter(sentence -> sentence.voice() != Voice.FURNITURE)
        .filter(wanted)
        .map(sentence -> Clean.line(sentence.span().in(reading.account().text())))
        .findFirst();
  }

  private static Set<String> words(String headline) {
    Set<String> words = new TreeSet<>();
    for (String word : headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      // Short words are mostly grammar, and would make any two headlines alike.
      if (word.length() > 3 || (!word.isEmpty() && Character.isDigit(word.charAt(0)))) {
        words.add(word);
      }
    }
    return words;
  }

  private static double likeness(Collection<String> a, Collection<String> b) {
    Set<String> union = new TreeSet<>(a);
    union.addAll(b);
    return union.isEmpty() ? 0 : (a.size() + b.size() - union.size()) / (double) union.size();
  }
}
