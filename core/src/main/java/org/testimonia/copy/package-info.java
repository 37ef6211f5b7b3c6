/// Text that is carried from one account into another: accounts or readings in,
/// [copies][org.testimonia.model.Copy] and [lineages][org.testimonia.model.Lineage] out. The one
/// place that says what a copy is. Start at [CopyFinder][org.testimonia.copy.CopyFinder] for a
/// stream, at [LineageFinder][org.testimonia.copy.LineageFinder] for the accounts of one story.
@NullMarked
package org.testimonia.copy;

import org.jspecify.annotations.NullMarked;
