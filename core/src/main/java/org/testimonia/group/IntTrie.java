package org.testimonia.group;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A map from ints that never changes: [with][#with] and [without][#without] give another one that
/// shares all but a path of it. A hash array mapped trie (Bagwell, Ideal Hash Trees, 2001), five
/// bits of the key a level; the same entries make the same trie, whatever their history.
///
/// @param <V> of the values
final class IntTrie<V> {
  private static final int BITS = 5;
  private static final int MASK = 31;

  private sealed interface Node<V> {}

  private record Leaf<V>(int key, V value) implements Node<V> {}

  /// The children in order of their five bits; `bitmap` says which there are.
  private static final class Branch<V> implements Node<V> {
    final int bitmap;
    final Node<V>[] children;

    Branch(int bitmap, Node<V>[] children) {
      this.bitmap = bitmap;
      this.children = children;
    }
  }

  private final @Nullable Node<V> root;
  private final int size;

  private IntTrie(@Nullable Node<V> root, int size) {
    this.root = root;
    this.size = size;
  }

  static <V> IntTrie<V> empty() {
    return new IntTrie<>(null, 0);
  }

  int size() {
    return size;
  }

  Optional<V> find(int key) {
    return Optional.ofNullable(get(key));
  }

  /// What stands at `key`, null when nothing does; for the inmost loops of this package.
  @Nullable V get(int key) {
    Node<V> node = root;
    for (int shift = 0; node instanceof Branch<V> branch; shift += BITS) {
      int bit = 1 << ((key >>> shift) & MASK);
      if ((branch.bitmap & bit) == 0) {
        return null;
      }
      node = branch.children[Integer.bitCount(branch.bitmap & (bit - 1))];
    }
    return node instanceof Leaf<V> leaf && leaf.key == key ? leaf.value : null;
  }

  IntTrie<V> with(int key, V value) {
    boolean fresh = get(key) == null;
    Leaf<V> leaf = new Leaf<>(key, value);
    return new IntTrie<>(root == null ? leaf : with(root, 0, leaf), size + (fresh ? 1 : 0));
  }

  IntTrie<V> without(int key) {
    if (root == null || get(key) == null) {
      return this;
    }
    return new IntTrie<>(without(root, 0, key), size - 1);
  }

  /// Every entry, in an order that hangs on the keys alone.
  void forEach(BiConsumer<Integer, V> action) {
    if (root != null) {
      forEach(root, action);
    }
  }

  private static <V> Node<V> with(Node<V> node, int shift, Leaf<V> leaf) {
    int bit = 1 << ((leaf.key >>> shift) & MASK);
    return switch (node) {
      case Leaf<V> other when other.key == leaf.key -> leaf;
      case Leaf<V> other -> {
        Node<V> alone = branch(1 << ((other.key >>> shift) & MASK), other);
        yield with(alone, shift, leaf);
      }
      case Branch<V> branch -> {
        int at = Integer.bitCount(branch.bitmap & (bit - 1));
        if ((branch.bitmap & bit) != 0) {
          Node<V>[] children = branch.children.clone();
          children[at] = with(children[at], shift + BITS, leaf);
          yield new Branch<>(branch.bitmap, children);
        }
        Node<V>[] children = array(branch.children.length + 1);
        System.arraycopy(branch.children, 0, children, 0, at);
        children[at] = leaf;
        System.arraycopy(branch.children, at, children, at + 1, branch.children.length - at);
        yield new Branch<>(branch.bitmap | bit, children);
      }
    };
  }

  /// Without `key`, which is there; null when nothing is left. A branch with one leaf becomes that
  /// leaf.
  private static <V> @Nullable Node<V> without(Node<V> node, int shift, int key) {
    if (!(node instanceof Branch<V> branch)) {
      return null;
    }
    int bit = 1 << ((key >>> shift) & MASK);
    int at = Integer.bitCount(branch.bitmap & (bit - 1));
    Node<V> child = without(branch.children[at], shift + BITS, key);
    if (child != null) {
      if (branch.children.length == 1 && child instanceof Leaf<V>) {
        return child;
      }
      Node<V>[] children = branch.children.clone();
      children[at] = child;
      return new Branch<>(branch.bitmap, children);
    }
    if (branch.children.length == 1) {
      return null;
    }
    if (branch.children.length == 2 && branch.children[1 - at] instanceof Leaf<V> last) {
      return last;
    }
    Node<V>[] children = array(branch.children.length - 1);
    System.arraycopy(branch.children, 0, children, 0, at);
    System.arraycopy(branch.children, at + 1, children, at, children.length - at);
    return new Branch<>(branch.bitmap & ~bit, children);
  }

  private static <V> void forEach(Node<V> node, BiConsumer<Integer, V> action) {
    switch (node) {
      case Leaf<V> leaf -> action.accept(leaf.key, leaf.value);
      case Branch<V> branch -> {
        for (Node<V> child : branch.children) {
          forEach(child, action);
        }
      }
    }
  }

  private static <V> Branch<V> branch(int bitmap, Node<V> child) {
    Node<V>[] children = array(1);
    children[0] = child;
    return new Branch<>(bitmap, children);
  }

  @SuppressWarnings("unchecked")
  private static <V> Node<V>[] array(int length) {
    return (Node<V>[]) new Node<?>[length];
  }
}
