/// Threats, pledges, offers, refusals, demands, acceptances, denials. Start at
/// [CommitmentFinder][org.testimonia.read.commitment.CommitmentFinder].
@NullMarked
package org.testimonia.read.commitment;

import org.jspecify.annotations.NullMarked;
