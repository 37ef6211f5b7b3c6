package org.testimonia.read.commitment;

import java.util.List;
import org.testimonia.model.CommitmentKind;

/// One line of `frames.txt`: a word or words that name a commitment, and how they go on.
///
/// @param kind the commitment they name
/// @param part what the trigger's first word is
/// @param trigger dictionary forms of its words
/// @param shapes what may follow, the first that fits is taken
record Frame(CommitmentKind kind, Part part, List<String> trigger, List<Shape> shapes) {
  enum Part {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /// See `frames.txt` for what each means.
  enum Shape {
    TO,
    THAT,
    FUTURE,
    DUTY,
    NP,
    ING,
    OBJTO,
    OBJFOR,
    OBJTHAT,
    OBJFUTURE,
    AGAINST,
    OF,
    FOR,
    NEGATED,
    HARM,
    OBJED,
    CALLED,
    MATTER,
    SELF
  }

  Frame {
    trigger = List.copyOf(trigger);
    shapes = List.copyOf(shapes);
  }
}
