package org.testimonia.ingest;

import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;

/// An account as one format's reader found it, before it has a source.
///
/// @param outlet who published it; empty when the source says none
/// @param title its headline from the metadata; empty when there is none
/// @param byline its authors; empty when there are none
/// @param published when, as precisely as the source says
/// @param language ISO 639-1 code as declared; empty when none is
/// @param text the text as given, half surrogate pairs replaced
/// @param blocks the text's blocks, in order
record Draft(
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Optional<String> language,
    String text,
    List<Block> blocks) {
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

  /// A text of which nothing else is known, each line that is not blank a block.
  static Draft ofText(String text) {
    return new Draft(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Published.Unknown(),
        Optional.empty(),
        text,
        Lines.blocks(text));
  }

  Capture capture(SourceRef source) {
    return new Capture(
        Account.of(source, outlet, title, byline, published, language, text), blocks);
  }
}
