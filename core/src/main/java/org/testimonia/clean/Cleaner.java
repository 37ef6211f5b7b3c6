package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Article;
import org.testimonia.model.Capture;

/// Sets furniture aside, naming why, and normalises the characters that stay. Safe to share between
/// threads.
public final class Cleaner {
  private final List<Rule> rules;

  public Cleaner() {
    FurniturePatterns patterns = FurniturePatterns.standard();
    rules =
        List.of(
            new PatternRule(patterns),
            new KnownNamesRule(),
            new ContentsRule(),
            new RepetitionRule(),
            new LinkListRule(patterns),
            new LineShapeRule());
  }

  /// One article for each capture, in their order. Captures are seen together, since what repeats
  /// across the accounts of an outlet is furniture.
  public List<Article> clean(List<Capture> captures) {
    List<NormalText> texts = captures.stream().map(NormalText::of).toList();
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Piece> pieces =
          texts.get(i).blocks().stream().map(b -> Piece.of(b.span(), b.kind())).toList();
      pages.add(new Page(captures.get(i).account(), texts.get(i).text(), pieces));
    }
    OutletLines outlets = new OutletLines(pages);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Page page = pages.get(i).with(outlets.apply(pages.get(i)));
      for (Rule rule : rules) {
        page = page.with(rule.apply(page));
      }
      articles.add(new ArticleWriter(page, texts.get(i).map()).write());
    }
    return articles;
  }
}
