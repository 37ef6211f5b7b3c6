package org.testimonia.group;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.testimonia.text.Letters;

/// The words of a text as grouping sees them, in columns: what a word is (a hash of its lower-case
/// stem) and how it stands there. Filled by the constructor.
final class Words {
  private static final int MOST = 1_500;

  /// It begins with a capital letter.
  static final int CAPITAL = 1;

  /// It has no small letter and more than one letter.
  static final int UPPER = 2;

  /// It is made of digits alone.
  static final int NUMBER = 4;

  /// More than blanks and a comma stand between it and the word before.
  static final int APART = 8;

  /// It begins a sentence or a line, as far as marks and line ends tell.
  static final int FIRST = 16;

  /// A comma stands between it and the word before.
  static final int COMMA = 32;

  private int[] hashes = new int[512];
  private byte[] flags = new byte[512];

  /// Where it stands in the text: the first character, and the one behind the last.
  private int[] starts = new int[512];

  private int[] ends = new int[512];
  private final char[] text;
  private int size;

  /// Reads the words of `text` up to its first few thousand.
  Words(String text) {
    this(text.toCharArray());
  }

  private Words(char[] text) {
    this.text = text;
    int between = FIRST | APART;
    int end = text.length;
    for (int i = 0; i < end && size < MOST; ) {
      char c = text[i];
      if (!Letters.isWord(c)) {
        between |= mark(c);
        i++;
        continue;
      }
      int start = i;
      boolean digits = true;
      boolean upper = true;
      while (i < end && isInner(text, i, digits)) {
        char d = text[i];
        digits &= d < 'A';
        upper &= d < 'a' || (d > 'z' && !Character.isLowerCase(d));
        i++;
      }
      int flag = between;
      flag |= digits ? NUMBER : 0;
      flag |= Character.isUpperCase(c) ? CAPITAL : 0;
      flag |= upper && !digits && i - start > 1 ? UPPER : 0;
      if (i - start > 1 || digits) {
        add(hash(text, start, i), (byte) flag, start, i);
        between = 0;
      } else {
        // A letter alone says nothing: the s of a possessive, an initial.
        between |= flag & (FIRST | APART);
      }
    }
  }

  private static boolean isInner(char[] text, int at, boolean digits) {
    char c = text[at];
    if (Letters.isWord(c)) {
      return true;
    }
    return digits
        && c == ','
        && at + 3 < text.length
        && Character.isDigit(text[at + 1])
        && Character.isDigit(text[at + 2])
        && Character.isDigit(text[at + 3]);
  }

  private static int mark(char c) {
    return switch (c) {
      case ' ', '\u00a0', '-', '\'', '’' -> 0;
      case ',' -> COMMA;
      case '.', '!', '?', '\n', ':', '“', '”', '"', '\r', '|', '•' -> FIRST | APART;
      default -> APART;
    };
  }

  private void add(int hash, byte flag, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    flags[size++] = flag;
  }

  int size() {
    return size;
  }

  int hash(int at) {
    return hashes[at];
  }

  /// Gives `to` each word in turn: its hash, and how it is written.
  void forEach(BiConsumer<Integer, String> to) {
    for (int at = 0; at < size; at++) {
      to.accept(hashes[at], new String(text, starts[at], ends[at] - starts[at]));
    }
  }

  boolean is(int at, int flag) {
    return (flags[at] & flag) != 0;
  }

  /// The hash of a word as the columns have it.
  static int hash(String word) {
    return hash(word.toCharArray(), 0, word.length());
  }

  /// Lower case, commas out of numbers, the s of a plural off: FNV-1a over UTF-16, then mixed.
  private static int hash(char[] text, int start, int end) {
    int stop = end;
    if (end - start > 3
        && Letters.small(text[end - 1]) == 's'
        && Letters.small(text[end - 2]) != 's') {
      stop--;
    }
    int hash = 0x811c9dc5;
    for (int i = start; i < stop; i++) {
      char c = text[i];
      if (c != ',') {
        hash = (hash ^ Letters.small(c)) * 0x01000193;
      }
    }
    return mix(hash);
  }

  /// One hash of two, their order kept.
  static int hash(int first, int second) {
    return mix(first * 31 + second);
  }

  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
