package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.testimonia.model.ChangeKind;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Revision;
import org.testimonia.model.Side;

/// The sections of the page that say what was found.
final class HtmlFindings {
  private final Html html;
  private final DossierIndex index;
  private final HtmlPassages passages;

  HtmlFindings(Html html, DossierIndex index, HtmlPassages passages) {
    this.html = html;
    this.index = index;
    this.passages = passages;
  }

  /// Nothing where no account is there in several versions.
  void revisions(Dossier dossier) throws IOException {
    if (dossier.revisions().isEmpty()) {
      return;
    }
    open("revisions", Words.REVISIONS, Words.changes(dossier.revisions()));
    for (Revision revision : dossier.revisions()) {
      html.element("h3", "", Words.versions(revision, index));
      html.raw("<ul>\n");
      for (Revision.Change change : revision.changes()) {
        html.raw("<li><span class=\"type\">").raw(Words.of(change.kind())).raw("</span> ");
        if (change.before().isPresent()) {
          html.raw("<del>");
          passages.quote(html, change.before().get());
          html.raw("</del>");
        }
        html.raw(change.kind() == ChangeKind.REPLACED ? Words.BY : "");
        if (change.after().isPresent()) {
          html.raw("<ins>");
          passages.quote(html, change.after().get());
          html.raw("</ins>");
        }
        html.raw(" <span class=\"how\">").raw(Html.escape(Words.place(change)));
        html.raw("</span></li>\n");
      }
      html.raw("</ul>\n");
    }
    close();
  }

  void differences() throws IOException {
    List<Claim> claims = index.differing().shown();
    open("differs", "Where the accounts differ", claims.size());
    int number = 0;
    for (Claim claim : claims) {
      number++;
      html.raw("<article class=\"difference\">\n<h3>" + number + ". ");
      first(claim, SameSides.of(claim).getFirst());
      for (SameSides other : SameSides.further(claim, index)) {
        other(other);
      }
      html.raw("</article>\n");
    }
    folded(index.differing());
    close();
  }

  private void folded(Selection selection) throws IOException {
    for (String line : selection.folded()) {
      html.element("p", "more", line);
    }
  }

  private void first(Claim claim, SameSides differences) throws IOException {
    Difference difference = differences.first();
    html.raw("<span class=\"type\">").raw(SameSides.title(claim, index)).raw("</span></h3>\n");
    String note = Words.note(difference);
    if (!note.isEmpty()) {
      html.element("p", "lead", note);
    }
    if (difference.translated()) {
      html.element("p", "caution", Words.TRANSLATED);
    }
    html.raw("<div class=\"sides\">\n");
    for (Side side : difference.sides()) {
      html.raw("<div class=\"side\">\n");
      DossierIndex.Evidence evidence = index.evidence(claim, side);
      String heading = Words.heading(side, evidence.passage());
      if (!heading.isEmpty()) {
        html.element("p", "value", heading);
      }
      chips(side.accounts());
      html.raw("<blockquote>");
      passages.quote(html, evidence.passage(), evidence.focus());
      html.raw("<footer>").raw(Html.escape(index.label(side.passage().account())));
      html.raw("</footer></blockquote>\n</div>\n");
    }
    html.raw("</div>\n");
  }

  /// A further difference of the same claim, in short: its passages stand above for the most part.
  private void other(SameSides differences) throws IOException {
    html.raw("<p class=\"other\"><span class=\"type\">").raw(differences.types());
    html.raw("</span> ");
    boolean later = false;
    for (Side side : differences.first().sides()) {
      html.raw(later ? " <span class=\"how\">/</span> " : "");
      passages.quote(html, side.passage());
      html.raw(" ");
      chips(side.accounts());
      later = true;
    }
    html.raw("</p>\n");
  }

  void shared() throws IOException {
    List<Claim> claims = index.shared().shown();
    open("shared", "What the accounts share", claims.size());
    html.raw("<ol class=\"claims\">\n");
    for (Claim claim : claims) {
      html.raw("<li>\n<p class=\"carried\">");
      html.raw(Words.count(claim.accounts().size(), "account"));
      if (claim.independent() != claim.accounts().size()) {
        html.raw(", " + Words.count(claim.independent(), "independent source"));
      }
      html.raw("</p>\n");
      for (Passage passage : DossierIndex.onePerAccount(claim)) {
        passages.figure(html, passage);
      }
      html.raw("</li>\n");
    }
    html.raw("</ol>\n");
    folded(index.shared());
    close();
  }

  void singles() throws IOException {
    byAccount("single", "What only one account has", index.singles());
  }

  void leftOut() throws IOException {
    byAccount("left-out", "What one leaves out that all others have", index.leftOut());
  }

  /// Each account's claims, with one passage of each.
  private void byAccount(String id, String title, Map<String, List<Claim>> claims)
      throws IOException {
    open(id, title, Words.claims(claims));
    for (Map.Entry<String, List<Claim>> own : claims.entrySet()) {
      html.raw("<h3>").raw(Html.escape(index.label(own.getKey())));
      html.raw(" <span class=\"count\">" + own.getValue().size() + "</span></h3>\n<ul>\n");
      for (Claim claim : own.getValue()) {
        html.raw("<li>");
        passages.quote(html, claim.members().getFirst().passage());
        html.raw("</li>\n");
      }
      html.raw("</ul>\n");
    }
    close();
  }

