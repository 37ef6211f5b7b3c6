package org.testimonia.model;

/// What a sentence is: told as fact or attributed, judged by its author, or no part of the account.
public enum Voice {
  REPORTING,
  OPINION,
  FURNITURE
}
