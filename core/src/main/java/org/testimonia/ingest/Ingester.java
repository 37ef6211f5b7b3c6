package org.testimonia.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.testimonia.ingest.page.PageReader;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Takes accounts in from files, folders, globs and standard input, in any of the formats that are
/// read. Nothing stops the run: what gives no account becomes an outcome that says why.
public final class Ingester {
  /// A longer text is no account of one story; UTF-16 units, some 160,000 words.
  static final int MAX_TEXT = 1_000_000;

  private static final String STDIN = "-";

  private final int maxBytes;
  private final InputStream stdin;
  private final SourceFinder finder = new SourceFinder();
  private final Language language = new Language();
  private final PageReader pageReader = new PageReader();

  /// @param maxSourceBytes a larger file, or line of a file of many accounts, is dropped; of it no
  ///   more than this is read
  /// @param stdin what `-` stands for; read at most once, and left open
  public Ingester(long maxSourceBytes, InputStream stdin) {
    this.maxBytes = (int) Math.min(maxSourceBytes, Integer.MAX_VALUE - 16);
    this.stdin = stdin;
  }

  /// One outcome for each account found in `sources` and for each source that gave none, in their
  /// order: those in a language that is read, each once.
  public List<Outcome<Capture>> ingest(List<SourceRef> sources) {
    return Duplicates.drop(capture(sources).stream().map(this::readable).toList());
  }

  /// The same in any language, the same account as often as it is given.
  public List<Outcome<Capture>> capture(List<SourceRef> sources) {
    return sources.stream().flatMap(source -> open(source).stream()).toList().parallelStream()
        .flatMap(captures -> captures.get().stream())
        .toList();
  }

  /// What each file of a source will give when it is read.
  private List<Supplier<List<Outcome<Capture>>>> open(SourceRef source) {
    if (source.name().equals(STDIN)) {
      return List.of(() -> readSafely(source, stdin));
    }
    List<Supplier<List<Outcome<Capture>>>> files = new ArrayList<>();
    for (Outcome<SourceFinder.Found> found : finder.find(source)) {
      files.add(
          switch (found) {
            case Outcome.Kept<SourceFinder.Found> kept -> () -> readFile(kept.value());
            case Outcome.Dropped<SourceFinder.Found> dropped ->
                () ->
                    List.of(
                        new Outcome.Dropped<>(
                            dropped.source(), dropped.reason(), dropped.detail()));
          });
    }
    return files;
  }

  private Outcome<Capture> readable(Outcome<Capture> outcome) {
    return switch (outcome) {
      case Outcome.Kept<Capture> kept -> {
        Account account = kept.value().account();
        Optional<String> foreign = language.refuse(account.text(), account.language());
        yield foreign.isPresent()
            ? new Outcome.Dropped<>(
                account.source(), DropReason.UNSUPPORTED_LANGUAGE, foreign.get())
            : outcome;
      }
      case Outcome.Dropped<Capture> dropped -> dropped;
    };
  }

  private List<Outcome<Capture>> readFile(SourceFinder.Found found) {
    try (InputStream in = Files.newInputStream(found.path())) {
      return readSafely(found.source(), in);
    } catch (IOException e) {
      return List.of(
          new Outcome.Dropped<>(found.source(), DropReason.UNREADABLE, SourceFinder.reason(e)));
    }
  }

  private List<Outcome<Capture>> readSafely(SourceRef source, InputStream in) {
    try {
      return read(source, in);
    } catch (IOException e) {
      return List.of(new Outcome.Dropped<>(source, DropReason.UNREADABLE, SourceFinder.reason(e)));
    } catch (BadSource e) {
      return List.of(new Outcome.Dropped<>(source, e.reason(), e.detail()));
    }
  }

  private List<Outcome<Capture>> read(SourceRef source, InputStream in)
      throws IOException, BadSource {
    byte[] bytes = in.readNBytes(maxBytes + 1);
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
      return records(source, new SequenceInputStream(new ByteArrayInputStream(bytes), in));
    }
    String text = TextDecoder.decode(bytes);
    if (text.isBlank()) {
      throw new BadSource(DropReason.EMPTY, "only white space");
    }
    return switch (Format.of(text, source.name())) {
      case TEXT -> List.of(outcome(source, Draft.ofText(text)));
      case HTML -> List.of(outcome(source, Draft.ofPage(pageReader.read(text))));
      case JSON -> document(source, text);
      case JSON_LINES ->
          records(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      case XML -> throw new BadSource(DropReason.UNSUPPORTED_FORMAT, "XML that is no web page");
    };
  }

  private List<Outcome<Capture>> document(SourceRef source, String text) throws BadSource {
    JsonNode root;
    try {
      root = JsonAccounts.parse(text);
    } catch (JsonProcessingException e) {
      throw JsonAccounts.malformed(e);
    }
    Optional<List<JsonNode>> listed = JsonAccounts.listed(root);
    if (listed.isEmpty()) {
      SourceRef stated = new SourceRef(source.name(), JsonAccounts.id(root));
      return List.of(outcome(stated, JsonAccounts.draft(root)));
    }
    List<Outcome<Capture>> outcomes = new ArrayList<>();
    for (JsonNode node : listed.get()) {
      outcomes.add(record(source, outcomes.size() + 1, node));
    }
    if (outcomes.isEmpty()) {
      throw new BadSource(DropReason.NO_TEXT, "a list without accounts");
    }
    return outcomes;
  }

  /// The accounts of a file with one on each line. A bad line costs that line only.
  private List<Outcome<Capture>> records(SourceRef source, InputStream in) throws IOException {
    List<Outcome<Capture>> outcomes = new ArrayList<>();
    RecordReader lines = new RecordReader(in, maxBytes);
    while (lines.next()) {
      int number = outcomes.size() + 1;
      try {
        JsonNode node = JsonAccounts.parse(TextDecoder.decode(lines.record()));
        outcomes.add(record(source, number, node));
      } catch (JsonProcessingException e) {
        outcomes.add(dropped(numbered(source, number), JsonAccounts.malformed(e)));
      } catch (BadSource e) {
        outcomes.add(dropped(numbered(source, number), e));
      }
    }
    return outcomes;
  }

  private Outcome<Capture> record(SourceRef source, int number, JsonNode node) {
    SourceRef numbered = new SourceRef(numbered(source, number).name(), JsonAccounts.id(node));
    try {
      return outcome(numbered, JsonAccounts.draft(node));
    } catch (BadSource e) {
      return dropped(numbered, e);
    }
  }

  private static SourceRef numbered(SourceRef source, int number) {
    return new SourceRef(source.name() + "#" + number);
  }

  private Outcome<Capture> outcome(SourceRef source, Draft draft) {
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

  private static Outcome<Capture> dropped(SourceRef source, BadSource bad) {
    return new Outcome.Dropped<>(source, bad.reason(), bad.detail());
  }
}
