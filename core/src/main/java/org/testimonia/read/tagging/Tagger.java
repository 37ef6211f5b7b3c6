package org.testimonia.read.tagging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// Finds what an account attributes to whom with the learned reader. The same account gives the
/// same result on one thread and on many. Safe to share between threads.
public final class Tagger {
  private final String model;
  private final String sha256;
  private final Encoder encoder;

  /// Loads a model; takes about half a second.
  ///
  /// @param folder where the model lies; empty for that of the distribution
  /// @throws IllegalArgumentException naming the file that is missing or is not what it should be
  public Tagger(Optional<Path> folder) {
    ModelFiles files = ModelFiles.load(folder);
    model = files.name();
    sha256 = files.sha256();
    encoder = new Encoder(files);
  }

  /// The model's name.
  public String model() {
    return model;
  }

  /// SHA-256 of the model's weights.
  public String sha256() {
    return sha256;
  }

  /// Each content of the account's body in order, with the source and the cue that go with it.
  public List<Attributed> tag(Parse parse) {
    Pieces pieces = encoder.pieces(parse.body());
    List<Attributed> found = new ArrayList<>();
    for (Span window : Windows.cut(pieces, parse.sentences())) {
      Heads heads = encoder.run(pieces, window.start(), window.end());
      List<Tagged> spans = heads.spans();
      for (Tagged content : spans) {
        if (content.role() == Role.CONTENT) {
          Optional<Tagged> cue = cueOf(content, spans, heads);
          Optional<Tagged> source = cue.flatMap(c -> sourceOf(c, spans, heads));
          found.add(
              new Attributed(
                  source.map(s -> part(pieces, window, s)),
                  cue.map(c -> part(pieces, window, c)),
                  part(pieces, window, content)));
        }
      }
    }
    return found;
  }

  private static Attributed.Part part(Pieces pieces, Span window, Tagged span) {
    Span chars = pieces.chars(window.start() + span.first(), window.start() + span.end());
    return new Attributed.Part(chars, span.trust());
  }

  private static Optional<Tagged> cueOf(Tagged content, List<Tagged> spans, Heads heads) {
    return spans.stream()
        .filter(span -> span.role() == Role.CUE && heads.link(span, content) > 0)
        .max(Comparator.comparingDouble(cue -> heads.link(cue, content)));
  }

  private static Optional<Tagged> sourceOf(Tagged cue, List<Tagged> spans, Heads heads) {
    return spans.stream()
        .filter(span -> span.role() == Role.SOURCE && heads.link(cue, span) > 0)
        .max(Comparator.comparingDouble(source -> heads.link(cue, source)));
  }
}
