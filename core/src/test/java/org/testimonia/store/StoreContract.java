package org.testimonia.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.Carried;
import org.testimonia.model.Copy;
import org.testimonia.model.DropReason;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;
import org.testimonia.text.Span;

/// What every store does, whatever it keeps things in.
abstract class StoreContract {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Store store = new MemoryStore();

  /// An empty library.
  abstract Store fresh();

  @BeforeEach
  void open() {
    store = fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Capture capture(String source, String title, String text) {
    Account account =
        Account.of(
            new SourceRef(source, Optional.of("r1")),
            new Metadata(
                Optional.of("https://" + source + "/a"),
                Optional.of(source),
                Optional.of(title),
                Optional.empty(),
                new Published.At(Instant.parse("2026-02-28T23:30:00.5Z"), ZoneOffset.ofHours(2)),
                new Published.On(LocalDate.of(2026, 3, 1)),
                Optional.of("en")),
            text);
    Block block = new Block(new Span(0, text.length()), BlockKind.PARAGRAPH);
    return new Capture(account, List.of(block));
  }

  private Version version(String account, int number, String text) {
    return new Version(
        store.last() + 1,
        account,
        "key of " + account,
        number,
        NOON,
        capture(account + ".example", "Of " + account, text));
  }

  private boolean accept(Version version, Instant told, StoryChange... changes) {
    String content = version.account() + ":" + version.capture().account().text();
    return store.accept(new Accepted(version, content, told, List.of(changes), Carried.NOTHING));
  }

  private List<String> stories(StoryQuery query) {
    return store.listStories(query).stream().map(StoryEntry::id).toList();
  }

  private static StoryQuery words(String words) {
    return new StoryQuery(Optional.empty(), Optional.of(words), 10);
  }

  private static final StoryQuery ALL = new StoryQuery(Optional.empty(), Optional.empty(), 10);

  @Test
  void anEmptyLibraryHasNothing() {
    assertThat(store.last()).isZero();
    assertThat(store.listStories(ALL)).isEmpty();
    assertThat(store.findNewest("a1")).isEmpty();
    assertThat(store.findGrouping()).isEmpty();
    assertThat(store.listFeeds()).isEmpty();
    assertThat(store.findStories("")).isEmpty();
  }

  @Test
  void whatIsAcceptedComesBackAsItWas() {
    Version version = version("a1", 1, "The ferry 'Ōrsund'; sailed \ud83d\udea2 -- at “dawn”.");
    assertThat(accept(version, NOON, new StoryChange.Opened("g1", "a1"))).isTrue();
    assertThat(store.findNewest("a1")).contains(version);
    assertThat(store.listAccounts("g1")).containsExactly(version);
    assertThat(store.last()).isEqualTo(1);
    assertThat(store.findStoryOf("a1")).contains("g1");
    assertThat(store.findStoryOf("a2")).isEmpty();
    assertThat(store.findByContent("a1:" + version.capture().account().text())).contains("a1");
    StoryEntry entry = store.listStories(ALL).getFirst();
    assertThat(entry.title()).isEqualTo("Of a1");
    assertThat(entry.accounts())
        .containsExactly(
            new StoryEntry.AccountEntry(
                "a1",
                NOON,
                1,
                Optional.of("a1.example"),
                "Of a1",
                Optional.of("https://a1.example/a"),
                Carried.NOTHING));
  }

  @Test
  void whatAnAccountCarriesIsKeptAndCountedOnce() {
    accept(version("a1", 1, "one"), NOON, new StoryChange.Opened("g1", "a1"));
    Copy copy =
        new Copy(
            "a2", List.of(new Span(0, 9), new Span(12, 30)), "a1", List.of(new Span(3, 30)), 7);
    Carried carried = new Carried(Optional.of("AP"), List.of(copy));
    Version second = version("a2", 1, "two");
    List<StoryChange> joined = List.of(new StoryChange.Joined("g1", "a2"));
    store.accept(new Accepted(second, "c2", NOON.plusSeconds(1), joined, carried));
    accept(version("a3", 1, "three"), NOON.plusSeconds(2), new StoryChange.Joined("g1", "a3"));
    StoryEntry story = store.listStories(ALL).getFirst();
    assertThat(story.accounts())
        .extracting(StoryEntry.AccountEntry::carried)
        .containsExactly(Carried.NOTHING, carried, Carried.NOTHING);
    assertThat(story.originals())
        .extracting(StoryEntry.AccountEntry::id)
        .containsExactly("a1", "a3");
    store.put("a2", Carried.NOTHING);
    assertThat(store.listStories(ALL).getFirst().originals()).hasSize(3);
    store.put("a3", new Carried(Optional.empty(), List.of(copy)));
    accept(version("a3", 2, "three in its own words"), NOON.plusSeconds(3));
    assertThat(store.listStories(ALL).getFirst().originals()).hasSize(3);
  }

  @Test
  void aSequenceNumberIsGivenOnce() {
    Version first = version("a1", 1, "one");
    Version late = version("a2", 1, "two");
    assertThat(accept(first, NOON)).isTrue();
    assertThat(accept(late, NOON)).isFalse();
    assertThat(store.findNewest("a2")).isEmpty();
    assertThat(accept(version("a2", 1, "two"), NOON)).isTrue();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldAndKeepsItsStory() {
    accept(version("a1", 1, "The pier is closed."), NOON, new StoryChange.Opened("g1", "a1"));
    accept(version("a1", 2, "The harbour is open."), NOON.plusSeconds(60));
    assertThat(store.listVersions("a1")).extracting(Version::number).containsExactly(1, 2);
    assertThat(store.listAccounts("g1")).extracting(Version::number).containsExactly(2);
    assertThat(store.findByContent("a1:The pier is closed.")).isEmpty();
    assertThat(stories(words("pier"))).isEmpty();
    assertThat(stories(words("harbour"))).containsExactly("g1");
    assertThat(store.listStories(ALL).getFirst().told()).isEqualTo(NOON);
  }

  @Test
  void storiesMergeSplitAndMove() {
    accept(version("a1", 1, "one"), NOON, new StoryChange.Opened("g1", "a1"));
    accept(version("a2", 1, "two"), NOON.plusSeconds(1), new StoryChange.Opened("g2", "a2"));
    accept(
        version("a3", 1, "three"),
        NOON.plusSeconds(2),
        new StoryChange.Joined("g1", "a3"),
        new StoryChange.Merged("g1", "g2"));
    assertThat(store.listAccounts("g1")).hasSize(3);
    assertThat(stories(ALL)).containsExactly("g1");
    assertThat(store.findStories("g2")).extracting(StoryEntry::id).containsExactly("g1");
    store.change(List.of(new StoryChange.Split("g3", "g1", List.of("a1", "a2"))));
    assertThat(stories(ALL)).containsExactly("g1", "g3");
    store.change(List.of(new StoryChange.Moved("g1", "g3", List.of("a1"))));
    assertThat(store.listAccounts("g3")).extracting(Version::account).containsExactly("a2");
    store.change(List.of(new StoryChange.Merged("g3", "g1")));
    assertThat(store.findStories("g")).extracting(StoryEntry::id).containsExactly("g3");
    assertThat(store.findStories("g2")).extracting(StoryEntry::id).containsExactly("g3");
    store.forgetStories();
    assertThat(stories(ALL)).isEmpty();
    assertThat(store.findStories("g2")).isEmpty();
    assertThat(store.last()).isEqualTo(3);
  }

  @Test
  void storiesAreFoundByTimeAndWords() {
    accept(version("a1", 1, "A crane fell on the pier."), NOON, new StoryChange.Opened("g1", "a1"));
    accept(
        version("a2", 1, "The pier was closed by a crane."),
        NOON.plusSeconds(9),
        new StoryChange.Opened("g2", "a2"));
    assertThat(stories(ALL)).containsExactly("g2", "g1");
    assertThat(stories(new StoryQuery(Optional.of(NOON.plusSeconds(9)), Optional.empty(), 10)))
        .containsExactly("g2");
    assertThat(stories(new StoryQuery(Optional.empty(), Optional.empty(), 1)))
        .containsExactly("g2");
    assertThat(stories(words("Crane pier"))).containsExactly("g2", "g1");
    assertThat(stories(words("\"crane fell\""))).containsExactly("g1");
    assertThat(stories(words("crane bridge"))).isEmpty();
    assertThat(stories(words("Of a2"))).containsExactly("g2");
  }

  @Test
  void nothingThatIsTypedIsASyntaxError() {
    accept(version("a1", 1, "A crane fell."), NOON, new StoryChange.Opened("g1", "a1"));
    for (String typed :
        List.of("\"", "' OR 1=1 --", "crane*", "NEAR(", "a AND", "-", "(crane", "\"\"", "{x}:^")) {
      assertThat(stories(words(typed)).size()).as(typed).isLessThan(2);
    }
    assertThat(stories(words("crane*"))).containsExactly("g1");
  }

  @Test
  void everyVersionIsGoneThroughInOrder() {
    Random random = new Random(7);
    List<Long> accepted = new ArrayList<>();
    int[] numbers = new int[30];
    for (int i = 0; i < 450; i++) {
      int account = random.nextInt(numbers.length);
      Version version = version("a" + account, ++numbers[account], "text " + i);
      assertThat(accept(version, NOON)).isTrue();
      accepted.add(version.sequence());
    }
    List<Long> seen = new ArrayList<>();
    store.eachVersion(100, version -> seen.add(version.sequence()));
    assertThat(seen).isEqualTo(accepted.subList(100, 450));
  }

  @Test
  void feedsVisitsAndGroupingAreKept() {
    FeedEntry feed = new FeedEntry("https://x.example/feed", Optional.empty(), NOON);
    store.put(feed);
    store.put(new FeedEntry(feed.address(), Optional.of("X"), NOON.plusSeconds(5)));
    assertThat(store.listFeeds())
        .containsExactly(new FeedEntry(feed.address(), Optional.of("X"), NOON));
    Visit visit =
        new Visit(
            "https://x.example/1",
            NOON,
            Optional.of("\"e\""),
            Optional.empty(),
            "",
            2,
            Optional.of(DropReason.NO_ARTICLE));
    store.put(visit);
    assertThat(store.findVisit(visit.address())).contains(visit);
    assertThat(store.listVisits()).containsExactly(visit);
    store.forgetVisits(NOON);
    assertThat(store.findVisit(visit.address())).contains(visit);
    store.forgetVisits(NOON.plusMillis(1));
    assertThat(store.findVisit(visit.address())).isEmpty();
    GroupingState state = GroupingState.of(3, "form 1", new byte[] {1, -1, 0});
    store.keep(GroupingState.of(1, "form 0", new byte[0]));
    store.keep(state);
    assertThat(store.findGrouping()).contains(state);
    assertThat(state.bytes()).containsExactly(1, -1, 0);
  }

  @Test
  void notesAreKeptUntilForgotten() {
    assertThat(store.findNote("schema")).isEmpty();
    store.putNote("round 1", "7");
    store.putNote("round 1", "8");
    assertThat(store.findNote("round 1")).contains("8");
    store.forgetNote("round 1");
    assertThat(store.findNote("round 1")).isEmpty();
  }
}
