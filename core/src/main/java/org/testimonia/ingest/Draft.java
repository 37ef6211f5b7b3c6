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
/// @param text the text as given
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
    blocks = List.copyOf(blocks);
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
