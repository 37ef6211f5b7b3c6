package org.testimonia.model;

/// What became of words from one version of an account to the next.
public enum ChangeKind {
  ADDED,
  DROPPED,
  REPLACED
}
