/// Speakers made one across the accounts of a story. Start at
/// [SpeakerUnifier][org.testimonia.compare.speaker.SpeakerUnifier].
@NullMarked
package org.testimonia.compare.speaker;

import org.jspecify.annotations.NullMarked;
