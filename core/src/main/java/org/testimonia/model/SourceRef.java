package org.testimonia.model;

/// Where an account was taken from, as the user gave it.
///
/// @param name path, URL, or `-` for standard input; records of a file with many carry `#n` from 1
public record SourceRef(String name) implements Comparable<SourceRef> {
  public SourceRef {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source without a name");
    }
  }

  /// The last element of the name without its ending: `01-post` for `accounts/01-post.json`.
  public String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.replaceFirst("\\.(?:json|jsonl|txt|html?)(?=#|$)", "");
  }

  @Override
  public int compareTo(SourceRef other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
