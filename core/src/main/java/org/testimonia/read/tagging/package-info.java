/// The learned reader: one small encoder run over an account, its labels decoded to sources, cues
/// and contents that belong together. Start at [Tagger][org.testimonia.read.tagging.Tagger]; how
/// the model is made stands in `training/reader`.
@NullMarked
package org.testimonia.read.tagging;

import org.jspecify.annotations.NullMarked;
