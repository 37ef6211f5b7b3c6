package org.testimonia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;

class IngesterTest {
  private static final int LIMIT = 100_000;
  private static final String STORY =
      """
      The ferry was raised on Monday, the harbour master said.
      It had lain on its side for two days, and nobody knows what it will cost.
      """;

  @TempDir Path folder;

  private List<Outcome<Capture>> ingest(Object... sources) {
    return new Ingester(LIMIT, InputStream.nullInputStream())
        .ingest(Arrays.stream(sources).map(s -> new SourceRef(s.toString())).toList());
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.resolveSibling("."));
    return Files.write(path, content);
  }

  private static Account account(Outcome<Capture> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Capture>) outcome).value().account();
  }

  private static void assertDropped(Outcome<Capture> outcome, DropReason reason, String detail) {
    assertThat(outcome).isInstanceOf(Outcome.Dropped.class);
    Outcome.Dropped<Capture> dropped = (Outcome.Dropped<Capture>) outcome;
    assertThat(dropped.reason()).as(dropped.message()).isEqualTo(reason);
    assertThat(dropped.detail()).contains(detail);
    assertThat(dropped.message()).startsWith(dropped.source().name() + ": ");
  }

  @Test
  void plainTextIsTakenAsItIs() throws IOException {
    String text = "A headline\r\n\r\n" + STORY + "  \nLast line";
    List<Outcome<Capture>> outcomes = ingest(file("a.txt", text));
    Capture capture = ((Outcome.Kept<Capture>) outcomes.get(0)).value();
    assertThat(capture.account().text()).isEqualTo(text);
    assertThat(capture.blocks().stream().map(b -> b.span().in(text)))
        .containsExactly(
            "A headline", STORY.split("\n", -1)[0], STORY.split("\n", -1)[1], "Last line");
    assertThat(capture.account().title()).isEmpty();
    assertThat(capture.account().published()).isEqualTo(new Published.Unknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void charsetsAreToldFromTheBytes(String charset) throws IOException {
    String text =
        "“The café is closed,” said Zoë Müller – and then: “Voilà, it cost £5.”\n" + STORY;
    assertThat(
            account(ingest(file("a.txt", text.getBytes(Charset.forName(charset)))).get(0)).text())
        .isEqualTo(text);
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertThat(account(ingest(file("a.txt", "\ufeff" + STORY)).get(0)).text()).isEqualTo(STORY);
    byte[] wide = ("\ufeff" + STORY).getBytes(StandardCharsets.UTF_16LE);
    assertThat(account(ingest(file("b.txt", wide)).get(0)).text()).isEqualTo(STORY);
  }

  @Test
  void theDeclaredCharsetOfAPageCounts() throws IOException {
    String page =
        "<html><head><meta charset='iso-8859-2'></head><body><article><p>Łódź – "
            + STORY.repeat(4)
            + "</p></article></body></html>";
    Account account =
        account(ingest(file("a.html", page.getBytes(Charset.forName("ISO-8859-2")))).get(0));
    assertThat(account.text()).startsWith("Łódź");
  }

  @Test
  void jsonFieldsAreMetadata() throws IOException {
    String json =
        """
        {"url": "https://www.almer.example/x", "title": "Ferry raised", "published":
        "2024-05-16T05:30:00+02:00", "authors": ["Ada Lund", " Tom Brandt"], "source_domain":
        "almer.example", "language": "en-GB", "text": "%s"}\
        """
            .formatted(STORY.replace("\n", "\\n"));
    Account account = account(ingest(file("a.json", json)).get(0));
    assertThat(account.text()).isEqualTo(STORY);
    assertThat(account.title()).contains("Ferry raised");
    assertThat(account.byline()).contains("Ada Lund, Tom Brandt");
    assertThat(account.outlet()).contains("almer.example");
    assertThat(account.language()).contains("en");
    assertThat(account.published())
        .isEqualTo(Published.At.of(OffsetDateTime.parse("2024-05-16T05:30:00+02:00")));
  }

  @Test
  void newsPleaseFieldsAreRead() throws IOException {
    String json =
        """
        {"maintext": "The ferry was raised.", "date_publish": "2024-05-16 05:30:00",
        "authors": [], "url": "https://www.almer.example/x", "language": null}\
        """;
    Account account = account(ingest(file("a.json", json)).get(0));
    assertThat(account.published()).isEqualTo(new Published.On(LocalDate.of(2024, 5, 16)));
    assertThat(account.outlet()).contains("almer.example");
    assertThat(account.byline()).isEmpty();
    assertThat(account.language()).isEmpty();
  }

  @Test
  void listsOfAccountsAreNumbered() throws IOException {
    String one = "{\"text\": \"One ferry sank.\"}";
    String two = "{\"text\": \"Two ferries sank.\"}";
    for (Path path :
        List.of(
            file("a.json", "[" + one + ", " + two + "]"),
            file("b.jsonl", one + "\n\n" + two),
            file("c.txt", one + "\n" + two + "\n"),
            file("d.json", "{\"articles\": [" + one + ", " + two + "]}"))) {
      assertThat(ingest(path).stream().map(o -> account(o).source().name()))
          .containsExactly(path + "#1", path + "#2");
    }
  }

  @Test
  void aBadLineCostsThatLineOnly() throws IOException {
    Path path =
        file("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Tw\nnull\n{\"text\": \"Four.\"}\n");
    List<Outcome<Capture>> outcomes = ingest(path);
    assertThat(account(outcomes.get(0)).text()).isEqualTo("One.");
    assertDropped(outcomes.get(1), DropReason.MALFORMED, "line 1");
    assertDropped(outcomes.get(2), DropReason.MALFORMED, "not a null");
    assertThat(account(outcomes.get(3)).source().name()).isEqualTo(path + "#4");
  }

  @Test
  void aFirstBadLineToo() throws IOException {
    List<Outcome<Capture>> outcomes =
        ingest(file("a.json", "{\"text\": oops}\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}\n"));
    assertThat(outcomes).hasSize(3);
    assertDropped(outcomes.get(0), DropReason.MALFORMED, "oops");
  }

  @Test
  void standardInputIsSniffed() {
    for (String content : List.of(STORY, "{\"text\": \"The ferry was raised.\"}")) {
      InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
      Account account = account(new Ingester(LIMIT, in).ingest(List.of(new SourceRef("-"))).get(0));
      assertThat(account.source().name()).isEqualTo("-");
      assertThat(account.text()).startsWith("The ferry was raised");
    }
    assertDropped(ingest("-").get(0), DropReason.EMPTY, "0 bytes");
  }

  @Test
  void foldersAreReadRecursivelyAndSorted() throws IOException {
    file("in/b.txt", "The second ferry sank.");
    file("in/a/c.txt", "The first ferry sank.");
    file("in/.hidden.txt", "A hidden ferry sank.");
    file("in/picture.xyz", "x");
    List<Outcome<Capture>> outcomes = ingest(folder.resolve("in"));
    assertThat(account(outcomes.get(0)).source().name()).endsWith("in/a/c.txt");
    assertThat(account(outcomes.get(1)).source().name()).endsWith("in/b.txt");
    assertDropped(outcomes.get(2), DropReason.UNSUPPORTED_FORMAT, ".txt");
    assertThat(outcomes).hasSize(3);
  }

  @Test
  void globsAreExpanded() throws IOException {
    file("b.txt", "The second ferry sank.");
    file("a.txt", "The first ferry sank.");
    file("deep/er/c.txt", "The third ferry sank.");
    assertThat(ingest(folder + "/*.txt").stream().map(o -> account(o).source().stem()))
        .containsExactly("a", "b");
    assertThat(ingest(folder + "/**/*.txt").stream().map(o -> account(o).source().stem()))
        .containsExactly("a", "b", "c");
    assertThat(ingest(folder + "/{a,x}.txt")).hasSize(1);
    assertDropped(ingest(folder + "/*.json").get(0), DropReason.NOT_FOUND, "no file matches");
    assertDropped(ingest(folder + "/none/*.json").get(0), DropReason.NOT_FOUND, "no folder");
    assertDropped(ingest(folder + "/[.txt").get(0), DropReason.NOT_FOUND, "not a pattern");
  }

  @Test
  void whatHoldsNoTextIsDropped() throws IOException {
    file("folder/sub/.keep", "");
    assertDropped(ingest(file("a.txt", "")).get(0), DropReason.EMPTY, "0 bytes");
    assertDropped(ingest(file("b.txt", " \n\t\u00a0\r\n ")).get(0), DropReason.NO_TEXT, "");
    assertDropped(ingest(file("c.txt", " \n\t ")).get(0), DropReason.EMPTY, "white space");
    assertDropped(ingest(file("d.txt", "*** ___ 123")).get(0), DropReason.NO_TEXT, "letter");
    assertDropped(
        ingest(file("e.json", "{\"title\": \"x\"}")).get(0), DropReason.NO_TEXT, "maintext");
    assertDropped(ingest(file("f.json", "{\"text\": \" \"}")).get(0), DropReason.NO_TEXT, "empty");
    assertDropped(ingest(file("g.json", "{\"text\": 7}")).get(0), DropReason.NO_TEXT, "");
    assertDropped(ingest(file("h.json", "[]")).get(0), DropReason.NO_TEXT, "list");
    assertDropped(ingest(file("i.json", "{\"text\": \"a")).get(0), DropReason.MALFORMED, "line 1");
    assertDropped(ingest(file("j.json", "hello")).get(0), DropReason.MALFORMED, "hello");
    assertDropped(ingest(folder.resolve("folder")).get(0), DropReason.NO_TEXT, "without accounts");
    assertDropped(ingest(folder.resolve("none.txt")).get(0), DropReason.NOT_FOUND, "");
    assertDropped(ingest("no\u0000name").get(0), DropReason.NOT_FOUND, "not a path");
    assertDropped(
        ingest("https://almer.example/").get(0), DropReason.UNSUPPORTED_FORMAT, "address");
    assertDropped(
        ingest(file("k.xml", "<?xml version='1.0'?><rss></rss>")).get(0),
        DropReason.UNSUPPORTED_FORMAT,
        "a feed");
    assertDropped(
        ingest(file("l.xml", "<?xml version='1.0'?><note>x</note>")).get(0),
        DropReason.UNSUPPORTED_FORMAT,
        "XML");
  }

  @Test
  void whatIsNoTextIsDropped() throws IOException {
    assertDropped(
        ingest(file("a.txt", STORY + "\u0000" + STORY)).get(0), DropReason.BINARY, "byte 0 at");
    assertDropped(ingest(file("b.txt", "%PDF-1.7 …")).get(0), DropReason.BINARY, "PDF");
    byte[] noise = new byte[4000];
    new java.util.Random(5).nextBytes(noise);
    assertDropped(ingest(file("c.html", noise)).get(0), DropReason.BINARY, "");
    assertDropped(
        ingest(file("d.txt", STORY + "\u0001\u0002\u0003\u0004".repeat(9))).get(0),
        DropReason.BINARY,
        "control");
  }

  @Test
  void aZeroByteInAPageIsPassedOver() throws IOException {
    String page = "<!doctype html><html><h1>Ferry raised</h1><p>" + STORY.repeat(3) + "</p></html>";
    assertThat(ingest(file("a.html", page.replace("Monday", "Mon\u0000day"))).get(0))
        .isInstanceOfSatisfying(
            Outcome.Kept.class,
            kept ->
                assertThat(((Capture) kept.value()).account().text())
                    .contains("raised on Monday")
                    .doesNotContain("\u0000"));
  }

  @Test
  void noMoreThanTheLimitIsRead() throws IOException {
    int[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int start, int length) {
            Arrays.fill(bytes, start, start + length, (byte) 'a');
            read[0] += length;
            return length;
          }
        };
    List<Outcome<Capture>> outcomes =
        new Ingester(LIMIT, endless).ingest(List.of(new SourceRef("-")));
    assertDropped(outcomes.get(0), DropReason.TOO_LARGE, "100000");
    assertThat(read[0]).isBetween(1, 2 * LIMIT);
    Path large = file("a.txt", (STORY + "x").repeat(2000));
    assertDropped(ingest(large).get(0), DropReason.TOO_LARGE, "100000");
  }

  /// What a gigabyte would be, on the disk next to nothing: a file with a hole, and a packed one.
  @Test
  void aGigabyteTakesNoMemory() throws IOException {
    Path page = file("page.html", "<html><body><h1>Ferry raised</h1><p>" + STORY);
    try (RandomAccessFile hole = new RandomAccessFile(page.toFile(), "rw")) {
      hole.setLength(1 << 30);
    }
    byte[] member = packed(STORY.repeat(1 << 16));
    Path bomb = folder.resolve("bomb.html.gz");
    try (OutputStream out = Files.newOutputStream(bomb)) {
      for (long unpacked = 0; unpacked < 1 << 30; unpacked += (long) STORY.length() << 16) {
        out.write(member);
      }
    }
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    List<Outcome<Capture>> outcomes = ingest(page, bomb, file("small.txt", STORY));
    long taken = memory.getCurrentThreadAllocatedBytes() - before;
    assertDropped(outcomes.get(0), DropReason.TOO_LARGE, "100000");
    assertDropped(outcomes.get(1), DropReason.TOO_LARGE, "100000");
    assertThat(account(outcomes.get(2)).text()).isEqualTo(STORY);
    assertThat(taken).isBetween(1L, 50L * 1024 * 1024);
  }

  private static byte[] packed(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileOfManyAccountsMayBeLarger() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"text\": \"Ferry number ").append(i).append(" sank in the bay.\"}\n");
    }
    lines.append("{\"text\": \"").append("long ".repeat(LIMIT / 4)).append("\"}\n");
    List<Outcome<Capture>> outcomes = ingest(file("a.jsonl", lines.toString()));
    assertThat(outcomes).hasSize(3001);
    assertThat(account(outcomes.get(2999)).text()).contains("2999");
    assertDropped(outcomes.get(3000), DropReason.TOO_LARGE, "line");
  }

  @Test
  void anEndlessTextIsNoAccount() throws IOException {
    List<Outcome<Capture>> outcomes =
        new Ingester(20_000_000, InputStream.nullInputStream())
            .ingest(List.of(new SourceRef(file("a.txt", STORY.repeat(9000)).toString())));
    assertDropped(outcomes.get(0), DropReason.TOO_LARGE, "characters");
  }

  @Test
  void linksThatLeadNowhereAreNamed() throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
    assertDropped(ingest(loop).get(0), DropReason.UNREADABLE, "");
    file("in/a.txt", STORY);
    Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
    List<Outcome<Capture>> outcomes = ingest(folder.resolve("in"));
    assertThat(outcomes).hasSize(2);
    assertDropped(outcomes.get(1), DropReason.UNREADABLE, "leads back");
  }

  @Test
  void theSameAccountTwiceIsOne() throws IOException {
    Path a = file("a.txt", STORY);
    Path b = file("b.txt", STORY + "\n");
    assertThat(ingest(a, a, b).stream().filter(o -> o instanceof Outcome.Kept)).hasSize(1);
    List<Outcome<Capture>> turned = ingest(b, a);
    assertDropped(turned.get(0), DropReason.DUPLICATE, "a.txt");
    String json = "{\"text\": \"The ferry sank.\", \"source_domain\": \"%s.example\"}";
    List<Outcome<Capture>> copies =
        ingest(file("c.json", json.formatted("c")), file("d.json", json.formatted("d")));
    assertThat(copies).allMatch(o -> o instanceof Outcome.Kept);
  }

  @Test
  void otherLanguagesAreNotRead() throws IOException {
    String german =
        "Die Fähre wurde am Montag gehoben, wie der Hafenmeister mitteilte. Sie hatte zwei Tage"
            + " lang auf der Seite gelegen, und niemand weiß, was das alles kosten wird. Die"
            + " Reederei erklärte, sie werde die Kosten übernehmen.";
    assertDropped(ingest(file("a.txt", german)).get(0), DropReason.UNSUPPORTED_LANGUAGE, "deu");
    String lying = "{\"language\": \"%s\", \"text\": \"%s\"}";
    assertDropped(
        ingest(file("b.json", lying.formatted("en", german))).get(0),
        DropReason.UNSUPPORTED_LANGUAGE,
        "declared: en");
    assertDropped(
        ingest(file("c.txt", "渡轮于周一被打捞上来港务局长说没有人知道这一切要花多少钱船东说他们会承担费用")).get(0),
        DropReason.UNSUPPORTED_LANGUAGE,
        "Latin");
    String english = STORY.replace("\n", " ").repeat(2);
    account(ingest(file("d.json", lying.formatted("de", english))).get(0));
    account(ingest(file("e.json", lying.formatted("fr", "Ferry raised"))).get(0));
  }
}
