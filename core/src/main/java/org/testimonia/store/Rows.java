package org.testimonia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.Carried;
import org.testimonia.model.DropReason;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.text.Span;

/// Rows as records, and back.
final class Rows {
  private Rows() {}

  static Version version(ResultSet row) throws SQLException {
    Account account =
        new Account(
            row.getString("telling"),
            new SourceRef(row.getString("source"), word(row, "record")),
            new Metadata(
                word(row, "address"),
                word(row, "outlet"),
                word(row, "title"),
                word(row, "byline"),
                Published.ofStated(word(row, "published")),
                Published.ofStated(word(row, "updated")),
                word(row, "language")),
            row.getString("words"));
    return new Version(
        row.getLong("sequence"),
        row.getString("account"),
        row.getString("own_key"),
        row.getInt("number"),
        Instant.ofEpochMilli(row.getLong("added")),
        new Capture(account, blocks(row.getString("blocks"))));
  }

  static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getString("address"),
        Instant.ofEpochMilli(row.getLong("visited")),
        word(row, "etag"),
        word(row, "last_modified"),
        row.getString("stamp"),
        row.getInt("unchanged"),
        word(row, "failure").map(DropReason::valueOf));
  }

  static GroupingState grouping(ResultSet row) throws SQLException {
    return new GroupingState(
        row.getLong("sequence"), row.getString("form"), row.getString("state"));
  }

  static FeedEntry feed(ResultSet row) throws SQLException {
    return new FeedEntry(
        row.getString("address"), word(row, "title"), Instant.ofEpochMilli(row.getLong("added")));
  }

  static StoryEntry.AccountEntry account(ResultSet row, Carried carried) throws SQLException {
    return new StoryEntry.AccountEntry(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("told")),
        row.getInt("versions"),
        word(row, "outlet"),
        StoryEntry.headline(word(row, "title"), row.getString("opening")),
        word(row, "address"),
        carried);
  }

  static Optional<String> word(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /// `PARAGRAPH 0 12,CAPTION 13 20`: kind, start and end of each.
  static String stated(List<Block> blocks) {
    StringBuilder stated = new StringBuilder();
    for (Block block : blocks) {
      stated.append(stated.isEmpty() ? "" : ",").append(block.kind().name());
      stated.append(' ').append(block.span().start()).append(' ').append(block.span().end());
    }
    return stated.toString();
  }

  static List<Block> blocks(String stated) {
    List<Block> blocks = new ArrayList<>();
    for (String one : stated.isEmpty() ? new String[0] : stated.split(",")) {
      String[] parts = one.split(" ");
      blocks.add(
          new Block(
              new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
              BlockKind.valueOf(parts[0])));
    }
    return blocks;
  }
}
