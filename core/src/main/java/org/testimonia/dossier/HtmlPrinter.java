package org.testimonia.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.testimonia.model.Account;
import org.testimonia.model.Dossier;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Standing;
import org.testimonia.text.DataFile;

/// Prints a dossier as one self-contained page: no script, no network, made to be read and printed.
/// A content security policy allows nothing but the page's own style sheet.
final class HtmlPrinter implements DossierPrinter {
  private static final String STYLE = style();

  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    Html html = new Html(out);
    DossierIndex index = new DossierIndex(dossier);
    HtmlPassages passages = new HtmlPassages(dossier, index);
    HtmlFindings findings = new HtmlFindings(html, index, passages);
    head(html, dossier);
    title(html, dossier, index);
    html.raw("<main>\n");
    findings.revisions(dossier);
    findings.differences();
    findings.shared();
    findings.singles();
    findings.leftOut();
    findings.speakers();
    findings.commitments(dossier);
    findings.copies(dossier);
    accounts(html, dossier, index);
    removed(html, dossier, index);
    texts(html, dossier, index, passages);
    html.raw("</main>\n");
    foot(html, dossier);
  }

  private static void head(Html html, Dossier dossier) throws IOException {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.raw("style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.element("title", "", "Dossier: " + dossier.title());
    html.raw("<style>").raw(STYLE).raw("</style>\n</head>\n<body>\n");
    html.raw("<a class=\"skip\" href=\"#differs\">Skip to the differences</a>\n");
  }

  private static void title(Html html, Dossier dossier, DossierIndex index) throws IOException {
    html.raw("<header>\n<p class=\"kicker\">Dossier</p>\n");
    html.element("h1", "", dossier.title().isEmpty() ? "Untitled story" : dossier.title());
    String days = Words.days(dossier);
    html.element(
        "p",
        "about",
        Words.count(dossier.accounts().size(), "account")
            + ", "
            + Words.count(index.independent(), "independent source")
            + (days.isEmpty() ? "" : ", " + days));
    html.raw("<nav aria-label=\"Contents\"><ul class=\"tiles\">\n");
    tile(html, "differs", index.differing().shown().size(), "difference");
    tile(html, "shared", index.shared().shown().size(), "shared claim");
    tile(html, "single", index.claims(Standing.SINGLE).size(), "single claim");
    tile(html, "speakers", dossier.statements().size(), "statement");
    tile(html, "commitments", new CommitmentRows(dossier).list().size(), "commitment");
    tile(html, "copies", dossier.lineages().size(), "copied text");
    tile(html, "accounts", dossier.accounts().size(), "account");
    html.raw("</ul></nav>\n</header>\n");
  }

  private static void tile(Html html, String id, int count, String noun) throws IOException {
    String words = Words.count(count, noun);
    String rest = words.substring(words.indexOf(' '));
    html.raw("<li><a href=\"#" + id + "\"><b>" + count + "</b>" + rest + "</a></li>\n");
  }

  private static void accounts(Html html, Dossier dossier, DossierIndex index) throws IOException {
    html.raw("<section id=\"accounts\" aria-labelledby=\"h-accounts\">\n");
    html.raw("<h2 id=\"h-accounts\">The accounts</h2>\n<div class=\"cards\">\n");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      Account account = entry.account();
      html.raw("<article class=\"card\">\n<h3><a href=\"#t" + index.number(account.id()) + "\">");
      html.raw(Html.escape(index.label(account.id()))).raw("</a></h3>\n");
      if (account.title().isPresent()) {
        html.element("p", "headline", account.title().get());
      }
      html.raw("<dl>\n");
      pair(html, "Outlet", account.outlet().orElse(""));
      pair(html, "By", account.byline().orElse(""));
      pair(html, "Published", published(account));
      pair(html, "Lineage", entry.lineage().orElse(""));
      pair(html, "Words", String.valueOf(entry.words()));
      html.raw("<div><dt>Source</dt><dd>").raw(source(account)).raw("</dd></div>\n</dl>\n");
      bar(html, entry.shares());
      html.raw("</article>\n");
    }
    html.raw("</div>\n</section>\n");
  }

  private static void pair(Html html, String name, String value) throws IOException {
    if (!value.isBlank()) {
      html.raw("<div><dt>" + name + "</dt>").element("dd", "", value).raw("</div>\n");
    }
  }

  private static String published(Account account) {
    return account.published().findDay().map(Words::day).orElse("not known");
  }

  /// Only web addresses become links: a source may be named anything.
  private static String source(Account account) {
    String name = Html.escape(account.source().name());
    return account.source().name().matches("https?://[\\x21-\\x7e]+")
        ? "<a rel=\"noopener noreferrer\" href=\"" + name + "\">" + name + "</a>"
        : name;
  }

  private static void bar(Html html, Dossier.Shares shares) throws IOException {
    double opinionAt = shares.reporting() * 100;
    double furnitureAt = opinionAt + shares.opinion() * 100;
    html.raw("<svg class=\"bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" ");
    html.raw("role=\"img\" aria-label=\"reporting " + Words.percent(shares.reporting()));
    html.raw(", opinion " + Words.percent(shares.opinion()));
    html.raw(", furniture " + Words.percent(shares.furniture()) + "\">");
    part(html, "reporting", 0, shares.reporting());
    part(html, "opinion", opinionAt, shares.opinion());
    part(html, "furniture", furnitureAt, shares.furniture());
    html.raw("</svg>\n<p class=\"legend\">");
    html.raw("<span class=\"reporting\">reporting " + Words.percent(shares.reporting()));
    html.raw("</span> <span class=\"opinion\">opinion " + Words.percent(shares.opinion()));
    html.raw("</span> <span class=\"furniture\">furniture " + Words.percent(shares.furniture()));
    html.raw("</span> <span>attributed " + Words.percent(shares.attributed()) + "</span></p>\n");
  }

  private static void part(Html html, String type, double x, double share) throws IOException {
    String width = Words.decimal(share * 100);
    html.raw("<rect class=\"" + type + "\" x=\"" + Words.decimal(x) + "\" width=\"" + width);
    html.raw("\" height=\"6\"/>");
  }

  private static void removed(Html html, Dossier dossier, DossierIndex index) throws IOException {
    html.raw("<section id=\"removed\" aria-labelledby=\"h-removed\">\n");
    html.raw("<h2 id=\"h-removed\">Set aside as furniture</h2>\n");
    html.raw("<p class=\"lead\">Not part of any account; greyed in the full texts.</p>\n<ul>\n");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      Map<FurnitureReason, Integer> counts = new EnumMap<>(FurnitureReason.class);
      entry.removed().forEach(removed -> counts.merge(removed.reason(), 1, Integer::sum));
      if (!counts.isEmpty()) {
        html.raw("<li><b>").raw(Html.escape(index.label(entry.account().id()))).raw("</b>: ");
        html.raw(
            String.join(
                ", ",
                counts.entrySet().stream()
                    .map(e -> Words.of(e.getKey()) + " (" + e.getValue() + ")")
                    .toList()));
        html.raw("</li>\n");
      }
    }
    html.raw("</ul>\n</section>\n");
  }

  private static void texts(Html html, Dossier dossier, DossierIndex index, HtmlPassages passages)
      throws IOException {
    html.raw("<section id=\"texts\" aria-labelledby=\"h-texts\">\n");
    html.raw("<h2 id=\"h-texts\">Full texts</h2>\n");
    html.raw("<p class=\"lead\">As given. <mark>Marked</mark>: passages used above. ");
    html.raw("<span class=\"opinion\">Underlined</span>: opinion. ");
    html.raw("<span class=\"furniture\">Grey</span>: furniture, with the reason.</p>\n");
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      String id = entry.account().id();
      html.raw("<article class=\"text\" id=\"t" + index.number(id) + "\">\n");
      html.element("h3", "", index.label(id));
      html.raw("<div class=\"body\" dir=\"auto\">");
      HtmlText.write(html, entry, passages);
      html.raw("</div>\n</article>\n");
    }
    html.raw("</section>\n");
  }

  private static void foot(Html html, Dossier dossier) throws IOException {
    Dossier.Provenance provenance = dossier.provenance();
    html.raw("<footer>\n<p>");
    html.raw("“Differs” is no verdict: most differences are of scope, time, rounding, update or ");
    html.raw("translation. The same accounts give the same dossier.</p>\n");
    html.element(
        "p",
        "provenance",
        "Testimonia "
            + provenance.version()
            + ", model "
            + provenance.model()
            + ", settings "
            + provenance.configSha256()
            + ", story "
            + dossier.storyId());
    html.raw("</footer>\n</body>\n</html>\n");
  }

  private static String style() {
    return "\n" + DataFile.text(HtmlPrinter.class, "page.css");
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
