package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.model.DropReason;
import org.testimonia.store.Store;
import org.testimonia.text.Sha256;

/// The commands of the library end to end, on a real web server of this machine.
class LibraryCommandsTest {
  private static final Pattern STORY = Pattern.compile("\"story\":\"(\\w+)\"");

  @TempDir private Path folder;
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  LibraryCommandsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = Optional.ofNullable(page).orElse("").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private String library() {
    return folder.resolve("library.db").toString();
  }

  private Cli run(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--library";
    all[2] = library();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Cli.run(all);
  }

  private static String page(String outlet, String title, String text) {
    return "<html lang=en><head><title>"
        + title
        + "</title><meta property='og:site_name' content='"
        + outlet
        + "'><meta property='article:published_time' content='2026-02-03T08:00:00Z'></head><body>"
        + "<nav><a href=/>Home</a></nav><article><h1>"
        + title
        + "</h1>"
        + text
        + "</article></body></html>";
  }

  private void publish() {
    pages.put(
        "/a",
        page(
            "Quay News",
            "Crane falls on Orsund pier",
            "<p>The night ferry to Orsund was cancelled on Monday after a crane fell across the pier,"
                + " the harbour office said. Nobody was hurt.</p><p>\"We will sail again when the pier"
                + " is clear,\" harbour master Ilse Brandt told reporters.</p>"));
    pages.put(
        "/b",
        page(
            "Tarn Courier",
            "Crane falls across pier in Orsund",
            "<p>A crane that fell across the pier stopped the night ferry to Orsund on Monday. Two"
                + " people were hurt, the harbour office said.</p><p>Harbour master Ilse Brandt said"
                + " the ferry would sail again when the pier was clear.</p>"));
    pages.put(
        "/c",
        page(
            "Hill Post",
            "More hives above Tarn",
            "<p>Beekeepers in the hills above Tarn counted more hives this spring than in any year"
                + " before. The warm winter helped, said Oto Lund, who has kept bees there since he"
                + " was a boy.</p>"));
    pages.put("/wall", "<p>Harbour reopens. Subscribe to continue reading.</p>");
    pages.put(
        "/feed",
        "<rss version=2.0><channel><title>Coast</title><item><link>/a</link></item><item><link>/b"
            + "</link></item><item><link>/c</link></item><item><link>/wall</link></item>");
  }

  @Test
  void fromAFeedToADossier() throws IOException {
    publish();
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml><body><outline xmlUrl='" + at("/feed") + "'/></body></opml>");
    Cli watch = run("watch", "--allow-private", "--delay", "0s", "--rounds", "1", list.toString());
    assertThat(watch.code()).as(watch.err()).isZero();
    assertThat(watch.err())
        .contains("3 added, 0 changed, 0 as before, 1 dropped")
        .contains(at("/wall") + ": " + DropReason.LOGIN_WALL.words())
        .doesNotContain("\u001b", "\r");
    assertThat(watch.out()).contains("new", "Crane falls", "hives above Tarn");

    Cli stories = run("stories", "--query", "crane ferry", "--format", "jsonl");
    assertThat(stories.out().lines()).as(stories.out()).hasSize(1);
    Matcher story = STORY.matcher(stories.out());
    assertThat(story.find()).isTrue();
    assertThat(run("stories").out()).contains("2026-02-03", "2 accounts by 2 outlets");
    assertThat(run("stories", "--since", "1d").out()).isEmpty();

    Cli dossier = run("compare", "--format", "json", "--story", story.group(1).substring(0, 6));
    assertThat(dossier.code()).as(dossier.err()).isZero();
    assertThat(dossier.err()).contains("2 accounts read, 0 dropped");
    assertThat(dossier.out()).contains("Quay News", "Tarn Courier", "Ilse Brandt");

    Cli again = run("watch", "--allow-private", "--delay", "0s", "--rounds", "1", "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("\"event\":\"summary\",\"added\":0");
  }

