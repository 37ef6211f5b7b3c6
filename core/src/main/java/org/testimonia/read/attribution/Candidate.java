package org.testimonia.read.attribution;

import java.util.Optional;
import org.testimonia.read.tagging.Attributed;

/// What may be a statement, with who found it.
///
/// @param draft the statement, its confidence still that of who found it
/// @param rule the trust of the rule that found it; empty when none did
/// @param model what the learned reader saw; empty when it did not see it
record Candidate(Draft draft, Optional<Double> rule, Optional<Attributed> model) {}
