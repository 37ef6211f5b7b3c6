/// Decisions learned from stories read by hand, their weights in readable files. Start at
/// [Decision][org.testimonia.decision.Decision].
@NullMarked
package org.testimonia.decision;

import org.jspecify.annotations.NullMarked;
