/// Sentences cut into clauses, each of which speaks of one thing: a reading in, its
/// [clauses][org.testimonia.compare.clause.Clause] out. Start at
/// [ClauseCutter][org.testimonia.compare.clause.ClauseCutter].
@NullMarked
package org.testimonia.compare.clause;

import org.jspecify.annotations.NullMarked;