  void speakers() throws IOException {
    List<DossierIndex.Speaker> speakers = index.speakers();
    int all = speakers.stream().mapToInt(speaker -> speaker.sayings().size()).sum();
    open("speakers", "Who said what", all);
    for (DossierIndex.Speaker speaker : speakers) {
      html.raw("<h3>").raw(Html.escape(speaker.name().orElse("Speaker unsure")));
      html.raw(" <span class=\"count\">" + speaker.sayings().size() + "</span></h3>\n<ul>\n");
      for (DossierIndex.Saying saying : speaker.sayings()) {
        html.raw("<li>");
        passages.quote(html, saying.first().content());
        html.raw(" <span class=\"how\">");
        if (speaker.name().isEmpty() && saying.first().mention().isPresent()) {
          html.raw("“" + Html.escape(saying.first().mention().get().quote()) + "”, ");
        }
        html.raw(Words.given(saying.first().kind())).raw("</span> ");
        chips(saying.accounts());
        html.raw("</li>\n");
      }
      html.raw("</ul>\n");
    }
    close();
  }

  void commitments(Dossier dossier) throws IOException {
    List<CommitmentRows.Row> rows = new CommitmentRows(dossier).list();
    open("commitments", "Commitments", rows.size());
    if (!rows.isEmpty()) {
      html.raw("<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Kind</th>");
      html.raw("<th scope=\"col\">Who</th><th scope=\"col\">What</th>");
      html.raw("<th scope=\"col\">Condition</th><th scope=\"col\">To</th>");
      html.raw("<th scope=\"col\">Account</th></tr></thead>\n<tbody>\n");
      for (CommitmentRows.Row row : rows) {
        commitment(row);
      }
      html.raw("</tbody></table></div>\n");
    }
    close();
  }

  /// The kind and the actor once, and a line for each wording with its condition.
  private void commitment(CommitmentRows.Row row) throws IOException {
    Dossier.CommitmentEntry first = row.first();
    List<List<Dossier.CommitmentEntry>> wordings = row.wordings();
    String firmness = Words.firmness(first.modality());
    String over = wordings.size() > 1 ? " rowspan=\"" + wordings.size() + "\"" : "";
    html.raw("<tr><td" + over + "><span class=\"type\">").raw(Words.of(first.kind()));
    html.raw("</span>");
    html.raw(firmness.isEmpty() ? "" : " <span class=\"how\">" + firmness + "</span>");
    html.raw("</td><td" + over + ">").raw(Html.escape(first.actor().orElse("unsure")));
    html.raw("</td>");
    boolean leads = true;
    for (List<Dossier.CommitmentEntry> same : wordings) {
      html.raw(leads ? "" : "<tr>");
      wording(same, row.conditionsDiffer());
      leads = false;
    }
  }

  private void wording(List<Dossier.CommitmentEntry> same, boolean tells) throws IOException {
    Dossier.CommitmentEntry entry = same.getFirst();
    html.raw("<td>");
    passages.quote(html, entry.action());
    html.raw("</td><td>");
    if (entry.condition().isPresent()) {
      passages.quote(html, entry.condition().get());
    } else {
      html.raw(tells ? "<span class=\"how\">" + Words.NO_CONDITION + "</span>" : "");
    }
    html.raw("</td>").element("td", "", entry.addressee().orElse("")).raw("<td>");
    chips(same.stream().map(Dossier.CommitmentEntry::account).distinct().toList());
    html.raw("</td></tr>\n");
  }

  void copies(Dossier dossier) throws IOException {
    open("copies", "Copies", dossier.lineages().size());
    for (Lineage lineage : dossier.lineages()) {
      html.raw("<h3>").raw(lineage.id()).raw(": ");
      html.raw(Html.escape(index.labels(lineage.accounts()))).raw("</h3>\n");
      html.raw("<p class=\"lead\">They carry the same text, so they count as one source.</p>\n");
      html.raw("<div class=\"figures\">\n");
      for (Passage passage : lineage.copied()) {
        passages.figure(html, passage);
      }
      html.raw("</div>\n");
    }
    close();
  }

  private void open(String id, String heading, int count) throws IOException {
    html.raw("<section id=\"" + id + "\" aria-labelledby=\"h-" + id + "\">\n<h2 id=\"h-" + id);
    html.raw("\">" + heading + " <span class=\"count\">" + count + "</span></h2>\n");
    if (count == 0) {
      html.raw("<p class=\"lead\">Nothing found.</p>\n");
    }
  }

  private void close() throws IOException {
    html.raw("</section>\n");
  }

  private void chips(List<String> accounts) throws IOException {
    html.raw("<span class=\"chips\">");
    for (String account : accounts) {
      html.raw("<a class=\"chip\" href=\"#t" + index.number(account) + "\">");
      html.raw(Html.escape(index.label(account))).raw("</a> ");
    }
    html.raw("</span>\n");
  }
}
