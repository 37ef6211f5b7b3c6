package org.testimonia.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A state as bytes and back. What follows from the accounts (the index) is not written but made
/// anew.
final class StateBytes {
  private static final int MAGIC = 0x74736701;

  private StateBytes() {}

  static byte[] write(GroupState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(state.first());
      out.writeInt(state.next());
      for (int number = state.first(); number < state.next(); number++) {
        write(state.member(number), out);
      }
      NavigableMap<Integer, Told> stories = new TreeMap<>();
      state.stories().forEach(stories::put);
      out.writeInt(stories.size());
      for (Map.Entry<Integer, Told> story : stories.entrySet()) {
        out.writeInt(story.getKey());
        out.writeUTF(story.getValue().id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Member member, DataOutputStream out) throws IOException {
    Sketch sketch = member.sketch();
    out.writeUTF(sketch.account());
    out.writeInt(sketch.day());
    for (Terms terms : sketch.terms()) {
      out.writeInt(terms.size());
      for (int i = 0; i < terms.size(); i++) {
        out.writeInt(terms.key(i));
        out.writeByte(terms.weight(i));
      }
    }
    out.writeInt(member.story());
    out.writeInt(member.links());
    for (int i = 0; i < member.links(); i++) {
      out.writeInt(member.near(i));
      out.writeFloat(member.odds(i));
    }
  }

  static GroupState read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("no state of grouping, or one of another version");
      }
      return read(in);
    } catch (IOException | NegativeArraySizeException | IllegalStateException e) {
      throw new IllegalArgumentException("a damaged state of grouping", e);
    }
  }

  private static GroupState read(DataInputStream in) throws IOException {
    int first = in.readInt();
    int next = in.readInt();
    Sketches sketches = Sketches.EMPTY.from(first);
    IntTrie<Member> members = IntTrie.empty();
    IntTrie<int[]> index = IntTrie.empty();
    IntTrie<int[]> known = IntTrie.empty();
    NavigableMap<Integer, List<Integer>> inStory = new TreeMap<>();
    for (int number = first; number < next; number++) {
      Member member = member(in);
      sketches = sketches.with(number, member.sketch());
      members = members.with(number, member);
      for (int key : member.sketch().keys()) {
        index = Postings.with(index, key, number);
      }
      known = Postings.with(known, member.sketch().account().hashCode(), number);
      inStory.computeIfAbsent(member.story(), key -> new ArrayList<>()).add(number);
    }
    IntTrie<Told> stories = IntTrie.empty();
    for (int left = in.readInt(); left > 0; left--) {
      int story = in.readInt();
      String id = in.readUTF();
      stories = stories.with(story, new Told(id, inStory.getOrDefault(story, List.of())));
    }
    return new GroupState(first, next, sketches, members, index, known, stories);
  }

  private static Member member(DataInputStream in) throws IOException {
    String account = in.readUTF();
    int day = in.readInt();
    List<Terms> terms = new ArrayList<>();
    for (int kind = 0; kind < Sketch.KINDS; kind++) {
      int size = in.readInt();
      int[] keys = new int[size];
      byte[] weights = new byte[size];
      for (int i = 0; i < size; i++) {
        keys[i] = in.readInt();
        weights[i] = in.readByte();
      }
      terms.add(new Terms(keys, weights));
    }
    int story = in.readInt();
    int[] near = new int[in.readInt()];
    float[] odds = new float[near.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = in.readInt();
      odds[i] = in.readFloat();
    }
    return new Member(Sketch.of(account, day, terms), story, near, odds);
  }
}
