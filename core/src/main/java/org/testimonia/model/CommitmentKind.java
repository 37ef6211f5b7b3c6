package org.testimonia.model;

/// What an actor binds itself to, or asks of another.
public enum CommitmentKind {
  THREAT,
  PLEDGE,
  OFFER,
  REFUSAL,
  DEMAND,
  ACCEPTANCE,
  DENIAL
}
