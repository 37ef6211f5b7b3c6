package org.testimonia.copy;

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
    int start = 0;
    for (Span aside : Asides.of(text)) {
      wording.add(text, new Span(start, aside.start()));
      start = aside.end();
    }
    wording.add(text, new Span(start, text.length()));
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
      // FNV-1a over UTF-16, mixed at the end.
      int hash = 0x811c9dc5;
      while (at < span.end() && isInner(text, at)) {
        char d = text.charAt(at++);
        if (d != '\'' && d != '’') {
          hash = (hash ^ Letters.small(d)) * 0x01000193;
        }
      }
      add(hash ^ (hash >>> 15), start, at);
      capital.set(size - 1, Character.isUpperCase(c));
      last.set(size - 1, at < text.length() && ".!?".indexOf(text.charAt(at)) >= 0);
    }
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
    int first = Arrays.binarySearch(starts, span.start());
    int from = first < 0 ? -first - 1 : first;
    int end = Arrays.binarySearch(starts, span.end());
    quoted.set(from, Math.max(from, end < 0 ? -end - 1 : end));
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
