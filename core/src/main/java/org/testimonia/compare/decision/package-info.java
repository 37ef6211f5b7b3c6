/// Decisions learned from stories read by hand, their weights in readable files. Start at
/// [Decision][org.testimonia.compare.decision.Decision].
@NullMarked
package org.testimonia.compare.decision;

import org.jspecify.annotations.NullMarked;
