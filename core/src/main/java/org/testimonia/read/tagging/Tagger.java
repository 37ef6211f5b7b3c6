package org.testimonia.read.tagging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.NameKind;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// Finds names, and what an account attributes to whom, with the learned reader. The same account
/// gives the same result on one thread and on many. Safe to share between threads.
public final class Tagger {
  /// In the order of the model's labels.
  private static final List<NameKind> NAME_KINDS =
      List.of(
          NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.PEOPLE, NameKind.EVENT);

  private final String model;
  private final String sha256;
  private final Encoder encoder;

  /// Loads a model; takes about half a second.
  ///
  /// @param folder where the model lies; empty for that of the distribution
  /// @throws ModelException naming the file that is missing or is not what it should be
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

  /// What is in the account's body.
  public Tagging tag(Parse parse) {
    Pieces pieces = encoder.pieces(parse.body());
    List<Attributed> attributed = new ArrayList<>();
    List<Tagging.Named> names = new ArrayList<>();
    for (Span window : Windows.cut(pieces, parse.sentences())) {
      Heads heads = encoder.run(pieces, window.start(), window.end());
      for (Tagged name : heads.names()) {
        NameKind kind = NAME_KINDS.get(name.kind());
        names.add(new Tagging.Named(chars(pieces, window, name), kind, name.trust()));
      }
      List<Tagged> roles = heads.roles();
      for (Tagged content : roles) {
        if (Role.of(content) == Role.CONTENT) {
          Optional<Tagged> cue = cueOf(content, roles, heads);
          Optional<Tagged> source = cue.flatMap(c -> sourceOf(c, roles, heads));
          attributed.add(
              new Attributed(
                  source.map(s -> part(pieces, window, s)),
                  cue.map(c -> part(pieces, window, c)),
                  part(pieces, window, content)));
        }
      }
    }
    return new Tagging(attributed, names);
  }

  private static Span chars(Pieces pieces, Span window, Tagged span) {
    return pieces.chars(window.start() + span.first(), window.start() + span.end());
  }

  private static Attributed.Part part(Pieces pieces, Span window, Tagged span) {
    return new Attributed.Part(chars(pieces, window, span), span.trust());
  }

  private static Optional<Tagged> cueOf(Tagged content, List<Tagged> roles, Heads heads) {
    return roles.stream()
        .filter(span -> Role.of(span) == Role.CUE && heads.link(span, content) > 0)
        .max(Comparator.comparingDouble(cue -> heads.link(cue, content)));
  }

  private static Optional<Tagged> sourceOf(Tagged cue, List<Tagged> roles, Heads heads) {
    return roles.stream()
        .filter(span -> Role.of(span) == Role.SOURCE && heads.link(cue, span) > 0)
        .max(Comparator.comparingDouble(source -> heads.link(cue, source)));
  }
}
