package org.testimonia.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.ingest.feed.FeedReader;
import org.testimonia.ingest.page.DateLine;
import org.testimonia.ingest.page.PageReader;
import org.testimonia.ingest.page.WebArticle;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Reads what one source holds, whatever format it is in.
final class ContentReader {
  /// A longer text is no account of one story; UTF-16 units, some 160,000 words.
  static final int MAX_TEXT = 1_000_000;

  private final int maxBytes;
  private final boolean passWalls;
  private final boolean lineByLine;
  private final PageReader pageReader = new PageReader();
  private final DateLine dateLine = new DateLine();

  /// @param passWalls whether the teaser on a page that asks for a login or a consent counts as its
  ///   article
  /// @param lineByLine whether an account a line is given as soon as its line has come, although
  ///   nobody knows yet that more lines follow
  ContentReader(int maxBytes, boolean passWalls, boolean lineByLine) {
    this.maxBytes = maxBytes;
    this.passWalls = passWalls;
    this.lineByLine = lineByLine;
  }

  /// Gives what `in` holds to `to`, or why it holds nothing.
  void read(Origin origin, InputStream in, Intake to) {
    try {
      choose(origin, in, to);
    } catch (EOFException e) {
      to.account(
          new Outcome.Dropped<>(
              origin.source(), DropReason.TRUNCATED, "what is packed in it ends early"));
    } catch (IOException e) {
      to.account(
          new Outcome.Dropped<>(origin.source(), DropReason.UNREADABLE, SourceFinder.reason(e)));
    } catch (BadSource e) {
      to.account(dropped(origin.source(), e));
    }
  }

  private void choose(Origin origin, InputStream in, Intake to) throws IOException, BadSource {
    SourceRef source = origin.source();
    byte[] first = lineByLine ? firstLine(in) : new byte[0];
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
    if (Format.isRecord(new String(first, StandardCharsets.UTF_8))) {
      records(origin, whole, to);
      return;
    }
    byte[] bytes = whole.readNBytes(maxBytes + 1);
    if (bytes.length == 0) {
      throw new BadSource(DropReason.EMPTY, "0 bytes");
    }
    if (bytes.length > maxBytes) {
      // Only a file of many accounts may be larger: each of its lines is a source of its own.
      String start =
          new String(bytes, 0, Math.min(bytes.length, 4 * MAX_TEXT), StandardCharsets.UTF_8);
      if (Format.of(start, source.name()) != Format.JSON_LINES) {
        throw new BadSource(DropReason.TOO_LARGE, "more than " + maxBytes + " bytes");
      }
      records(origin, new SequenceInputStream(new ByteArrayInputStream(bytes), in), to);
      return;
    }
    String text = TextDecoder.decode(bytes, origin.charset());
    if (text.isBlank()) {
      throw new BadSource(DropReason.EMPTY, "only white space");
    }
    switch (Format.of(text, source.name())) {
      case TEXT -> to.account(outcome(source, origin.place(Draft.ofText(text, dateLine.of(text)))));
      case HTML -> to.account(outcome(source, origin.place(page(text))));
      case JSON -> {
        Optional<Feed> feed = FeedReader.read(text, origin.base());
        if (feed.isPresent()) {
          to.feed(source, feed.get());
        } else {
          document(origin, text, to);
        }
      }
      case JSON_LINES ->
          records(origin, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), to);
      case XML ->
          to.feed(
              source,
              FeedReader.read(text, origin.base())
                  .orElseThrow(() ->
                      new BadSource(
                          DropReason.UNSUPPORTED_FORMAT, "XML that is no web page and no feed")));
    }
  }

  /// All up to the end of the first line that is not blank.
  private byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      blank &= b <= ' ';
      if ((b == '\n' && !blank) || line.size() > maxBytes) {
        break;
      }
    }
    return line.toByteArray();
  }

  private void document(Origin origin, String text, Intake to) throws BadSource {
    JsonNode root;
    try {
      root = JsonAccounts.parse(text);
    } catch (JsonProcessingException e) {
      throw JsonAccounts.malformed(e);
    }
    Optional<List<JsonNode>> listed = JsonAccounts.listed(root);
    if (listed.isEmpty()) {
      SourceRef stated = new SourceRef(origin.source().name(), JsonAccounts.id(root));
      to.account(outcome(stated, JsonAccounts.draft(root)));
      return;
    }
    if (listed.get().isEmpty()) {
      throw new BadSource(DropReason.NO_TEXT, "a list without accounts");
    }
    int number = 0;
    for (JsonNode node : listed.get()) {
      number++;
      to.account(record(origin.numbered(number), node));
    }
  }

  /// The accounts of a file with one on each line. A bad line costs that line only.
  private void records(Origin origin, InputStream in, Intake to) throws IOException {
    RecordReader lines = new RecordReader(in, maxBytes);
    for (int number = 1; lines.next(); number++) {
      try {
        JsonNode node = JsonAccounts.parse(TextDecoder.decode(lines.record()));
        Optional<List<JsonNode>> listed = JsonAccounts.listed(node);
        if (listed.isEmpty()) {
          to.account(record(origin.numbered(number), node));
        }
        int part = 0;
        for (JsonNode one : listed.orElse(List.of())) {
          part++;
          to.account(record(new SourceRef(origin.numbered(number).name() + "." + part), one));
        }
      } catch (JsonProcessingException e) {
        to.account(dropped(origin.numbered(number), JsonAccounts.malformed(e)));
      } catch (BadSource e) {
        to.account(dropped(origin.numbered(number), e));
      }
    }
  }

  private static Outcome<Capture> record(SourceRef place, JsonNode node) {
    SourceRef numbered = new SourceRef(place.name(), JsonAccounts.id(node));
    try {
      return outcome(numbered, JsonAccounts.draft(node));
    } catch (BadSource e) {
      return dropped(numbered, e);
    }
  }

  static Outcome<Capture> outcome(SourceRef source, Draft draft) {
    if (draft.blocks().isEmpty()) {
      return new Outcome.Dropped<>(source, DropReason.NO_TEXT, "only white space");
    }
    if (draft.text().length() > MAX_TEXT) {
      return new Outcome.Dropped<>(
          source,
          DropReason.TOO_LARGE,
          "a text of " + draft.text().length() + " characters, the limit is " + MAX_TEXT);
    }
    if (draft.text().codePoints().noneMatch(Character::isLetter)) {
      return new Outcome.Dropped<>(source, DropReason.NO_TEXT, "not a single letter");
    }
    return new Outcome.Kept<>(draft.capture(source));
  }

  static Outcome<Capture> dropped(SourceRef source, BadSource bad) {
    return new Outcome.Dropped<>(source, bad.reason(), bad.detail());
  }

  /// The article of a web page.
  Draft page(String html) throws BadSource {
    WebArticle article = pageReader.read(html);
    if (article.wall().isPresent() && !passWalls) {
      boolean none = article.wall().get() == DropReason.NO_ARTICLE;
      throw new BadSource(
          article.wall().get(),
          none ? "it says so itself, or only leads to others" : "in place of an article");
    }
    return Draft.ofPage(article);
  }
}
