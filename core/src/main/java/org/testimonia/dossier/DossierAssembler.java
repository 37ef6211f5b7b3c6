package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.AccountLabels;
import org.testimonia.model.Commitment;
import org.testimonia.model.Comparison;
import org.testimonia.model.Dossier;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.model.Removed;
import org.testimonia.model.Statement;
import org.testimonia.model.Story;
import org.testimonia.text.Span;

/// Puts a story and its comparison together as a dossier.
public final class DossierAssembler {
  /// The dossier of `story`.
  ///
  /// @param provenance what made the readings and the comparison; its `inputs` are filled in here
  public Dossier assemble(Story story, Comparison comparison, Dossier.Provenance provenance) {
    List<Account> accounts = story.readings().stream().map(Reading::account).toList();
    Map<String, String> labels = AccountLabels.of(accounts);
    Map<String, String> lineages = comparison.lineageOf();
    List<Dossier.AccountEntry> entries = new ArrayList<>();
    List<Dossier.StatementEntry> statements = new ArrayList<>();
    List<Dossier.CommitmentEntry> commitments = new ArrayList<>();
    for (Reading reading : story.readings()) {
      String id = reading.account().id();
      Optional<String> lineage = Optional.ofNullable(lineages.get(id));
      entries.add(entry(reading, labels.getOrDefault(id, id), lineage));
      reading.statements().stream()
          .sorted(Comparator.comparing(Statement::content).thenComparing(Statement::id))
          .forEach(statement -> statements.add(entry(reading.account(), statement, comparison)));
      reading.commitments().stream()
          .sorted(Comparator.comparing(Commitment::action).thenComparing(Commitment::id))
          .forEach(commitment -> commitments.add(entry(reading.account(), commitment, comparison)));
    }
    return new Dossier(
        story.id(),
        StoryTitle.of(story),
        accounts.stream()
            .flatMap(a -> a.published().findDay().stream())
            .min(Comparator.naturalOrder()),
        accounts.stream()
            .flatMap(a -> a.published().findDay().stream())
            .max(Comparator.naturalOrder()),
        entries,
        statements,
        comparison.claims(),
        commitments,
        comparison.lineages(),
        comparison.revisions(),
        new Dossier.Provenance(
            provenance.version(),
            provenance.model(),
            provenance.modelSha256(),
            provenance.configSha256(),
            accounts.stream().map(Account::textSha256).toList()));
  }

  private static Dossier.AccountEntry entry(
      Reading reading, String label, Optional<String> lineage) {
    Account account = reading.account();
    List<Span> words = WordCount.words(account.text());
    return new Dossier.AccountEntry(
        account,
        label,
        words.size(),
        lineage,
        VoiceShares.of(words, reading.sentences(), reading.statements()),
        reading.sentences(),
        reading.article().removed().stream()
            .sorted(Comparator.comparing(Removed::span).thenComparing(Removed::reason))
            .map(removed ->
                new Dossier.RemovedEntry(Passage.of(account, removed.span()), removed.reason()))
            .toList());
  }

  private static Dossier.StatementEntry entry(
      Account account, Statement statement, Comparison comparison) {
    return new Dossier.StatementEntry(
        statement.id(),
        account.id(),
        statement.attribution().findName().map(comparison::canonical),
        statement.attribution().findMention().map(span -> Passage.of(account, span)),
        statement.cue().map(span -> Passage.of(account, span)),
        Passage.of(account, statement.content()),
        statement.kind(),
        statement.occasion().map(span -> Passage.of(account, span)),
        statement.confidence());
  }

  private static Dossier.CommitmentEntry entry(
      Account account, Commitment commitment, Comparison comparison) {
    return new Dossier.CommitmentEntry(
        commitment.id(),
        account.id(),
        commitment.actor().map(comparison::canonical),
        commitment.kind(),
        Passage.of(account, commitment.action()),
        commitment.condition().map(span -> Passage.of(account, span)),
        commitment.addressee().map(comparison::canonical),
        commitment.statement(),
        commitment.modality());
  }
}
