package org.testimonia.copy;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which accounts have a fingerprint, the last ones that came in. Linked lists over a ring of
/// entries, so that memory is the same however many come: what the ring has come round to is
/// forgotten. Accounts are numbered as they come; numbers may be forgotten from the lowest up.
final class FingerprintIndex {
  /// So many entries are remembered: some 30,000 accounts.
  private static final int MOST_ENTRIES = 1 << 22;

  /// Entry counts begin at 1: 0 stands for none.
  private long entries = 1;

  private int[] accounts = new int[1 << 10];
  private long[] next = new long[1 << 10];
  private int[] keys = new int[1 << 11];
  private long[] heads = new long[1 << 11];
  private int used;

  void add(int hash, int account) {
    if (entries == accounts.length && accounts.length < MOST_ENTRIES) {
      // The ring has not come round yet: places stay what they are.
      accounts = Arrays.copyOf(accounts, accounts.length * 2);
      next = Arrays.copyOf(next, next.length * 2);
    }
    int slot = slot(hash);
    if (heads[slot] == 0) {
      if (++used * 2 > keys.length) {
        rebuild();
        slot = slot(hash);
        used++;
      }
      keys[slot] = hash;
    }
    int place = place(entries);
    accounts[place] = account;
    next[place] = heads[slot];
    heads[slot] = entries++;
  }

  /// Gives the accounts that have a fingerprint, the last that came first.
  ///
  /// @param from lower numbers are forgotten
  /// @param most no more are given
  void each(int hash, int from, int most, IntConsumer to) {
    long entry = heads[slot(hash)];
    for (int i = 0; i < most && isRemembered(entry) && accounts[place(entry)] >= from; i++) {
      to.accept(accounts[place(entry)]);
      entry = next[place(entry)];
    }
  }

  private boolean isRemembered(long entry) {
    return entry > 0 && entry > entries - accounts.length;
  }

  private int place(long entry) {
    return (int) (entry & (accounts.length - 1));
  }

  private int slot(int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (heads[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Without the fingerprints whose accounts are all forgotten; larger, where that is not enough.
  private void rebuild() {
    int[] oldKeys = keys;
    long[] oldHeads = heads;
    int live = 0;
    for (long head : oldHeads) {
      live += isRemembered(head) ? 1 : 0;
    }
    int capacity = live * 3 > oldKeys.length ? oldKeys.length * 2 : oldKeys.length;
    keys = new int[capacity];
    heads = new long[capacity];
    used = live;
    for (int i = 0; i < oldKeys.length; i++) {
      if (isRemembered(oldHeads[i])) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }
}