  @Test
  void whatChangedInAnAccountIsTold() throws IOException {
    publish();
    assertThat(run("add", "--allow-private", "--delay", "0s", at("/a")).code()).isZero();
    pages.computeIfPresent("/a", (path, text) -> text.replace("Nobody was", "Two people were"));
    Cli add = run("add", "--allow-private", "--delay", "0s", at("/a"));
    assertThat(add.err()).contains("1 changed");
    Matcher story = STORY.matcher(run("stories", "--format", "jsonl").out());
    assertThat(story.find()).isTrue();
    Cli dossier = run("compare", "--versions", "--story", story.group(1));
    assertThat(dossier.code()).as(dossier.err()).isZero();
    assertThat(dossier.out())
        .contains("WHAT CHANGED FROM VERSION TO VERSION (1)")
        .contains("Replaced “Nobody was” by “Two people were”")
        .contains("(version 1) to ");
    assertThat(run("compare", "--story", story.group(1)).out()).doesNotContain("WHAT CHANGED");
  }

  @Test
  void whatIsExportedIsImported() throws IOException {
    publish();
    Cli add = run("add", "--allow-private", "--delay", "0s", at("/feed"), at("/a"));
    assertThat(add.code()).as(add.err()).isZero();
    Path file = folder.resolve("all.jsonl");
    assertThat(run("export", file.toString()).err()).contains("3 versions of accounts written");
    Path feeds = folder.resolve("out.opml");
    assertThat(run("export", feeds.toString()).code()).isZero();
    assertThat(feeds).content().contains("xmlUrl=\"" + at("/feed") + "\"", "Coast");
    String before = run("stories", "--format", "jsonl").out();
    Files.delete(Path.of(library()));
    Cli restored = run("import", file.toString());
    assertThat(restored.err()).contains("3 added");
    assertThat(run("stories", "--format", "jsonl").out()).isEqualTo(before);
    assertThat(run("import", file.toString()).err()).contains("0 added, 0 changed, 3 as before");
    Files.delete(Path.of(library()));
    assertThat(run("import", feeds.toString()).err()).contains("1 feed is watched");
    Path again = folder.resolve("again.opml");
    assertThat(run("export", again.toString()).code()).isZero();
    assertThat(again).hasSameTextualContentAs(feeds);
    Files.writeString(feeds, "<html><body>No list.</body></html>");
    Cli page = run("import", feeds.toString());
    assertThat(page.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(page.err()).contains("names no feed");
  }

  @Test
  void versionsFromDifferentFilesAreOfOneAccount() throws IOException {
    String record =
        "{\"url\": \"https://quay.example/crane\", \"title\": \"Crane falls\", \"text\": \"A crane"
            + " fell on the pier of Orsund on Monday. %s people were hurt, the harbour office"
            + " said.\"}\n";
    String other = "{\"url\": \"https://hill.example/1\", \"text\": \"More hives above Tarn.\"}\n";
    Path monday = Files.writeString(folder.resolve("1.jsonl"), record.formatted("Three"));
    Path tuesday = Files.writeString(folder.resolve("2.jsonl"), other + record.formatted("Five"));
    assertThat(run("add", monday.toString()).err()).contains("1 added");
    assertThat(run("add", tuesday.toString()).err()).contains("1 added, 1 changed");
    Matcher story = STORY.matcher(run("stories", "--query", "crane", "--format", "jsonl").out());
    assertThat(story.find()).isTrue();
    assertThat(run("compare", "--versions", "--story", story.group(1)).out())
        .contains("WHAT CHANGED FROM VERSION TO VERSION (1)", "Replaced “Three” by “Five”");
  }

  @Test
  void storiesOfARoundThatWasKilledAreToldInTheNext() {
    publish();
    String[] watch = {"--allow-private", "--delay", "0s", "--rounds", "1", at("/feed")};
    assertThat(run("watch", watch).out()).contains("new", "Crane falls", "hives above Tarn");
    assertThat(run("watch", watch).out()).isEmpty();
    String series = Sha256.of(at("/feed"));
    try (Store store = Store.open(library(), false)) {
      // As a process leaves it that was killed before it told of anything.
      store.putNote("round " + series, "0");
    }
    assertThat(run("watch", watch).out()).contains("new", "Crane falls", "hives above Tarn");
    assertThat(run("watch", watch).out()).isEmpty();
  }

  @Test
  void whatGoesWrongIsNamed() throws IOException {
    assertThat(run("stories").code()).isEqualTo(ExitCode.LIBRARY.code());
    assertThat(run("stories").err()).contains("there is no library; `testimonia add` makes one");
    assertThat(run("watch").code()).isEqualTo(ExitCode.LIBRARY.code());
    assertThat(run("add").err()).contains("SOURCE", "Try 'testimonia add --help'");
    Cli closed = run("add", at("/a"));
    assertThat(closed.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(closed.err())
        .contains(DropReason.PRIVATE_ADDRESS.words(), "--allow-private lets it in");
    assertThat(run("watch").err()).contains("knows no feed yet");
    assertThat(run("stories").err()).contains("no story");
    assertThat(run("compare", "--story", "g12").code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(run("compare", "--story", "g1", "x.txt").code()).isEqualTo(ExitCode.USAGE.code());
    Cli fileVersions = run("compare", "--versions", "x.txt");
    assertThat(fileVersions.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(fileVersions.err()).contains("--versions goes with --story");
    Cli foreign = Cli.run("stories", "--store", "mysql://u:secret@h/db");
    assertThat(foreign.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(foreign.err()).contains("not mysql://").doesNotContain("secret");
    assertThat(run("watch", "--every", "soon", "x").err()).contains("'soon' is no length of time");
    assertThat(run("export", folder.resolve("none/x.jsonl").toString()).code())
        .isEqualTo(ExitCode.OUTPUT.code());
    assertThat(run("import", folder.resolve("none.jsonl").toString()).code())
        .isEqualTo(ExitCode.NO_ACCOUNT.code());
    Files.writeString(Path.of(library()), "no library ".repeat(500));
    assertThat(run("stories").err()).contains("is not the file of a library");
  }

  @Test
  void earlierVersionsAreComparedWhenAskedFor() {
    publish();
    String[] add = {"--allow-private", "--delay", "0s", at("/a"), at("/b")};
    assertThat(run("add", add).err()).contains("2 added");
    pages.compute("/a", (path, text) -> text.replace("Nobody was hurt", "Three people were hurt"));
    assertThat(run("add", add).err()).contains("0 added, 1 changed, 1 as before");
    Matcher story = STORY.matcher(run("stories", "--format", "jsonl").out());
    assertThat(story.find()).isTrue();
    Cli last = run("compare", "--format", "json", "--story", story.group(1));
    assertThat(last.err()).contains("2 accounts read");
    assertThat(last.out()).contains("Three people were hurt").doesNotContain("Nobody was hurt");
    Cli all = run("compare", "--format", "json", "--story", story.group(1), "--versions");
    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.err()).contains("3 accounts read");
    assertThat(all.out()).contains("Three people were hurt", "Nobody was hurt");
  }

  @Test
  void manyOfOneKindAreCounted() {
    publish();
    pages.put(
        "/feed",
        "<rss><channel>" + "<item><link>/a</link></item>".repeat(500) + "</channel></rss>");
    Cli add = run("add", "--allow-private", "--delay", "0s", at("/feed"));
    assertThat(add.code()).isZero();
    assertThat(add.err()).contains("1 added", "499 dropped", "479 more, of which each");
    assertThat(add.err().lines().count()).isLessThan(30);
  }

  @Test
  void aBarIsShownOnlyToPeople() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        "{\"id\": 1, \"text\": \"A crane fell on the pier.\"}\n".repeat(3),
        StandardCharsets.UTF_8);
    Cli seen = Cli.runOn("", true, "add", "--library", library(), file.toString(), file.toString());
    assertThat(seen.err()).contains(Console.CLEAR_LINE, "█", "1 added");
    assertThat(run("stories").out()).containsPattern("  1 account {2,}A crane");
  }
}
