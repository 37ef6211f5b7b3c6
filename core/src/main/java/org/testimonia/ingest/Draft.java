package org.testimonia.ingest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimonia.ingest.page.Address;
import org.testimonia.ingest.page.WebArticle;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.text.WebAddress;

/// An account as one format's reader found it, before it has a source.
///
/// @param metadata what the source states of it
/// @param text the text as given, half surrogate pairs replaced
/// @param blocks the text's blocks, in order
record Draft(Metadata metadata, String text, List<Block> blocks) {
  /// A page with fewer words in its main part holds no article.
  private static final int LEAST_WORDS = 25;

  /// The same of a page that states when its article came out: a short one is one.
  private static final int LEAST_OF_DATED = 15;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  Draft {
    text = wellFormed(text);
    blocks = List.copyOf(blocks);
  }

  /// Half a surrogate pair, which a JSON escape can name, is no character and no encoding can write
  /// it: U+FFFD takes its place, unit for unit.
  private static String wellFormed(String text) {
    StringBuilder mended = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }

  /// A text that says no more of itself than the day in a line of its own, each line that is not
  /// blank a block.
  static Draft ofText(String text, Published published) {
    return new Draft(Metadata.of(published), text, Lines.blocks(text));
  }

  /// The article of a web page.
  ///
  /// @throws BadSource when the page holds none
  static Draft ofPage(WebArticle page) throws BadSource {
    long words = words(page.text());
    boolean dated = page.published().findDay().isPresent();
    if (words < (dated ? LEAST_OF_DATED : LEAST_WORDS)) {
      throw new BadSource(
          DropReason.NO_ARTICLE,
          words + " words" + page.feed().map(feed -> "; its feed: " + feed).orElse(""));
    }
    return new Draft(
        new Metadata(
            page.address(),
            page.outlet(),
            page.title(),
            page.byline(),
            page.published(),
            page.updated(),
            page.language()),
        page.text(),
        page.blocks());
  }

  /// How many words a text has; in scripts that write no spaces between them, a sign counts for
  /// half a word.
  private static long words(String text) {
    long signs = text.codePoints().filter(Draft::isOfNoSpaces).count();
    return signs / 2 + (text.isBlank() ? 0 : SPACE.split(text.strip()).length);
  }

  private static boolean isOfNoSpaces(int sign) {
    return switch (Character.UnicodeScript.of(sign)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /// The same, found at `address`: that is its address unless the page states one of the same site,
  /// and the host's name stands for an outlet that is not named.
  Draft foundAt(URI address) {
    URI own =
        metadata
            .address()
            .flatMap(stated -> WebAddress.resolve(address, stated))
            .filter(stated -> isSameSite(stated, address))
            .orElse(address);
    Metadata found =
        new Metadata(
            Optional.of(own.toString()),
            metadata.outlet().or(() -> Address.host(address.toString())),
            metadata.title(),
            metadata.byline(),
            metadata.published(),
            metadata.updated(),
            metadata.language());
    return new Draft(found, text, blocks);
  }

  /// A page speaks for no other site, and no article is a site's front page.
  private static boolean isSameSite(URI stated, URI found) {
    String one = "." + WebAddress.key(stated.resolve("/"));
    String other = "." + WebAddress.key(found.resolve("/"));
    boolean front = stated.getRawPath().length() < 2 && stated.getRawQuery() == null;
    return (one.endsWith(other) || other.endsWith(one)) && !front;
  }

  Capture capture(SourceRef source) {
    return new Capture(Account.of(source, metadata, text), blocks);
  }
}
