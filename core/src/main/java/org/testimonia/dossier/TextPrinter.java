package org.testimonia.dossier;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Side;
import org.testimonia.model.Standing;

/// Prints a dossier to be read in a terminal: what differs first, every line with its passage under
/// it. Long parts are cut, and say how much they leave out; the other forms have all of it.
final class TextPrinter implements DossierPrinter {
  /// Passages shown of a claim that many accounts share.
  private static final int SHARED_PASSAGES = 4;

  /// Claims shown of one account, and sayings of one speaker.
  private static final int PER_GROUP = 8;

  private static final int ROOM = 230;
  private static final int SIDE_ROOM = 70;

  private final boolean colour;

  private final boolean explain;

  /// @param explain whether the reasons stand under each claim
  TextPrinter(boolean colour, boolean explain) {
    this.colour = colour;
    this.explain = explain;
  }

  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    TextPage page = new TextPage(out, colour);
    DossierIndex index = new DossierIndex(dossier);
    head(page, dossier, index);
    RevisionText.print(dossier, page, index);
    differences(page, index);
    shared(page, index);
    singles(page, index);
    leftOut(page, index);
    speakers(page, index);
    commitments(page, dossier, index);
    copies(page, dossier, index);
    accounts(page, dossier, index);
    removed(page, dossier, index);
  }

  private static void head(TextPage page, Dossier dossier, DossierIndex index) throws IOException {
    page.title(dossier.title().isEmpty() ? "Untitled story" : Clean.line(dossier.title()));
    String days = Words.days(dossier);
    page.line(
        Words.count(dossier.accounts().size(), "account")
            + ", "
            + Words.count(index.independent(), "independent source")
            + (days.isEmpty() ? "" : ", " + days));
    long named =
        dossier.statements().stream().flatMap(s -> s.speaker().stream()).distinct().count();
    page.line(
        Words.count(index.differing().shown().size(), "difference")
            + ", "
            + Words.count(index.shared().shown().size(), "shared claim")
            + ", "
            + Words.count(index.claims(Standing.SINGLE).size(), "single claim")
            + "; "
            + Words.count(dossier.statements().size(), "statement")
            + " by "
            + Words.count((int) named, "named speaker")
            + "; "
            + Words.count(new CommitmentRows(dossier).list().size(), "commitment"));
  }

  private void differences(TextPage page, DossierIndex index) throws IOException {
    List<Claim> claims = index.differing().shown();
    page.section("Where the accounts differ", claims.size());
    int number = 0;
    for (Claim claim : claims) {
      number++;
      Difference first = SameSides.of(claim).getFirst().first();
      page.item(number + ".", Words.title(SameSides.title(claim, index)), Words.note(first));
      if (first.translated()) {
        page.note(Words.TRANSLATED);
      }
      for (Side side : first.sides()) {
        DossierIndex.Evidence evidence = index.evidence(claim, side);
        Passage passage = evidence.passage();
        page.side(Words.heading(side, passage), index.labels(side.accounts()));
        page.quote(
            index.label(passage.account()),
            Excerpt.around(passage.quote(), evidence.focus(), ROOM));
      }
      for (SameSides other : SameSides.further(claim, index)) {
        page.note("Also " + other.types() + ": " + sides(other.first(), index));
      }
      if (explain) {
        ReasonText.print(claim, page, index);
      }
    }
    folded(page, index.differing());
  }

  private static void folded(TextPage page, Selection selection) throws IOException {
    for (String line : selection.folded()) {
      page.note(line);
    }
  }

  private static String sides(Difference difference, DossierIndex index) {
    return String.join(
        " / ",
        difference.sides().stream()
            .map(side ->
                Excerpt.of(side.passage().quote(), SIDE_ROOM).quoted()
                    + " ["
                    + index.labels(side.accounts())
                    + "]")
            .toList());
  }

  private void shared(TextPage page, DossierIndex index) throws IOException {
    List<Claim> claims = index.shared().shown();
    page.section("What the accounts share", claims.size());
    int number = 0;
    for (Claim claim : claims) {
      number++;
      String independent =
          claim.independent() == claim.accounts().size()
              ? ""
              : " (" + Words.count(claim.independent(), "independent source") + ")";
      page.item(
          number + ".",
          Words.count(claim.accounts().size(), "account") + independent,
          index.labels(claim.accounts()));
      List<DossierIndex.Wording> wordings = DossierIndex.wordings(claim);
      for (DossierIndex.Wording one : wordings.stream().limit(SHARED_PASSAGES).toList()) {
        page.quote(index.labels(one.accounts()), Excerpt.of(one.passage().quote(), ROOM));
      }
      page.more(wordings.size() - SHARED_PASSAGES);
      if (explain) {
        ReasonText.print(claim, page, index);
      }
    }
    folded(page, index.shared());
  }

  private void singles(TextPage page, DossierIndex index) throws IOException {
    page.section("What only one account has", index.claims(Standing.SINGLE).size());
    byAccount(page, index, index.singles(), claim -> "", explain);
  }

  private static void leftOut(TextPage page, DossierIndex index) throws IOException {
    Map<String, List<Claim>> leftOut = index.leftOut();
    page.section("What one leaves out that all others have", Words.claims(leftOut));
    byAccount(page, index, leftOut, claim -> index.labels(claim.accounts()), false);
  }

  /// @param note what stands behind the passage of a claim; empty for nothing
  /// @param why whether the reasons stand under it
  private static void byAccount(
      TextPage page,
      DossierIndex index,
      Map<String, List<Claim>> claims,
      Function<Claim, String> note,
      boolean why)
      throws IOException {
    for (Map.Entry<String, List<Claim>> own : claims.entrySet()) {
      page.group(index.label(own.getKey()), Words.count(own.getValue().size(), "claim"));
      for (Claim claim : own.getValue().stream().limit(PER_GROUP).toList()) {
        Passage passage = claim.members().getFirst().passage();
        page.bullet(Excerpt.of(passage.quote(), ROOM).quoted(), note.apply(claim));
        if (why) {
          ReasonText.print(claim, page, index);
        }
      }
      page.more(own.getValue().size() - PER_GROUP);
    }
  }

  private static void speakers(TextPage page, DossierIndex index) throws IOException {
    List<DossierIndex.Speaker> speakers = index.speakers();
    int all = speakers.stream().mapToInt(speaker -> speaker.sayings().size()).sum();
    page.section("Who said what", all);
    for (DossierIndex.Speaker speaker : speakers) {
      page.group(
          speaker.name().map(Clean::line).orElse("Speaker unsure"),
          Words.count(speaker.sayings().size(), "statement")
              + ", "
              + Words.count(speaker.accounts().size(), "account"));
      for (DossierIndex.Saying saying : speaker.sayings().stream().limit(PER_GROUP).toList()) {
        String unsure =
            speaker.name().isPresent()
                ? ""
                : saying.first().mention().map(m -> "“" + Clean.line(m.quote()) + "”, ").orElse("");
        page.bullet(
            Excerpt.of(saying.first().content().quote(), ROOM).quoted(),
            unsure + Words.given(saying.first().kind()) + ", " + index.labels(saying.accounts()));
      }
      page.more(speaker.sayings().size() - PER_GROUP);
    }
  }

  private static void commitments(TextPage page, Dossier dossier, DossierIndex index)
      throws IOException {
    List<CommitmentRows.Row> rows = new CommitmentRows(dossier).list();
    page.section("Commitments", rows.size());
    for (CommitmentRows.Row row : rows) {
      Dossier.CommitmentEntry first = row.first();
      String firmness = Words.firmness(first.modality());
      page.item(
          "-",
          Words.title(first.kind()) + (firmness.isEmpty() ? "" : " (" + firmness + ")"),
          Clean.line(first.actor().orElse("actor unsure"))
              + first.addressee().map(to -> " to " + Clean.line(to)).orElse(""));
      for (List<Dossier.CommitmentEntry> same : row.wordings()) {
        List<String> accounts =
            same.stream().map(Dossier.CommitmentEntry::account).distinct().toList();
        page.quote(index.labels(accounts), Excerpt.of(same.getFirst().action().quote(), ROOM));
        Optional<Passage> condition = same.getFirst().condition();
        if (condition.isPresent()) {
          page.quote("condition", Excerpt.of(condition.get().quote(), ROOM));
        } else if (row.conditionsDiffer()) {
          page.aside(Words.NO_CONDITION);
        }
      }
    }
  }

  private static void copies(TextPage page, Dossier dossier, DossierIndex index)
      throws IOException {
    page.section("Copies", dossier.lineages().size());
    for (Lineage lineage : dossier.lineages()) {
      page.item(
          lineage.id(),
          "One source",
          index.labels(lineage.accounts()) + " carry the same text and count once");
      Optional<Passage> longest =
          lineage.copied().stream()
              .max(Comparator.comparingInt(passage -> passage.span().length()));
      if (longest.isPresent()) {
        Passage passage = longest.get();
        page.quote(index.label(passage.account()), Excerpt.of(passage.quote(), ROOM));
      }
    }
  }

  private static void accounts(TextPage page, Dossier dossier, DossierIndex index)
      throws IOException {
    page.section("Reporting and opinion, by account", dossier.accounts().size());
    page.row("", "words", "reporting", "opinion", "attributed", "furniture");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      Dossier.Shares shares = entry.shares();
      page.row(
          index.label(entry.account().id()),
          String.valueOf(entry.words()),
          Words.percent(shares.reporting()),
          Words.percent(shares.opinion()),
          Words.percent(shares.attributed()),
          Words.percent(shares.furniture()));
    }
  }

  private static void removed(TextPage page, Dossier dossier, DossierIndex index)
      throws IOException {
    int all = dossier.accounts().stream().mapToInt(entry -> entry.removed().size()).sum();
    page.section("Set aside as furniture", all);
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      if (entry.removed().isEmpty()) {
        continue;
      }
      page.group(index.label(entry.account().id()), Words.count(entry.removed().size(), "piece"));
      Map<FurnitureReason, Integer> counts = new EnumMap<>(FurnitureReason.class);
      Map<FurnitureReason, Passage> first = new EnumMap<>(FurnitureReason.class);
      for (Dossier.RemovedEntry removed : entry.removed()) {
        counts.merge(removed.reason(), 1, Integer::sum);
        first.putIfAbsent(removed.reason(), removed.passage());
      }
      for (Map.Entry<FurnitureReason, Passage> reason : first.entrySet()) {
        page.bullet(
            Excerpt.of(reason.getValue().quote(), 60).quoted(),
            Words.of(reason.getKey()) + " × " + counts.get(reason.getKey()));
      }
    }
  }
}
