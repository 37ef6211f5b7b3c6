package org.testimonia.library;

import java.util.regex.Pattern;
import org.testimonia.ingest.feed.FeedItem;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;

/// What a feed knows of an article beside what its page says.
final class FeedText {
  /// A feed's text with fewer words is taken for a teaser.
  private static final int WHOLE = 150;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private FeedText() {}

  /// Whether a feed's own text is likely to be the whole article.
  static boolean isWhole(Capture capture) {
    return SPACE.split(capture.account().text()).length >= WHOLE;
  }

  /// What the page does not say is filled in; who published an article first, only a feed that
  /// passes it on can tell.
  static Capture complete(Capture capture, FeedItem item) {
    Account account = capture.account();
    return new Capture(
        Account.of(
            account.source(),
            new Metadata(
                account.address(),
                item.publisher().or(account::outlet),
                account.title().or(item::title),
                account.byline().or(item::byline),
                known(account.published(), item.published()),
                known(account.updated(), item.updated()),
                account.language()),
            account.text()),
        capture.blocks());
  }

  private static Published known(Published stated, Published otherwise) {
    return stated instanceof Published.Unknown ? otherwise : stated;
  }
}
