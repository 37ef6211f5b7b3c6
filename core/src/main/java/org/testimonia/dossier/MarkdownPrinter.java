package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Revision;
import org.testimonia.model.Side;
import org.testimonia.model.Standing;

/// Prints a dossier as Markdown (CommonMark with tables) under YAML front matter, uncut.
final class MarkdownPrinter implements DossierPrinter {
  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    DossierIndex index = new DossierIndex(dossier);
    frontMatter(dossier, index, out);
    out.append("\n# ").append(Markdown.escape(dossier.title())).append('\n');
    revisions(dossier, index, out);
    differences(index, out);
    shared(index, out);
    singles(index, out);
    leftOut(index, out);
    speakers(index, out);
    commitments(dossier, index, out);
    copies(dossier, index, out);
    accounts(dossier, index, out);
    removed(dossier, index, out);
  }

  private static void frontMatter(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    out.append("---\n");
    out.append("format: ").append(Markdown.yaml(JsonPrinter.FORMAT)).append('\n');
    out.append("story: ").append(Markdown.yaml(dossier.storyId())).append('\n');
    out.append("title: ").append(Markdown.yaml(dossier.title())).append('\n');
    out.append("from: ")
        .append(dossier.from().map(d -> Markdown.yaml(d.toString())).orElse("null"));
    out.append("\nto: ").append(dossier.to().map(d -> Markdown.yaml(d.toString())).orElse("null"));
    out.append("\naccounts:\n");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      out.append("  - label: ").append(Markdown.yaml(entry.label())).append('\n');
      out.append("    source: ")
          .append(Markdown.yaml(entry.account().source().name()))
          .append('\n');
    }
    out.append("differs: " + index.differing().shown().size() + "\n");
    out.append("shared: " + index.shared().shown().size() + "\n");
    out.append("single: " + index.claims(Standing.SINGLE).size() + "\n");
    out.append("version: ").append(Markdown.yaml(dossier.provenance().version())).append('\n');
    out.append("---\n");
  }

  private static void revisions(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    if (dossier.revisions().isEmpty()) {
      return;
    }
    section(Words.REVISIONS, Words.changes(dossier.revisions()), out);
    for (Revision revision : dossier.revisions()) {
      out.append("\n### ").append(Markdown.escape(Words.versions(revision, index))).append("\n\n");
      for (Revision.Change change : revision.changes()) {
        out.append("- ").append(Words.title(change.kind())).append(' ');
        out.append(
            Stream.of(change.before(), change.after())
                .flatMap(Optional::stream)
                .map(passage -> Markdown.quoted(passage.quote()))
                .collect(Collectors.joining(Words.BY)));
        String place = Words.place(change);
        out.append(place.isEmpty() ? "" : " (" + Markdown.escape(place) + ")").append('\n');
      }
    }
  }

  private static void differences(DossierIndex index, Appendable out) throws IOException {
    List<Claim> claims = index.differing().shown();
    section("Where the accounts differ", claims.size(), out);
    for (Claim claim : claims) {
      for (SameSides differences : SameSides.of(claim)) {
        Difference difference = differences.first();
        out.append("\n### ").append(Words.title(differences.types())).append("\n");
        String note = Words.note(difference);
        if (!note.isEmpty()) {
          out.append('\n').append(Markdown.escape(note)).append('\n');
        }
        if (difference.translated()) {
          out.append("\n*").append(Words.TRANSLATED).append("*\n");
        }
        for (Side side : difference.sides()) {
          out.append("\n- **").append(Markdown.escape(side.value())).append("** (");
          out.append(Markdown.escape(index.labels(side.accounts()))).append(")\n");
          quote("  ", index.evidence(claim, side).passage(), index, out);
        }
      }
    }
    folded(index.differing(), out);
  }

  private static void folded(Selection selection, Appendable out) throws IOException {
    for (String line : selection.folded()) {
      out.append('\n').append(line).append('\n');
    }
  }

  private static void shared(DossierIndex index, Appendable out) throws IOException {
    List<Claim> claims = index.shared().shown();
    section("What the accounts share", claims.size(), out);
    for (Claim claim : claims) {
      out.append("\n- ").append(Words.count(claim.accounts().size(), "account")).append(", ");
      out.append(Words.count(claim.independent(), "independent source")).append('\n');
      for (DossierIndex.Wording one : DossierIndex.wordings(claim)) {
        quote("  ", one.passage(), index.labels(one.accounts()), out);
      }
    }
    folded(index.shared(), out);
  }

  private static void singles(DossierIndex index, Appendable out) throws IOException {
    section("What only one account has", index.claims(Standing.SINGLE).size(), out);
    byAccount(index.singles(), claim -> "", index, out);
  }

  private static void leftOut(DossierIndex index, Appendable out) throws IOException {
    Map<String, List<Claim>> leftOut = index.leftOut();
    section("What one leaves out that all others have", Words.claims(leftOut), out);
    byAccount(
        leftOut, claim -> " (" + Markdown.escape(index.labels(claim.accounts())) + ")", index, out);
  }

  /// @param note what stands behind the passage of a claim; empty for nothing
  private static void byAccount(
      Map<String, List<Claim>> claims,
      Function<Claim, String> note,
      DossierIndex index,
      Appendable out)
      throws IOException {
    for (Map.Entry<String, List<Claim>> own : claims.entrySet()) {
      out.append("\n### ").append(Markdown.escape(index.label(own.getKey()))).append('\n');
      for (Claim claim : own.getValue()) {
        out.append("\n- ");
        out.append(Markdown.quoted(claim.members().getFirst().passage().quote()));
        out.append(note.apply(claim)).append('\n');
      }
    }
  }

  private static void speakers(DossierIndex index, Appendable out) throws IOException {
    List<DossierIndex.Speaker> speakers = index.speakers();
    section(
        "Who said what",
        speakers.stream().mapToInt(speaker -> speaker.sayings().size()).sum(),
        out);
    for (DossierIndex.Speaker speaker : speakers) {
      out.append("\n### ");
      out.append(Markdown.escape(speaker.name().orElse("Speaker unsure"))).append('\n');
      for (DossierIndex.Saying saying : speaker.sayings()) {
        out.append("\n- ").append(Markdown.quoted(saying.first().content().quote()));
        out.append(" (").append(Words.given(saying.first().kind())).append("; ");
        out.append(Markdown.escape(index.labels(saying.accounts()))).append(")\n");
      }
    }
  }

  private static void commitments(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    List<CommitmentRows.Row> rows = new CommitmentRows(dossier).list();
    section("Commitments", rows.size(), out);
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n| Kind | Actor | Action | Condition | To | Account |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (CommitmentRows.Row row : rows) {
      for (List<Dossier.CommitmentEntry> same : row.wordings()) {
        Dossier.CommitmentEntry entry = same.getFirst();
        boolean leads = entry.equals(row.first());
        String firmness = Words.firmness(entry.modality());
        String none = row.conditionsDiffer() ? Words.NO_CONDITION : "";
        List<String> accounts =
            same.stream().map(Dossier.CommitmentEntry::account).distinct().toList();
        row(
            out,
            leads ? Words.of(entry.kind()) + (firmness.isEmpty() ? "" : " (" + firmness + ")") : "",
            leads ? Markdown.escape(entry.actor().orElse("unsure")) : "",
            Markdown.quoted(entry.action().quote()),
            entry.condition().map(Passage::quote).map(Markdown::quoted).orElse(none),
            Markdown.escape(entry.addressee().orElse("")),
            Markdown.escape(index.labels(accounts)));
      }
    }
  }

  private static void copies(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    section("Copies", dossier.lineages().size(), out);
    for (Lineage lineage : dossier.lineages()) {
      out.append("\n- **").append(lineage.id()).append("**: ");
      out.append(Markdown.escape(index.labels(lineage.accounts())));
      out.append(" carry the same text and count as one source\n");
      for (Passage passage : lineage.copied()) {
        quote("  ", passage, index, out);
      }
    }
  }

  private static void accounts(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    section("Accounts", dossier.accounts().size(), out);
    out.append("\n| Account | Source | Words | Reporting | Opinion | Attributed | Furniture |\n");
    out.append("|---|---|--:|--:|--:|--:|--:|\n");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      row(
          out,
          Markdown.escape(index.label(entry.account().id())),
          Markdown.escape(entry.account().source().name()),
          String.valueOf(entry.words()),
          Words.percent(entry.shares().reporting()),
          Words.percent(entry.shares().opinion()),
          Words.percent(entry.shares().attributed()),
          Words.percent(entry.shares().furniture()));
    }
  }

  private static void removed(Dossier dossier, DossierIndex index, Appendable out)
      throws IOException {
    int all = dossier.accounts().stream().mapToInt(entry -> entry.removed().size()).sum();
    section("Set aside as furniture", all, out);
    for (Dossier.AccountEntry account : dossier.accounts()) {
      for (Dossier.RemovedEntry entry : account.removed()) {
        out.append("\n- ").append(Words.of(entry.reason())).append(", ");
        out.append(Markdown.escape(index.label(account.account().id()))).append(": ");
        out.append(Markdown.quoted(entry.passage().quote())).append('\n');
      }
    }
  }

  private static void section(String heading, int count, Appendable out) throws IOException {
    out.append("\n## ").append(heading).append(" (" + count + ")\n");
    if (count == 0) {
      out.append("\nNothing found.\n");
    }
  }

  private static void quote(String indent, Passage passage, DossierIndex index, Appendable out)
      throws IOException {
    quote(indent, passage, index.label(passage.account()), out);
  }

  private static void quote(String indent, Passage passage, String label, Appendable out)
      throws IOException {
    out.append('\n').append(indent).append("> ").append(Markdown.quoted(passage.quote()));
    out.append(" (").append(Markdown.escape(label)).append(")\n");
  }

  private static void row(Appendable out, String... cells) throws IOException {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
