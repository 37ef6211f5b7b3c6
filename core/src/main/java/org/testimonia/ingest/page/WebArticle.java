package org.testimonia.ingest.page;

import java.util.List;
import java.util.Optional;
import org.testimonia.model.Block;
import org.testimonia.model.DropReason;
import org.testimonia.model.Published;

/// The article of a web page, and what the page says about it. Metadata is what the page states,
/// never guessed.
///
/// @param address of the page, as it gives it itself; empty when it does not
/// @param outlet the site's name or its host; empty when the page says neither
/// @param title the headline; empty when there is none
/// @param byline the authors; empty when there are none
/// @param published when it came out first
/// @param updated when it was last changed
/// @param language ISO 639-1 code as declared; empty when none is
/// @param text the article, one block a line; empty when the page holds none
/// @param blocks of `text`, in order
/// @param feed the first feed that the page names, as it names it; empty when it names none
/// @param wall what stands in the article's place: a login, a consent, a check whether a person
///   asks, a notice that there is no such page, a list of articles; empty when nothing does
public record WebArticle(
    Optional<String> address,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Published updated,
    Optional<String> language,
    String text,
    List<Block> blocks,
    Optional<String> feed,
    Optional<DropReason> wall) {
  public WebArticle {
    blocks = List.copyOf(blocks);
  }
}
