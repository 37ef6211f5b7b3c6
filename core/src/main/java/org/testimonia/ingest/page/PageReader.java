package org.testimonia.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.model.Block;
import org.testimonia.model.DropReason;
import org.testimonia.text.Span;

/// Reads a web page: finds its article and what the page says about it. Safe to share between
/// threads.
public final class PageReader {
  private final PageFurniture furniture = new PageFurniture();
  private final MainContent mainContent = new MainContent();
  private final Endings endings = new Endings();
  private final Walls walls = new Walls();
  private final Placeholders placeholders = new Placeholders();

  private static final String FEED =
      "link[rel=alternate][type~=(?i)^application/(?:rss|atom|feed)\\+(?:xml|json)][href]";

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// With fewer characters, furniture may have been seen where the article stands.
  private static final int LITTLE = 300;

  /// What is found without looking at names is believed when it is this many times as long.
  private static final double MUCH_MORE = 4;

  /// The same of what the page states.
  private static final double STATED_MORE = 2;

  /// @param html the page, as decoded
  public WebArticle read(String html) {
    Document page = Jsoup.parse(html);
    PageMetadata metadata = PageMetadata.of(page);
    boolean listing = FrontPage.is(page);
    Optional<String> feed =
        page.select(FEED).eachAttr("href").stream().filter(link -> !link.isBlank()).findFirst();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (PageText.Line line : stated(lines(page, html), metadata.body())) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(line.words());
      blocks.add(new Block(new Span(start, text.length()), line.kind()));
    }
    return new WebArticle(
        metadata.address(),
        metadata.outlet(),
        metadata.title(),
        metadata.byline(),
        metadata.published(),
        metadata.updated(),
        metadata.language(),
        text.toString(),
        blocks,
        feed,
        listing ? Optional.of(DropReason.NO_ARTICLE) : inPlace(html, countWords(text.toString())));
  }

  /// What stands in the article's place where next to none was found.
  private Optional<DropReason> inPlace(String html, int words) {
    if (words >= Walls.TEASER) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(html);
    return placeholders.find(page).or(() -> walls.find(page));
  }

  private static int countWords(String text) {
    return text.isBlank() ? 0 : SPACE.split(text).length;
  }

  /// The article's lines, its headline and its lead first.
  private List<PageText.Line> lines(Document page, String html) {
    furniture.removeFrom(page);
    List<PageText.Line> lines = endings.cut(lines(page, mainContent.find(page)));
    if (length(lines) >= LITTLE) {
      return lines;
    }
    // Parsed again rather than copied beforehand: few pages come here.
    Document whole = Jsoup.parse(html);
    furniture.removeSureFrom(whole);
    List<PageText.Line> all = endings.cut(lines(whole, mainContent.densest(whole)));
    return length(all) > MUCH_MORE * length(lines) ? all : lines;
  }

  /// What the page states as its article for machines, where that is so much more that what its
  /// readers are shown is made by programs.
  private List<PageText.Line> stated(List<PageText.Line> shown, Optional<String> body) {
    if (body.isEmpty() || body.get().length() <= STATED_MORE * length(shown)) {
      return shown;
    }
    PageText text = new PageText();
    body.get().lines().map(line -> Jsoup.parseBodyFragment(line).body()).forEach(text::add);
    List<PageText.Line> stated = endings.cut(text.lines());
    return length(stated) > STATED_MORE * length(shown) ? stated : shown;
  }

  private static int length(List<PageText.Line> lines) {
    return lines.stream().mapToInt(line -> line.words().length()).sum();
  }

  private List<PageText.Line> lines(Document page, Element part) {
    List<Element> headlines = page.select("h1");
    PageText text = new PageText();
    if (headlines.size() == 1 && part.selectFirst("h1") == null) {
      text.add(headlines.get(0));
    }
    mainContent.leads(part).forEach(text::add);
    text.add(part);
    return text.lines();
  }
}
