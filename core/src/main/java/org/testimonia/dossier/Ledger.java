package org.testimonia.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.text.Span;

/// The commitments of many dossiers, by actor: the name of the actor in any case, those whose actor
/// is unsure last; then by story, account and place.
///
/// @param lines one a commitment and account
public record Ledger(List<Line> lines) {
  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> line.actor().isEmpty())
          .thenComparing(line -> line.actor().orElse("").toLowerCase(Locale.ROOT))
          .thenComparing(Line::story)
          .thenComparing(Line::dossier)
          .thenComparing(Line::source)
          .thenComparing(line -> line.action().span())
          .thenComparing(Line::kind)
          .thenComparing(Line::row);

  public Ledger {
    lines = lines.stream().sorted(ORDER).toList();
  }

  /// One commitment as one account tells of it.
  ///
  /// @param dossier the file it was read from, as given
  /// @param story title of the dossier's story
  /// @param source of the account, as given when the dossier was made
  /// @param outlet of the account
  /// @param row the same for all lines of a dossier that are one commitment
  /// @param actor who is bound; empty when unsure
  /// @param kind `pledge`, `threat` and so on
  /// @param modality `stated`, `possible`, `hypothetical` or `negated`
  /// @param addressee to whom, when the text tells
  /// @param action what is to be done
  /// @param condition under which condition
  public record Line(
      String dossier,
      String story,
      String source,
      Optional<String> outlet,
      String row,
      Optional<String> actor,
      String kind,
      String modality,
      Optional<String> addressee,
      Quoted action,
      Optional<Quoted> condition) {}

  /// An exact stretch of an account's text.
  ///
  /// @param span UTF-16 offsets into the text as given
  /// @param quote what stands there
  public record Quoted(Span span, String quote) {}
}
