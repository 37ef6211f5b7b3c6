package org.testimonia.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.StoryChange;
import org.testimonia.text.Sha256;

/// What becomes of the stories when an account has come in: the regions that it touches are put
/// into groups anew, each group takes the id of the story it shares most with, and the rest is told
/// as changes.
final class Retelling {
  /// A group and the story that it becomes.
  private record Group(List<Integer> members, int story, String id, boolean isNew) {}

  /// The number of no account: none is new.
  private static final int NOBODY = Integer.MIN_VALUE;

  private final int newcomer;

  /// What the ids of stories are made of that this opens.
  private final String occasion;

  private final List<int[]> regions;
  private final GroupState before;
  private final List<StoryChange> changes = new ArrayList<>();
  private IntTrie<Member> members;
  private IntTrie<Told> stories;

  private Retelling(GroupState state, int newcomer, String occasion, List<int[]> regions) {
    this.before = state;
    this.members = state.members();
    this.stories = state.stories();
    this.newcomer = newcomer;
    this.occasion = occasion;
    this.regions = regions;
  }

  /// @param state with the newcomer, which is in no story yet
  static Retelling of(GroupState state, int newcomer) {
    String account = state.member(newcomer).sketch().account();
    return new Retelling(state, newcomer, account, new Regions(state).touched(newcomer));
  }

  /// @param state with the renewed account, which is still in its story
  /// @param former what it was
  /// @param occasion hash of its new text
  static Retelling of(GroupState state, int renewed, Member former, String occasion) {
    return new Retelling(state, NOBODY, occasion, new Regions(state).touched(renewed, former));
  }

  GroupState state() {
    return before.told(members, stories);
  }

  List<StoryChange> changes() {
    return List.copyOf(changes);
  }

  void run() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int[] region : regions) {
      groups.addAll(Linkage.groups(before, region));
    }
    if (newcomer != NOBODY && groups.stream().noneMatch(group -> group.contains(newcomer))) {
      join(likeliest());
    }
    for (Group group : named(groups)) {
      tell(group);
    }
  }

  /// In a flood of like accounts: the story of the one that is likest.
  private int likeliest() {
    Member member = member(newcomer);
    for (int i = 0; i < member.links(); i++) {
      Member near = members.get(member.near(i));
      if (near != null) {
        return near.story();
      }
    }
    throw new IllegalStateException("a large region of one account");
  }

  private void join(int story) {
    Told told = stories.find(story).orElseThrow();
    place(List.of(newcomer), story, told.id());
    changes.add(new StoryChange.Joined(told.id(), account(newcomer)));
  }

  /// Each group with the story that it goes on with: the one that most of its accounts are in, as
  /// long as no other group has more of that.
  private List<Group> named(List<List<Integer>> groups) {
    record Share(int group, int story, int size) {}
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      NavigableMap<Integer, Integer> sizes = new TreeMap<>();
      for (int number : groups.get(i)) {
        if (number != newcomer) {
          sizes.merge(member(number).story(), 1, Integer::sum);
        }
      }
      int group = i;
      sizes.forEach((story, size) -> shares.add(new Share(group, story, size)));
    }
    shares.sort(
        Comparator.comparingInt((Share share) -> -share.size())
            .thenComparingInt(Share::story)
            .thenComparingInt(share -> groups.get(share.group()).getFirst()));
    Map<Integer, Integer> storyOf = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Share share : shares) {
      if (!storyOf.containsKey(share.group()) && taken.add(share.story())) {
        storyOf.put(share.group(), share.story());
      }
    }
    List<Group> named = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Integer story = storyOf.get(i);
      named.add(story == null ? opened(groups.get(i)) : goingOn(groups.get(i), story));
    }
    return named;
  }

  private Group goingOn(List<Integer> group, int story) {
    return new Group(group, story, stories.find(story).orElseThrow().id(), false);
  }

  /// A story that was not there; its number is free, since a story is numbered by its newcomer or
  /// below zero by an account that left another.
  private Group opened(List<Integer> group) {
    int first = group.stream().min(Comparator.naturalOrder()).orElseThrow();
    String id =
        first == newcomer ? Sha256.id("g", occasion) : Sha256.id("g", occasion, account(first));
    int number = first;
    while (stories.get(number) != null) {
      number = number < 0 ? number - 1 : -1 - number;
    }
    return new Group(group, number, id, true);
  }

  private void tell(Group group) {
    NavigableMap<Integer, List<Integer>> leaving = new TreeMap<>();
    for (int number : group.members()) {
      if (number != newcomer && member(number).story() != group.story()) {
        leaving.computeIfAbsent(member(number).story(), key -> new ArrayList<>()).add(number);
      }
    }
    boolean there = !group.isNew();
    for (Map.Entry<Integer, List<Integer>> part : leaving.entrySet()) {
      Told from = stories.find(part.getKey()).orElseThrow();
      boolean whole = from.members().size() == part.getValue().size();
      List<String> accounts = part.getValue().stream().map(this::account).sorted().toList();
      if (whole) {
        changes.add(new StoryChange.Merged(group.id(), from.id()));
      } else if (there) {
        changes.add(new StoryChange.Moved(group.id(), from.id(), accounts));
      } else {
        changes.add(new StoryChange.Split(group.id(), from.id(), accounts));
      }
      there = true;
      leave(part.getKey(), from, part.getValue());
      place(part.getValue(), group.story(), group.id());
    }
    if (group.members().contains(newcomer)) {
      place(List.of(newcomer), group.story(), group.id());
      changes.add(
          there
              ? new StoryChange.Joined(group.id(), account(newcomer))
              : new StoryChange.Opened(group.id(), account(newcomer)));
    }
  }

  private void leave(int story, Told from, List<Integer> numbers) {
    List<Integer> rest =
        from.members().stream().filter(number -> !numbers.contains(number)).toList();
    stories =
        rest.isEmpty() ? stories.without(story) : stories.with(story, new Told(from.id(), rest));
  }

  private void place(List<Integer> numbers, int story, String id) {
    NavigableSet<Integer> all =
        new TreeSet<>(stories.find(story).map(Told::members).orElse(List.of()));
    all.addAll(numbers);
    stories = stories.with(story, new Told(id, List.copyOf(all)));
    for (int number : numbers) {
      members = members.with(number, member(number).in(story));
    }
  }

  private Member member(int number) {
    return members.find(number).orElseThrow();
  }

  private String account(int number) {
    return member(number).sketch().account();
  }
}
