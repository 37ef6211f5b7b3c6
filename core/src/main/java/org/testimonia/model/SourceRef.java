package org.testimonia.model;

import java.util.Optional;

/// Where an account was taken from, as the user gave it.
///
/// @param name path, URL, or `-` for standard input; records of a file with many carry `#n` from 1
/// @param record the account's own id, as the source states it (`id` of a JSON record); empty when
///   it states none
public record SourceRef(String name, Optional<String> record) implements Comparable<SourceRef> {
  public SourceRef {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source without a name");
    }
  }

  /// A source whose accounts state no id.
  public SourceRef(String name) {
    this(name, Optional.empty());
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
