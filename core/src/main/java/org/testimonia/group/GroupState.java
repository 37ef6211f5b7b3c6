package org.testimonia.group;

import java.util.Optional;
import java.util.OptionalInt;

/// All that grouping remembers: an immutable value, bounded whatever the stream's length. The next
/// state shares most of it.
public final class GroupState {
  static final GroupState EMPTY =
      new GroupState(
          0, 0, Sketches.EMPTY, IntTrie.empty(), IntTrie.empty(), IntTrie.empty(), IntTrie.empty());

  private final int first;
  private final int next;
  private final Sketches sketches;
  private final IntTrie<Member> members;
  private final IntTrie<int[]> index;
  private final IntTrie<int[]> known;
  private final IntTrie<Told> stories;

  /// @param first the lowest number that may be remembered
  /// @param next the number of the next account
  /// @param sketches of the members
  /// @param members by their numbers
  /// @param index numbers of the accounts that have a key, ascending
  /// @param known numbers of the accounts by a hash of their ids, ascending
  /// @param stories by their numbers: that of the account on whose coming they were opened, or of
  ///   one that left another story
  GroupState(
      int first,
      int next,
      Sketches sketches,
      IntTrie<Member> members,
      IntTrie<int[]> index,
      IntTrie<int[]> known,
      IntTrie<Told> stories) {
    this.first = first;
    this.next = next;
    this.sketches = sketches;
    this.members = members;
    this.index = index;
    this.known = known;
    this.stories = stories;
  }

  /// How many accounts are remembered.
  public int size() {
    return members.size();
  }

  /// The id of the story that an account is in; empty when the account is not remembered.
  ///
  /// @param account its id
  public Optional<String> findStory(String account) {
    OptionalInt number = number(account);
    return number.isEmpty()
        ? Optional.empty()
        : stories.find(member(number.getAsInt()).story()).map(Told::id);
  }

  /// The state as bytes for [of][#of]; the same state gives the same bytes.
  public byte[] toBytes() {
    return StateBytes.write(this);
  }

  /// The state that gave these bytes.
  ///
  /// @throws IllegalArgumentException when they are of another version or damaged
  public static GroupState of(byte[] bytes) {
    return StateBytes.read(bytes);
  }

  int first() {
    return first;
  }

  int next() {
    return next;
  }

  Sketches sketches() {
    return sketches;
  }

  IntTrie<Member> members() {
    return members;
  }

  /// A member that is remembered.
  Member member(int number) {
    Member member = members.get(number);
    if (member == null) {
      throw new IllegalStateException("no account has the number " + number);
    }
    return member;
  }

  IntTrie<int[]> index() {
    return index;
  }

  IntTrie<Told> stories() {
    return stories;
  }

  boolean knows(String account) {
    return number(account).isPresent();
  }

  /// The number of an account that is remembered.
  OptionalInt number(String account) {
    int[] numbers = known.get(account.hashCode());
    if (numbers != null) {
      for (int number : numbers) {
        Member member = members.get(number);
        if (member != null && member.sketch().account().equals(account)) {
          return OptionalInt.of(number);
        }
      }
    }
    return OptionalInt.empty();
  }

  /// With one more member, found by its keys and its id; its story is not told yet.
  GroupState with(Member member) {
    GroupState more =
        new GroupState(
            first,
            next + 1,
            sketches,
            members,
            index,
            Postings.with(known, member.sketch().account().hashCode(), next),
            stories);
    return more.linked(next, member);
  }

  /// With a member under a number that is free, found by its keys; the others linked to it.
  GroupState linked(int number, Member member) {
    IntTrie<int[]> moreIndex = index;
    for (int key : member.sketch().keys()) {
      moreIndex = Postings.with(moreIndex, key, number);
    }
    IntTrie<Member> moreMembers = members.with(number, member);
    for (int i = 0; i < member.links(); i++) {
      Member other = members.get(member.near(i));
      if (other != null) {
        moreMembers = moreMembers.with(member.near(i), other.linked(number, member.odds(i)));
      }
    }
    return new GroupState(
        first,
        next,
        sketches.with(number, member.sketch()),
        moreMembers,
        moreIndex,
        known,
        stories);
  }

  /// The same with a member that no key finds and nothing is linked to: to be [linked][#linked]
  /// anew under its number.
  GroupState unlinked(int number) {
    Member member = member(number);
    IntTrie<int[]> lessIndex = index;
    for (int key : member.sketch().keys()) {
      lessIndex = Postings.without(lessIndex, key, number);
    }
    IntTrie<Member> lessMembers = members;
    for (int i = 0; i < member.links(); i++) {
      Member other = members.get(member.near(i));
      if (other != null) {
        lessMembers = lessMembers.with(member.near(i), other.unlinked(number));
      }
    }
    return new GroupState(first, next, sketches, lessMembers, lessIndex, known, stories);
  }

  /// The same accounts in other stories.
  GroupState told(IntTrie<Member> inStories, IntTrie<Told> newStories) {
    return new GroupState(first, next, sketches, inStories, index, known, newStories);
  }

  /// Without the account that came first. Links to it stay and lead nowhere.
  GroupState withoutFirst() {
    Member member = member(first);
    IntTrie<int[]> lessIndex = index;
    for (int key : member.sketch().keys()) {
      lessIndex = Postings.without(lessIndex, key, first);
    }
    Told story = stories.find(member.story()).orElseThrow();
    int forgotten = first;
    return new GroupState(
        first + 1,
        next,
        sketches.from(first + 1),
        members.without(first),
        lessIndex,
        Postings.without(known, member.sketch().account().hashCode(), first),
        story.members().size() == 1
            ? stories.without(member.story())
            : stories.with(
                member.story(),
                new Told(
                    story.id(),
                    story.members().stream().filter(number -> number != forgotten).toList())));
  }
}
