package org.testimonia.model;

/// What became of one thing that entered a stage.
///
/// @param <T> what the stage makes
public sealed interface Outcome<T> {
  /// It goes on.
  record Kept<T>(T value) implements Outcome<T> {}

  /// It goes no further; nothing is dropped without a word.
  ///
  /// @param source whose account it was
  /// @param reason from the closed list
  /// @param detail what was found, for people: "byte 0 at offset 12"; empty when there is no more
  ///   to say
  record Dropped<T>(SourceRef source, DropReason reason, String detail) implements Outcome<T> {
    /// The whole message: "accounts/03.html: holds no article (12 words)".
    public String message() {
      return source + ": " + reason.words() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
  }
}
