package org.testimonia.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an account was taken from, as the user gave it.
///
/// @param name path, URL, or `-` for standard input; records of a file with many carry `#n` from 1
/// @param record the account's own id, as the source states it (`id` of a JSON record); empty when
///   it states none
public record SourceRef(String name, Optional<String> record) implements Comparable<SourceRef> {
  private static final Pattern VERSION = Pattern.compile("@([1-9]\\d{0,8})$");

  public SourceRef {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source without a name");
    }
  }

  /// A source whose accounts state no id.
  public SourceRef(String name) {
    this(name, Optional.empty());
  }

  /// How an earlier version of what stands here is named: `https://…/a@1`.
  ///
  /// @param number of the version, from 1
  public SourceRef version(int number) {
    return new SourceRef(name + "@" + number, record);
  }

  /// The number of the version that the name ends in; empty when it names none. Only beside what it
  /// is a version of ([#isVersionOf]) is it surely one: anything may be named so.
  public OptionalInt version() {
    Matcher named = VERSION.matcher(name);
    return named.find() ? OptionalInt.of(Integer.parseInt(named.group(1))) : OptionalInt.empty();
  }

  /// Whether this is the name of an earlier version of what stands at `newest`.
  public boolean isVersionOf(SourceRef newest) {
    OptionalInt number = version();
    return number.isPresent() && equals(newest.version(number.getAsInt()));
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
