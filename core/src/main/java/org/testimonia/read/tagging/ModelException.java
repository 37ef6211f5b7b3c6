package org.testimonia.read.tagging;

/// A model of the reader that is missing, damaged, or not what it is said to be.
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelException(String message) {
    super(message);
  }

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
