package org.testimonia.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.clean.Cleaner;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.read.Reader;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.text.Span;

/// Accounts read for tests, each line a paragraph.
public final class Readings {
  private static final Reader READER = new Reader(new Tagger(Optional.empty()));

  private Readings() {}

  /// The accounts `account-000.txt`, `account-001.txt`, … of these texts.
  public static List<Reading> of(String... texts) {
    List<Capture> captures = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      captures.add(capture(String.format(Locale.ROOT, "account-%03d.txt", i), texts[i]));
    }
    return new Cleaner().clean(captures).stream().map(READER::read).toList();
  }

  private static Capture capture(String source, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Span span = new Span(start, start + line.length()).trim(text);
      if (!span.isEmpty()) {
        blocks.add(new Block(span, BlockKind.PARAGRAPH));
      }
      start += line.length() + 1;
    }
    Account account =
        Account.of(
            new SourceRef(source),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Published.Unknown(),
            Optional.empty(),
            text);
    return new Capture(account, blocks);
  }
}
