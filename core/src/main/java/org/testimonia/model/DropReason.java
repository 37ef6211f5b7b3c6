package org.testimonia.model;

/// Why a source gave no account. The closed list: each is counted in the run report.
public enum DropReason {
  NOT_FOUND("no such file"),
  UNREADABLE("cannot be read"),
  EMPTY("is empty"),
  BINARY("is not text"),
  TOO_LARGE("is too large"),
  UNSUPPORTED_FORMAT("is of a format that is not read"),
  MALFORMED("is malformed"),
  NO_TEXT("has no text"),
  NO_ARTICLE("holds no article"),
  DUPLICATE("is the same account again"),
  UNSUPPORTED_LANGUAGE("is in a language that is not read"),
  /// A defect of ours: the account made a stage fail.
  FAILED("could not be processed");

  private final String words;

  DropReason(String words) {
    this.words = words;
  }

  /// The reason as the end of a sentence that begins with the source's name.
  public String words() {
    return words;
  }
}
