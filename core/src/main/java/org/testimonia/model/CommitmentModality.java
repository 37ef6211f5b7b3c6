package org.testimonia.model;

/// How firmly a commitment is put.
public enum CommitmentModality {
  STATED,
  POSSIBLE,
  HYPOTHETICAL,
  NEGATED
}
