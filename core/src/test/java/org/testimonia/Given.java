package org.testimonia;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// What a test gives to a stage: accounts of plain text, each line a paragraph.
public final class Given {
  /// The learned reader, loaded once for all tests.
  public static final Tagger TAGGER = new Tagger(Optional.empty());

  private Given() {}

  /// An account of which nothing is known but its text.
  public static Account account(String text) {
    return account("test.txt", new Published.Unknown(), text);
  }

  /// An account of which the source and the day are known.
  public static Account account(String source, Published published, String text) {
    return Account.of(
        new SourceRef(source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        published,
        Optional.empty(),
        text);
  }

  /// The paragraphs of `text`: its lines that are not blank, trimmed.
  public static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Span span = new Span(start, start + line.length()).trim(text);
      if (!span.isEmpty()) {
        blocks.add(new Block(span, BlockKind.PARAGRAPH));
      }
      start += line.length() + 1;
    }
    return blocks;
  }

  /// An account as it is taken in.
  public static Capture capture(Account account) {
    return new Capture(account, blocks(account.text()));
  }

  /// An account from which nothing is cleaned away.
  public static Article article(Account account) {
    String text = account.text();
    OffsetMap.Builder body = new OffsetMap.Builder();
    for (int i = 0; i < text.length(); i++) {
      body.add(text.charAt(i), i);
    }
    return new Article(account, text, body.map(), blocks(text), List.of());
  }

  /// An account of this text from which nothing is cleaned away.
  public static Article article(String text) {
    return article(account(text));
  }
}
