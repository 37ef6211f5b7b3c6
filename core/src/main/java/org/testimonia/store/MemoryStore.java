package org.testimonia.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.testimonia.model.Account;
import org.testimonia.model.Carried;
import org.testimonia.model.StoryChange;

/// A library that is gone when it is closed: for trying things out, and the plain telling of what
/// the others must do.
public final class MemoryStore implements Store {
  /// What is known of an account beside its versions.
  private record Shelf(String contentKey, Instant told, Optional<String> story, Carried carried) {}

  private final List<Version> versions = new ArrayList<>();
  private final Map<String, Shelf> shelves = new LinkedHashMap<>();
  private final Map<String, String> merged = new TreeMap<>();
  private final Map<String, FeedEntry> feeds = new TreeMap<>();
  private final Map<String, Visit> visits = new TreeMap<>();
  private final Map<String, String> notes = new TreeMap<>();
  private Optional<GroupingState> grouping = Optional.empty();

  @Override
  public long last() {
    return versions.size();
  }

  @Override
  public boolean accept(Accepted accepted) {
    Version version = accepted.version();
    if (version.sequence() != last() + 1) {
      return false;
    }
    versions.add(version);
    Optional<Shelf> before = Optional.ofNullable(shelves.get(version.account()));
    shelves.put(
        version.account(),
        new Shelf(
            accepted.contentKey(),
            before.map(Shelf::told).orElse(accepted.told()),
            before.flatMap(Shelf::story),
            accepted.carried()));
    change(accepted.changes());
    return true;
  }

  @Override
  public Optional<Version> findNewest(String account) {
    return listVersions(account).stream().reduce((older, newer) -> newer);
  }

  @Override
  public Optional<String> findByContent(String contentKey) {
    return shelves.entrySet().stream()
        .filter(entry -> entry.getValue().contentKey().equals(contentKey))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public List<Version> listVersions(String account) {
    return versions.stream().filter(version -> version.account().equals(account)).toList();
  }

  @Override
  public void eachVersion(long after, Consumer<Version> to) {
    List.copyOf(versions).stream().filter(version -> version.sequence() > after).forEach(to);
  }

  @Override
  public List<Version> listAccounts(String story) {
    return accountsOf(story).stream()
        .flatMap(account -> findNewest(account).stream())
        .sorted(Comparator.comparingLong(Version::sequence))
        .toList();
  }

  private List<String> accountsOf(String story) {
    return shelves.entrySet().stream()
        .filter(entry -> entry.getValue().story().equals(Optional.of(story)))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Optional<String> findStoryOf(String account) {
    return Optional.ofNullable(shelves.get(account)).flatMap(Shelf::story);
  }

  @Override
  public List<StoryEntry> listStories(StoryQuery query) {
    Set<String> stories = new TreeSet<>();
    shelves.forEach((account, shelf) -> {
      if (query.words().isEmpty() || has(account, query.words().get())) {
        shelf.story().ifPresent(stories::add);
      }
    });
    return stories.stream()
        .map(this::entry)
        .filter(entry -> query.since().isEmpty() || !entry.told().isBefore(query.since().get()))
        .sorted(Comparator.comparing(StoryEntry::told).reversed())
        .limit(query.limit())
        .toList();
  }

  private boolean has(String account, String query) {
    Account newest = findNewest(account).orElseThrow().capture().account();
    String words = " " + plain(newest.title().orElse("") + " " + newest.text()) + " ";
    List<String> terms = SearchTerms.of(query);
    return !terms.isEmpty()
        && terms.stream().allMatch(term -> words.contains(" " + plain(term) + " "));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  private StoryEntry entry(String story) {
    List<StoryEntry.AccountEntry> accounts = new ArrayList<>();
    for (Version version : listAccounts(story)) {
      Account account = version.capture().account();
      accounts.add(
          new StoryEntry.AccountEntry(
              version.account(),
              told(version.account()),
              version.number(),
              account.outlet(),
              StoryEntry.headline(account.title(), account.text()),
              account.address(),
              Optional.ofNullable(shelves.get(version.account()))
                  .map(Shelf::carried)
                  .orElse(Carried.NOTHING)));
    }
    accounts.sort(Comparator.comparing(StoryEntry.AccountEntry::told));
    return new StoryEntry(story, accounts.getLast().told(), accounts);
  }

  private Instant told(String account) {
    return Optional.ofNullable(shelves.get(account)).map(Shelf::told).orElseThrow();
  }

  @Override
  public List<StoryEntry> findStories(String start) {
    Set<String> found = new TreeSet<>();
    shelves
        .values()
        .forEach(
            shelf -> shelf.story().filter(story -> story.startsWith(start)).ifPresent(found::add));
    merged.forEach((gone, story) -> {
      if (gone.startsWith(start)) {
        found.add(story);
      }
    });
    return found.stream().map(this::entry).toList();
  }

  @Override
  public Optional<GroupingState> findGrouping() {
    return grouping;
  }

  @Override
  public void keep(GroupingState state) {
    grouping = Optional.of(state);
  }

  @Override
  public void forgetStories() {
    shelves.replaceAll((account, shelf) ->
        new Shelf(shelf.contentKey(), shelf.told(), Optional.empty(), Carried.NOTHING));
    merged.clear();
    grouping = Optional.empty();
  }

  @Override
  public void change(List<StoryChange> changes) {
    for (StoryChange change : changes) {
      switch (change) {
        case StoryChange.Opened opened -> move(List.of(opened.account()), opened.story());
        case StoryChange.Joined joined -> move(List.of(joined.account()), joined.story());
        case StoryChange.Split split -> move(split.accounts(), split.story());
        case StoryChange.Moved moved -> move(moved.accounts(), moved.story());
        case StoryChange.Merged both -> {
          move(accountsOf(both.gone()), both.story());
          merged.replaceAll((gone, story) -> story.equals(both.gone()) ? both.story() : story);
          merged.put(both.gone(), both.story());
          merged.remove(both.story());
        }
      }
    }
  }

  private void move(List<String> accounts, String story) {
    for (String account : accounts) {
      shelves.computeIfPresent(
          account,
          (id, shelf) ->
              new Shelf(shelf.contentKey(), shelf.told(), Optional.of(story), shelf.carried()));
    }
  }

  @Override
  public void put(String account, Carried carried) {
    shelves.computeIfPresent(
        account,
        (id, shelf) -> new Shelf(shelf.contentKey(), shelf.told(), shelf.story(), carried));
  }

  @Override
  public List<FeedEntry> listFeeds() {
    return List.copyOf(feeds.values());
  }

  @Override
  public void put(FeedEntry feed) {
    Instant added =
        Optional.ofNullable(feeds.get(feed.address())).map(FeedEntry::added).orElse(feed.added());
    feeds.put(feed.address(), new FeedEntry(feed.address(), feed.title(), added));
  }

  @Override
  public Optional<Visit> findVisit(String address) {
    return Optional.ofNullable(visits.get(address));
  }

  @Override
  public List<Visit> listVisits() {
    return List.copyOf(visits.values());
  }

  @Override
  public void put(Visit visit) {
    visits.put(visit.address(), visit);
  }

  @Override
  public void forgetVisits(Instant time) {
    visits.values().removeIf(visit -> visit.time().isBefore(time));
  }

  @Override
  public Optional<String> findNote(String name) {
    return Optional.ofNullable(notes.get(name));
  }

  @Override
  public void putNote(String name, String word) {
    notes.put(name, word);
  }

  @Override
  public void forgetNote(String name) {
    notes.remove(name);
  }

  @Override
  public void close() {}
}
