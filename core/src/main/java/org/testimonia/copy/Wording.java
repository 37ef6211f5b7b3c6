package org.testimonia.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.testimonia.model.Account;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Voice;
import org.testimonia.text.Letters;
import org.testimonia.text.Span;

/// The words of an account in order, as copying sees them: letters and digits alone, small, each
/// with whether somebody is quoted there, whether it begins with a capital and whether a sentence
/// may end with it. Two reporters who quote one speaker copy the speaker, not each other. As
/// columns, since a stream remembers many.
final class Wording {
  /// Of a longer text the first so many words count.
  private static final int MOST = 6_000;

  private static final int LONGEST_WORD = 255;

  private int[] words = new int[256];
  private int[] starts = new int[256];
  private byte[] lengths = new byte[256];
  private final BitSet quoted = new BitSet();
  private final BitSet capital = new BitSet();
  private final BitSet last = new BitSet();
  private int size;

  private Wording() {}

  /// The wording of an account of which nothing but the text is known, without lines that are
  /// plainly no prose.
  static Wording of(Account account) {
    Wording wording = new Wording();
    String text = account.text();
    wording.add(text, new Span(0, text.length()));
    List<Span> asides = new ArrayList<>();
    for (int at = 0; at < wording.size; at++) {
      Asides.find(text, wording.words[at], wording.starts[at], asides);
    }
    wording.leave(asides, account.id().hashCode());
    wording.finish(text, List.of());
    return wording;
  }

  /// The wording of an account that was read: without furniture, and with what the reader found to
  /// be quotations.
  static Wording of(Reading reading) {
    Wording wording = new Wording();
    String text = reading.account().text();
    for (Sentence sentence : reading.sentences()) {
      if (sentence.voice() != Voice.FURNITURE) {
        wording.add(text, sentence.span());
      }
    }
    wording.finish(
        text,
        reading.statements().stream()
            .filter(statement -> statement.kind() == StatementKind.DIRECT)
            .map(Statement::content)
            .toList());
    return wording;
  }

  private void add(String text, Span span) {
    int at = span.start();
    while (at < span.end() && size < MOST) {
      char c = text.charAt(at);
      if (!Letters.isWord(c)) {
        at++;
        continue;
      }
      int start = at;
      while (at < span.end() && isInner(text, at)) {
        at++;
      }
      add(hash(text, start, at), start, at);
      capital.set(size - 1, Character.isUpperCase(c));
      last.set(size - 1, at < text.length() && ".!?".indexOf(text.charAt(at)) >= 0);
    }
  }

  /// The number of a word.
  static int hash(String word) {
    return hash(word, 0, word.length());
  }

  /// FNV-1a over UTF-16, mixed at the end.
  private static int hash(String text, int start, int end) {
    int hash = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\'' && c != '’') {
        hash = (hash ^ Letters.small(c)) * 0x01000193;
      }
    }
    return hash ^ (hash >>> 15);
  }

  /// Puts something that no other account has in the place of the words that begin in some spans:
  /// no run goes on over them.
  private void leave(List<Span> asides, int account) {
    BitSet left = new BitSet();
    asides.forEach(aside -> left.set(from(aside.start()), from(aside.end())));
    if (left.isEmpty()) {
      return;
    }
    int kept = 0;
    for (int at = 0; at < size; at++) {
      boolean leaves = left.get(at);
      if (!leaves || at == 0 || !left.get(at - 1)) {
        words[kept] = leaves ? (account * 31 + at) * 0x9E3779B9 : words[at];
        starts[kept] = starts[at];
        lengths[kept] = lengths[at];
        capital.set(kept, !leaves && capital.get(at));
        last.set(kept++, !leaves && last.get(at));
      }
    }
    capital.clear(kept, size);
    last.clear(kept, size);
    size = kept;
  }

  /// The number of the first word that begins at a place of the text or behind it.
  private int from(int place) {
    int found = Arrays.binarySearch(starts, 0, size, place);
    return found < 0 ? -found - 1 : found;
  }

  private static boolean isInner(String text, int at) {
    char c = text.charAt(at);
    return Letters.isWord(c)
        || ((c == '\'' || c == '’')
            && at + 1 < text.length()
            && Letters.isWord(text.charAt(at + 1)));
  }

  private void add(int word, int start, int end) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    words[size] = word;
    starts[size] = start;
    lengths[size++] = (byte) Math.min(LONGEST_WORD, end - start);
  }

  private void finish(String text, List<Span> quotations) {
    words = Arrays.copyOf(words, size);
    starts = Arrays.copyOf(starts, size);
    lengths = Arrays.copyOf(lengths, size);
    Quotations.of(text).forEach(this::quote);
    quotations.forEach(this::quote);
  }

  private void quote(Span span) {
    int from = from(span.start());
    quoted.set(from, Math.max(from, from(span.end())));
  }

  int size() {
    return size;
  }

  /// A word as a number; equal words have equal numbers.
  int word(int at) {
    return words[at];
  }

  boolean isQuoted(int word) {
    return quoted.get(word);
  }

  /// The words that stand in a quotation; the caller's own copy.
  BitSet quoted() {
    return (BitSet) quoted.clone();
  }

  boolean isCapital(int word) {
    return capital.get(word);
  }

  /// Whether a full stop or its like follows.
  boolean isLast(int word) {
    return last.get(word);
  }

  /// Where the words from `start` to before `end` stand in the text as given.
  Span span(int start, int end) {
    return new Span(starts[start], starts[end - 1] + (lengths[end - 1] & 0xff));
  }

  /// Where the words of a set stand, a span for each run of them, in order.
  List<Span> spans(BitSet some) {
    return Runs.of(some).stream().map(run -> span(run.start(), run.end())).toList();
  }
}
