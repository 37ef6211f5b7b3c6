package org.testimonia.dossier;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Revision;
import org.testimonia.model.Side;
import org.testimonia.text.Span;

/// The passages of a dossier as places of the page: every passage shown links to where it stands in
/// its account's full text.
final class HtmlPassages {
  private final DossierIndex index;
  private final Map<String, SortedSet<Span>> places = new TreeMap<>();

  HtmlPassages(Dossier dossier, DossierIndex index) {
    this.index = index;
    for (Claim claim : dossier.claims()) {
      claim.members().forEach(member -> add(member.passage()));
      for (Difference difference : claim.differences()) {
        for (Side side : difference.sides()) {
          add(side.passage());
          add(index.evidence(claim, side).passage());
        }
      }
    }
    for (Dossier.StatementEntry entry : dossier.statements()) {
      add(entry.content());
    }
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      add(entry.action());
      entry.condition().ifPresent(this::add);
    }
    for (Revision revision : dossier.revisions()) {
      for (Revision.Change change : revision.changes()) {
        change.before().ifPresent(this::add);
        change.after().ifPresent(this::add);
      }
    }
    dossier.lineages().stream().map(Lineage::copied).flatMap(Collection::stream).forEach(this::add);
  }

  private void add(Passage passage) {
    if (!passage.span().isEmpty()) {
      places.computeIfAbsent(passage.account(), id -> new TreeSet<>()).add(passage.span());
    }
  }

  /// Where passages stand in an account, in order.
  SortedSet<Span> places(String account) {
    return places.getOrDefault(account, new TreeSet<>());
  }

  /// The id of a place in the page.
  String anchor(String account, Span span) {
    return "p" + index.number(account) + "-" + span.start() + "-" + span.end();
  }

  /// A passage in quotation marks, linked to its place, under its account's name.
  void figure(Html html, Passage passage) throws IOException {
    html.raw("<figure>");
    quote(html, passage);
    html.raw("<figcaption>").raw(Html.escape(index.label(passage.account())));
    html.raw("</figcaption></figure>\n");
  }

  /// A passage in quotation marks, linked to its place.
  void quote(Html html, Passage passage) throws IOException {
    quote(html, passage, new Span(0, 0));
  }

  /// The same with some words of the quote set off.
  void quote(Html html, Passage passage, Span focus) throws IOException {
    html.raw("<a class=\"quote\" href=\"#").raw(anchor(passage.account(), passage.span()));
    html.raw("\"><bdi>“").raw(stressed(passage.quote(), focus)).raw("”</bdi></a>");
  }

  private static String stressed(String quote, Span focus) {
    if (focus.isEmpty() || focus.length() == quote.length()) {
      return Html.escape(quote);
    }
    // The bars keep the spaces next to them, which a line of its own would lose.
    String before = Html.escape(quote.substring(0, focus.start()) + "|");
    String after = Html.escape("|" + quote.substring(focus.end()));
    return before.substring(0, before.length() - 1)
        + "<b>"
        + Html.escape(focus.in(quote))
        + "</b>"
        + after.substring(1);
  }
}
