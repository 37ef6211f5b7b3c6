package org.testimonia.model;

/// How an account gives what somebody said.
public enum StatementKind {
  /// All of it between quotation marks.
  DIRECT,
  /// In the account's words.
  INDIRECT,
  /// In the account's words with quoted parts.
  MIXED
}
