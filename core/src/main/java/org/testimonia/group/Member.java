package org.testimonia.group;

import java.util.Arrays;

/// One account that is remembered, with what links it to others.
final class Member {
  private final Sketch sketch;
  private final int story;
  private final int[] near;
  private final float[] odds;

  /// @param sketch of the account
  /// @param story the number of the story it is in
  /// @param near numbers of accounts that may tell the same story; given away
  /// @param odds the logarithm of the odds that they do, one for each, falling; given away
  Member(Sketch sketch, int story, int[] near, float[] odds) {
    this.sketch = sketch;
    this.story = story;
    this.near = near;
    this.odds = odds;
  }

  Sketch sketch() {
    return sketch;
  }

  int story() {
    return story;
  }

  /// How many links there are; some may lead to accounts that are forgotten.
  int links() {
    return near.length;
  }

  int near(int link) {
    return near[link];
  }

  float odds(int link) {
    return odds[link];
  }

  Member in(int newStory) {
    return newStory == story ? this : new Member(sketch, newStory, near, odds);
  }

  /// With one more link; links stand in order of falling odds.
  Member linked(int other, float logOdds) {
    int at = near.length;
    while (at > 0 && odds[at - 1] < logOdds) {
      at--;
    }
    int[] moreNear = Arrays.copyOf(near, near.length + 1);
    float[] moreOdds = Arrays.copyOf(odds, odds.length + 1);
    System.arraycopy(near, at, moreNear, at + 1, near.length - at);
    System.arraycopy(odds, at, moreOdds, at + 1, odds.length - at);
    moreNear[at] = other;
    moreOdds[at] = logOdds;
    return new Member(sketch, story, moreNear, moreOdds);
  }

  /// Without the link to one account.
  Member unlinked(int other) {
    int at = 0;
    while (at < near.length && near[at] != other) {
      at++;
    }
    if (at == near.length) {
      return this;
    }
    int[] lessNear = Arrays.copyOf(near, near.length - 1);
    float[] lessOdds = Arrays.copyOf(odds, odds.length - 1);
    System.arraycopy(near, at + 1, lessNear, at, lessNear.length - at);
    System.arraycopy(odds, at + 1, lessOdds, at, lessOdds.length - at);
    return new Member(sketch, story, lessNear, lessOdds);
  }
}
