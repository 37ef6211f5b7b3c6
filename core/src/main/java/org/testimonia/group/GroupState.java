package org.testimonia.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// All that grouping remembers: an immutable value, bounded whatever the stream's length.
public final class GroupState {
  private static final int VERSION = 0;

  /// One account as grouping knows it.
  record Entry(String account, String story, List<Integer> words) {
    Entry {
      words = List.copyOf(words);
    }
  }

  private final List<Entry> entries;

  GroupState(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  List<Entry> entries() {
    return entries;
  }

  /// How many accounts are remembered.
  public int size() {
    return entries.size();
  }

  /// The state as bytes for [of][#of]; the same state gives the same bytes.
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(entries.size());
      for (Entry entry : entries) {
        out.writeUTF(entry.account());
        out.writeUTF(entry.story());
        out.writeInt(entry.words().size());
        for (int word : entry.words()) {
          out.writeInt(word);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The state that gave these bytes.
  ///
  /// @throws IllegalArgumentException when they are of another version or damaged
  public static GroupState of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("a state of another version");
      }
      List<Entry> entries = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        String account = in.readUTF();
        String story = in.readUTF();
        List<Integer> words = new ArrayList<>();
        for (int more = in.readInt(); more > 0; more--) {
          words.add(in.readInt());
        }
        entries.add(new Entry(account, story, words));
      }
      return new GroupState(entries);
    } catch (IOException e) {
      throw new IllegalArgumentException("a damaged state", e);
    }
  }
}
