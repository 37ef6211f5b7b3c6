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
  /// No connection, or it broke before an answer came.
  UNREACHABLE("cannot be reached"),
  TIMED_OUT("took too long"),
  /// The answer ended before its announced end.
  TRUNCATED("broke off"),
  /// Its server answered with a status that is no page, or sent on to nowhere.
  HTTP_ERROR("was not given by its server"),
  TOO_MANY_REDIRECTS("leads from one address to the next"),
  /// The address, or one that it leads to, is of a private network (RFC 6890).
  PRIVATE_ADDRESS("leads into a private network"),
  /// Its robots.txt (RFC 9309).
  ROBOTS("is closed to programs"),
  /// Text and data mining is reserved (TDMRep, `noai`).
  OPTED_OUT("reserves text and data mining"),
  LOGIN_WALL("asks for a login or a subscription"),
  COOKIE_WALL("asks for consent first"),
  /// A page that keeps programs out, whatever its robots.txt says.
  ROBOT_CHECK("asks whether a person reads it"),
  /// Published later than now: a clock is wrong, and no story can be told apart by such a time.
  FUTURE("says it is from the future"),
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
