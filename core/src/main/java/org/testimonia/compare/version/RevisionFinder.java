package org.testimonia.compare.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.testimonia.model.Account;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.model.Revision;
import org.testimonia.model.Sentence;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// Lays each version of an account beside the next and tells which words changed: the fewest that
/// turn the one into the other (Myers, 1986, by java-diff-utils). Furniture is no part of it. Safe
/// to share between threads.
public final class RevisionFinder {
  /// A word or mark of an account: the same wherever it stands.
  private record Word(String form, Span span) {
    boolean is(Word other) {
      return form.equals(other.form);
    }
  }

  /// Changed words of both versions, as half-open ranges of their numbers.
  private record Stretch(Span before, Span after) {
    int length() {
      return Math.max(before.length(), after.length());
    }

    /// Whether the words kept between this and `next` are fewer than were changed on either side:
    /// then they are the same by chance, and the two are one change.
    boolean runsInto(Stretch next) {
      return next.before.start() - before.end() < Math.min(length(), next.length());
    }

    /// From the first of this to the last of `next`.
    Stretch to(Stretch next) {
      return new Stretch(
          new Span(before.start(), next.before.end()), new Span(after.start(), next.after.end()));
    }
  }

  /// One revision for each two versions of an account that follow each other, by the accounts'
  /// sources. Empty when no account is there in several versions.
  public List<Revision> find(List<Reading> readings) {
    Map<SourceRef, List<Reading>> versions = new TreeMap<>();
    for (Reading reading : readings) {
      readings.stream()
          .map(other -> other.account().source())
          .filter(newest -> reading.account().source().isVersionOf(newest))
          .findFirst()
          .ifPresent(
              newest -> versions.computeIfAbsent(newest, key -> new ArrayList<>()).add(reading));
    }
    List<Revision> revisions = new ArrayList<>();
    for (Reading reading : readings) {
      List<Reading> earlier = versions.getOrDefault(reading.account().source(), List.of());
      List<Reading> all = new ArrayList<>(earlier);
      all.sort(Comparator.comparingInt(one -> one.account().source().version().orElse(0)));
      all.add(reading);
      for (int i = 1; i < all.size(); i++) {
        revisions.add(revision(all.get(i - 1), all.get(i)));
      }
    }
    return revisions;
  }

  private static Revision revision(Reading earlier, Reading later) {
    List<Word> before = words(earlier);
    List<Word> after = words(later);
    List<Stretch> stretches = new ArrayList<>();
    for (AbstractDelta<Word> delta : DiffUtils.diff(before, after, Word::is).getDeltas()) {
      Stretch next = new Stretch(range(delta.getSource()), range(delta.getTarget()));
      if (!stretches.isEmpty() && stretches.getLast().runsInto(next)) {
        stretches.set(stretches.size() - 1, stretches.getLast().to(next));
      } else {
        stretches.add(next);
      }
    }
    return new Revision(
        earlier.account().id(),
        later.account().id(),
        stretches.stream()
            .map(one ->
                new Revision.Change(
                    passage(earlier.account(), before, one.before()),
                    passage(later.account(), after, one.after())))
            .toList());
  }

  private static Span range(Chunk<Word> chunk) {
    return new Span(chunk.getPosition(), chunk.getPosition() + chunk.size());
  }

  private static Optional<Passage> passage(Account account, List<Word> words, Span range) {
    return range.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Passage.of(
                account, words.get(range.start()).span().cover(words.get(range.end() - 1).span())));
  }

  /// What the account says, word by word, without its furniture.
  private static List<Word> words(Reading reading) {
    Tokens tokens = reading.tokens();
    List<Word> words = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      if (sentence.voice() != Voice.FURNITURE) {
        Span range = tokens.within(sentence.span());
        for (int i = range.start(); i < range.end(); i++) {
          words.add(new Word(tokens.form(i), tokens.span(i)));
        }
      }
    }
    return words;
  }
}
