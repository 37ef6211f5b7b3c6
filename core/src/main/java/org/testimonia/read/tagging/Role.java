package org.testimonia.read.tagging;

import java.util.List;

/// What part of an attribution words play; in the order of the model's labels.
enum Role {
  SOURCE,
  CUE,
  CONTENT;

  private static final List<Role> ORDER = List.of(SOURCE, CUE, CONTENT);

  static Role of(Tagged span) {
    return ORDER.get(span.kind());
  }
}
