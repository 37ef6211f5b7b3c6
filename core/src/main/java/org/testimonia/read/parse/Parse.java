package org.testimonia.read.parse;

import java.util.List;
import org.testimonia.model.Block;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// An article's body cut into sentences and tokens. Every span here, and in whatever a finder makes
/// of it, is a span of `body`; only [Reader][org.testimonia.read.Reader] leads back to the text as
/// given.
///
/// @param body the text that is read
/// @param blocks its blocks
/// @param sentences its sentences in order; none crosses a block
/// @param tokens its tokens
public record Parse(String body, List<Block> blocks, List<Span> sentences, Tokens tokens) {
  public Parse {
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
  }
}
