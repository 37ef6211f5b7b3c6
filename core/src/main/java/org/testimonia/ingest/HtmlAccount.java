package org.testimonia.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.model.BlockKind;
import org.testimonia.model.DropReason;

/// One web page as an account: its article's text, and what the page says about it.
final class HtmlAccount {
  /// A page with fewer words in its main part holds no article.
  private static final int MIN_WORDS = 25;

  /// The density scan is believed over Readability when it finds this many times its text.
  private static final double MUCH_MORE = 1.6;

  private static final PageFurniture FURNITURE = new PageFurniture();
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private HtmlAccount() {}

  static Draft draft(String html) throws BadSource {
    Document page = Jsoup.parse(html);
    PageMetadata metadata = PageMetadata.of(page);
    PageText text = text(page);
    int words = text.text().isBlank() ? 0 : SPACE.split(text.text()).length;
    if (words < MIN_WORDS) {
      throw new BadSource(DropReason.NO_ARTICLE, words + " words");
    }
    return new Draft(
        metadata.outlet(),
        metadata.title(),
        metadata.byline(),
        metadata.published(),
        metadata.language(),
        text.text(),
        text.blocks());
  }

  /// The article's blocks, its headline first.
  static PageText text(Document page) {
    MainContent content = new MainContent(FURNITURE);
    PageText scanned = written(page, content.byDensity(page));
    Optional<PageText> read = content.byReadability(page).map(part -> written(page, part));
    return read.filter(r -> r.text().length() * MUCH_MORE >= scanned.text().length())
        .orElse(scanned);
  }

  private static PageText written(Document page, Element part) {
    PageText text = new PageText(FURNITURE);
    if (part.selectFirst("h1") == null) {
      Element headline = page.selectFirst("h1");
      if (headline != null && page.select("h1").size() == 1) {
        text.add(headline.text(), BlockKind.HEADING);
      }
    }
    text.add(part);
    return text;
  }
}
