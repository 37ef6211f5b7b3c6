package org.testimonia.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Takes accounts in from files, folders, globs and standard input, in any of the formats that are
/// read. Nothing stops the run: what gives no account becomes an outcome that says why.
public final class Ingester {
  private static final String STDIN = "-";

  /// How much of a file tells what it is, bytes.
  private static final int LOOK = 8;

  /// A gzip header and the first of what follows, bytes.
  private static final int PACKED_HEAD = 64 * 1024;

  private final int maxBytes;
  private final InputStream stdin;
  private final SourceFinder finder = new SourceFinder();
  private final Language language = new Language();
  private final ContentReader content;
  private final ContentReader anyContent;
  private final ContentReader lines;

  /// @param maxSourceBytes a larger file, or line of a file of many accounts, is dropped; of it no
  ///   more than this is read
  /// @param stdin what `-` stands for; read at most once, and left open
  public Ingester(long maxSourceBytes, InputStream stdin) {
    this.maxBytes = (int) Math.min(maxSourceBytes, Integer.MAX_VALUE - 16);
    this.stdin = stdin;
    this.content = new ContentReader(maxBytes, false, false);
    this.anyContent = new ContentReader(maxBytes, true, false);
    this.lines = new ContentReader(maxBytes, true, true);
  }

  /// One outcome for each account found in `sources` and for each source that gave none, in their
  /// order: those in a language that is read, each once.
  public List<Outcome<Capture>> ingest(List<SourceRef> sources) {
    return Duplicates.drop(capture(sources, content).stream().map(this::readable).toList());
  }

  /// The same in any language, the same account as often as it is given; of a page that asks for a
  /// login, what it shows.
  public List<Outcome<Capture>> capture(List<SourceRef> sources) {
    return capture(sources, anyContent);
  }

  private List<Outcome<Capture>> capture(List<SourceRef> sources, ContentReader reader) {
    return sources.stream()
        .flatMap(source -> open(source, reader).stream())
        .toList()
        .parallelStream()
        .flatMap(file -> collect(file).stream())
        .toList();
  }

  /// Gives what `source` holds to `to` as it is found: accounts in languages that are read, feeds
  /// as such, and why there is no account. Holds no more than one account at a time.
  public void each(SourceRef source, Intake to) {
    for (Reading file : open(source, content)) {
      file.into(onlyReadable(to));
    }
  }

  /// The same in any language, of a page that asks for a login what it shows. Of a file or a stream
  /// of many accounts each is given as soon as its line has come.
  public void stream(SourceRef source, Intake to) {
    for (Reading file : open(source, lines)) {
      file.into(to);
    }
  }

  /// The same for what was found on the web.
  ///
  /// @param address where it was found
  /// @param charset as the server names it; empty when it names none
  public void each(URI address, Optional<String> charset, InputStream in, Intake to) {
    SourceRef source = new SourceRef(address.toString());
    Origin origin = new Origin(source, Optional.of(address), charset);
    content.read(origin, in, onlyReadable(to));
  }

  /// The text that a feed carries of an article, as its account.
  public Outcome<Capture> ofFeed(URI address, String html) {
    try {
      Draft draft = content.page(html).foundAt(address);
      return readable(ContentReader.outcome(new SourceRef(address.toString()), draft));
    } catch (BadSource e) {
      return ContentReader.dropped(new SourceRef(address.toString()), e);
    }
  }

  /// What is to be read, once it is read.
  @FunctionalInterface
  private interface Reading {
    void into(Intake to);
  }

  private Intake onlyReadable(Intake to) {
    return new Intake() {
      @Override
      public void account(Outcome<Capture> outcome) {
        to.account(readable(outcome));
      }

      @Override
      public void feed(SourceRef source, Feed feed) {
        to.feed(source, feed);
      }
    };
  }

  private static List<Outcome<Capture>> collect(Reading file) {
    List<Outcome<Capture>> outcomes = new ArrayList<>();
    file.into(
        new Intake() {
          @Override
          public void account(Outcome<Capture> outcome) {
            outcomes.add(outcome);
          }

          @Override
          public void feed(SourceRef source, Feed feed) {
            outcomes.add(noAccounts(source));
          }
        });
    return outcomes;
  }

  /// A feed, where accounts are asked for.
  public static Outcome<Capture> noAccounts(SourceRef source) {
    return new Outcome.Dropped<>(
        source, DropReason.UNSUPPORTED_FORMAT, "a feed: `testimonia add` takes it");
  }

  /// What each file of a source will give when it is read.
  private List<Reading> open(SourceRef source, ContentReader reader) {
    if (source.name().equals(STDIN)) {
      return List.of(to -> unpack(Origin.of(source), new BufferedInputStream(stdin), reader, to));
    }
    List<Reading> files = new ArrayList<>();
    for (Outcome<SourceFinder.Found> found : finder.find(source)) {
      files.add(
          switch (found) {
            case Outcome.Kept<SourceFinder.Found> kept -> to -> readFile(kept.value(), reader, to);
            case Outcome.Dropped<SourceFinder.Found> dropped ->
                to ->
                    to.account(
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

  private void readFile(SourceFinder.Found found, ContentReader reader, Intake to) {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(found.path()))) {
      in.mark(LOOK);
      boolean archive = Warc.mayBegin(in.readNBytes(LOOK)) && archive(found, reader, to);
      in.reset();
      if (!archive) {
        unpack(Origin.of(found.source()), in, reader, to);
      }
    } catch (IOException e) {
      to.account(
          new Outcome.Dropped<>(found.source(), DropReason.UNREADABLE, SourceFinder.reason(e)));
    }
  }

  /// Reads what is packed by gzip as what it holds; the limits are those of what comes out.
  private static void unpack(
      Origin origin, BufferedInputStream in, ContentReader reader, Intake to) {
    InputStream content = in;
    try {
      in.mark(PACKED_HEAD);
      if (in.read() == 0x1f && in.read() == 0x8b) {
        in.reset();
        content = new GZIPInputStream(in, PACKED_HEAD / 2);
      } else {
        in.reset();
      }
    } catch (IOException e) {
      content = restored(in);
    }
    reader.read(origin, content, to);
  }

  /// From the beginning again: it only looked like gzip, or cannot be read at all, which its reader
  /// will find.
  private static InputStream restored(BufferedInputStream in) {
    try {
      in.reset();
    } catch (IOException e) {
      // Then the reader fails likewise, and says why.
      return in;
    }
    return in;
  }

  /// Takes in the pages of a WARC file.
  ///
  /// @return false, with nothing taken, when it is none
  private boolean archive(SourceFinder.Found found, ContentReader reader, Intake to)
      throws IOException {
    Origin whole = Origin.of(found.source());
    return Warc.read(
        found.path(),
        maxBytes,
        new Warc.Pages() {
          @Override
          public void page(int number, URI address, Optional<String> charset, byte[] bytes) {
            Origin origin = new Origin(whole.numbered(number), Optional.of(address), charset);
            reader.read(origin, new ByteArrayInputStream(bytes), to);
          }

          @Override
          public void bad(int number, BadSource why) {
            to.account(ContentReader.dropped(whole.numbered(number), why));
          }
        });
  }
}
