package org.testimonia.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the accounts of one story hold, each line with its passage. Field names of the printed
/// form are fixed in `docs/dossier.md`.
///
/// @param storyId the story's id
/// @param title the story's title: the headline that stands for most accounts
/// @param from earliest known day of publication
/// @param to latest known day of publication
/// @param accounts in the story's order
/// @param statements by account and place
/// @param claims in the comparison's order
/// @param commitments by account and place
/// @param lineages who copied whom
/// @param revisions what changed from each version of an account to the next
/// @param provenance what made this dossier
public record Dossier(
    String storyId,
    String title,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<AccountEntry> accounts,
    List<StatementEntry> statements,
    List<Claim> claims,
    List<CommitmentEntry> commitments,
    List<Lineage> lineages,
    List<Revision> revisions,
    Provenance provenance) {
  public Dossier {
    accounts = List.copyOf(accounts);
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
    commitments = List.copyOf(commitments);
    lineages = List.copyOf(lineages);
    revisions = List.copyOf(revisions);
  }

  /// One account in the dossier.
  ///
  /// @param account metadata and text as given
  /// @param label a short name for readers, unique in the dossier: "01", "Harbour Post"
  /// @param words how many words the text as given has, furniture included
  /// @param lineage id of the lineage it belongs to
  /// @param shares how its words divide
  /// @param sentences every sentence with its label
  /// @param removed furniture with its reason
  public record AccountEntry(
      Account account,
      String label,
      int words,
      Optional<String> lineage,
      Shares shares,
      List<Sentence> sentences,
      List<RemovedEntry> removed) {
    public AccountEntry {
      sentences = List.copyOf(sentences);
      removed = List.copyOf(removed);
    }
  }

  /// How the words of an account divide: each in [0, 1]; `reporting`, `opinion` and `furniture` add
  /// up to 1, `attributed` lies across the first two.
  public record Shares(double reporting, double opinion, double attributed, double furniture) {}

  /// A statement with its passages.
  ///
  /// @param speaker the story's name for who said it; empty when unsure
  public record StatementEntry(
      String id,
      String account,
      Optional<String> speaker,
      Optional<Passage> mention,
      Optional<Passage> cue,
      Passage content,
      StatementKind kind,
      Optional<Passage> occasion,
      double confidence) {}

  /// A commitment with its passages.
  public record CommitmentEntry(
      String id,
      String account,
      Optional<String> actor,
      CommitmentKind kind,
      Passage action,
      Optional<Passage> condition,
      Optional<String> addressee,
      Optional<String> statement,
      CommitmentModality modality) {}

  /// A piece of furniture with its passage.
  public record RemovedEntry(Passage passage, FurnitureReason reason) {}

  /// What made this dossier: with the same of all this, the same bytes come out.
  ///
  /// @param version of Testimonia
  /// @param model name of the model
  /// @param modelSha256 its hash
  /// @param configSha256 hash of the settings
  /// @param inputs hashes of the accounts' texts, in the story's order
  public record Provenance(
      String version, String model, String modelSha256, String configSha256, List<String> inputs) {
    public Provenance {
      inputs = List.copyOf(inputs);
    }
  }
}
