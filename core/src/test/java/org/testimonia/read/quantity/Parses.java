package org.testimonia.read.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Parses plain text, one block a line, for the tests of finders.
public final class Parses {
  private static final Parser PARSER = new Parser();

  private Parses() {}

  public static Parse of(String text) {
    return PARSER.parse(article(text, new Published.Unknown()));
  }

  public static Published on(String day) {
    return day.isEmpty() ? new Published.Unknown() : new Published.On(LocalDate.parse(day));
  }

  private static Article article(String text, Published published) {
    Account account =
        Account.of(
            new SourceRef("test.txt"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            published,
            Optional.empty(),
            text);
    OffsetMap.Builder map = new OffsetMap.Builder();
    for (int i = 0; i < text.length(); i++) {
      map.add(text.charAt(i), i);
    }
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        blocks.add(new Block(new Span(start, start + line.length()), BlockKind.PARAGRAPH));
      }
      start += line.length() + 1;
    }
    return new Article(account, text, map.map(), blocks, List.of());
  }
}
