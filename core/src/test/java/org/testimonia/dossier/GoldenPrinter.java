package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Side;
import org.testimonia.model.Standing;

/// Prints of a dossier only what a reviewer must judge, one thing a line, so that a change of rules
/// can be read as a diff. No ids, no offsets, no hashes.
final class GoldenPrinter implements DossierPrinter {
  private static final int SHORT = 90;
  private static final int SHORTER = 60;

  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    DossierIndex index = new DossierIndex(dossier);
    line(out, "story: " + Clean.line(dossier.title()) + " | " + Words.days(dossier));
    accounts(dossier, index, out);
    for (Standing standing : List.of(Standing.DIFFERS, Standing.SHARED)) {
      List<Claim> claims = index.claims(standing);
      line(out, "\n" + Words.of(standing) + " (" + claims.size() + ")");
      for (Claim claim : claims) {
        claim(claim, index, out);
      }
    }
    List<Claim> single = index.claims(Standing.SINGLE);
    line(out, "\nsingle (" + single.size() + ")");
    for (Claim claim : single) {
      line(out, "  " + member(claim.members().getFirst(), index));
    }
    statements(dossier, index, out);
    commitments(dossier, index, out);
    removed(dossier, index, out);
  }

  private static void accounts(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    line(out, "\naccounts (" + dossier.accounts().size() + ")");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      Dossier.Shares shares = entry.shares();
      line(
          out,
          "  "
              + index.label(entry.account().id())
              + " | "
              + Words.count(entry.words(), "word")
              + " | reporting "
              + Words.percent(shares.reporting())
              + ", opinion "
              + Words.percent(shares.opinion())
              + ", furniture "
              + Words.percent(shares.furniture())
              + ", attributed "
              + Words.percent(shares.attributed()));
    }
    line(out, "\nlineages (" + dossier.lineages().size() + ")");
    for (Lineage lineage : dossier.lineages()) {
      line(out, "  " + lineage.id() + " | " + index.labels(lineage.accounts()));
      for (Passage copied : lineage.copied()) {
        line(out, "    " + index.label(copied.account()) + ": " + cut(copied.quote(), SHORT));
      }
    }
  }

  private static void claim(Claim claim, DossierIndex index, Appendable out) throws IOException {
    line(
        out,
        "  - "
            + Words.count(claim.accounts().size(), "account")
            + ", "
            + claim.independent()
            + " independent");
    for (Difference difference : claim.differences()) {
      StringBuilder sides = new StringBuilder();
      for (Side side : difference.sides()) {
        sides.append(sides.isEmpty() ? "" : " / ");
        sides.append('"').append(cut(side.value(), SHORTER)).append("\" ");
        sides.append(index.labels(side.accounts()));
      }
      String translated = difference.translated() ? " (translated)" : "";
      line(out, "    " + Words.of(difference.type()) + translated + ": " + sides);
    }
    for (Member member : claim.members()) {
      line(out, "    " + member(member, index));
    }
  }

  private static String member(Member member, DossierIndex index) {
    return index.label(member.passage().account())
        + ": "
        + cut(member.passage().quote(), SHORT)
        + (member.statement().isPresent() ? " [statement]" : "");
  }

  private static void statements(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    line(out, "\nstatements (" + dossier.statements().size() + ")");
    for (Dossier.StatementEntry entry : dossier.statements()) {
      line(
          out,
          "  "
              + index.label(entry.account())
              + ": "
              + speaker(entry)
              + " | "
              + entry.cue().map(cue -> cut(cue.quote(), SHORTER)).orElse("-")
              + " | "
              + Words.of(entry.kind())
              + " | "
              + cut(entry.content().quote(), SHORTER)
              + entry.occasion().map(o -> " | " + cut(o.quote(), SHORTER)).orElse(""));
    }
  }

  private static String speaker(Dossier.StatementEntry entry) {
    Optional<String> mention = entry.mention().map(passage -> cut(passage.quote(), SHORTER));
    return entry
        .speaker()
        .map(name -> cut(name, SHORTER) + " (" + mention.orElse("-") + ")")
        .orElse("? (" + mention.orElse("-") + ")");
  }

  private static void commitments(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    line(out, "\ncommitments (" + dossier.commitments().size() + ")");
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      line(
          out,
          "  "
              + index.label(entry.account())
              + ": "
              + Words.of(entry.kind())
              + " ("
              + Words.of(entry.modality())
              + ") | "
              + entry.actor().orElse("?")
              + entry.addressee().map(to -> " to " + to).orElse("")
              + " | "
              + cut(entry.action().quote(), SHORT)
              + entry.condition().map(c -> " | if: " + cut(c.quote(), SHORT)).orElse(""));
    }
  }

  private static void removed(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    int all = dossier.accounts().stream().mapToInt(entry -> entry.removed().size()).sum();
    line(out, "\nremoved (" + all + ")");
    for (Dossier.AccountEntry account : dossier.accounts()) {
      for (Dossier.RemovedEntry entry : account.removed()) {
        line(
            out,
            "  "
                + index.label(account.account().id())
                + ": "
                + Words.of(entry.reason())
                + " | "
                + cut(entry.passage().quote(), SHORTER));
      }
    }
  }

  private static String cut(String quote, int room) {
    String line = Clean.line(quote);
    int end = line.length() <= room ? line.length() : room;
    return line.substring(0, end).strip() + (end < line.length() ? "…" : "");
  }

  private static void line(Appendable out, String line) throws IOException {
    out.append(line).append('\n');
  }
}
