/// Reporting or opinion, by sentence. Start at [VoiceJudge][org.testimonia.read.voice.VoiceJudge].
@NullMarked
package org.testimonia.read.voice;

import org.jspecify.annotations.NullMarked;
