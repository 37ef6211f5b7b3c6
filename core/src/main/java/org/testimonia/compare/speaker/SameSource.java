package org.testimonia.compare.speaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells whether two accounts may mean one source, each by its own words for it: "RAIB" and "the
/// Rail Accident Investigation Branch", "an Orlan Ferries spokesman" and "Orlan Ferries", "the
/// airline" and "Halm Airways". Where they may, that each names it otherwise is no difference.
public final class SameSource {
  private static final int SHORTEST_NAME = 3;
  private static final String DEFINITE = "the ";

  /// What inflections and near derivations of a word have in common is no longer than this.
  private static final int ROOT = 6;

  private static final Set<String> LINKS =
      Set.of("the", "for", "and", "its", "his", "her", "their");

  private final WordLists lists = new WordLists();

  /// A source as an account has it.
  ///
  /// @param calls its fullest name, and the words that stand for it at this place
  /// @param person whether it is one person by name
  public record Source(Set<String> calls, boolean person) {
    public Source {
      calls = Set.copyOf(calls);
    }
  }

  /// Whether both may be one source. Whoever speaks beside somebody is not that somebody: leave his
  /// name out of `calls` ([Delegate]).
  public boolean may(Source ours, Source theirs) {
    return ours.calls().stream()
            .anyMatch(one -> theirs.calls().stream().anyMatch(other -> mayBe(one, other)))
        || isDescription(ours, theirs)
        || isDescription(theirs, ours);
  }

  /// Whether `word` is a name by which the source is called.
  public boolean names(Source source, String word) {
    return source.calls().stream().anyMatch(call -> names(call).contains(word));
  }

  private boolean mayBe(String one, String other) {
    String a = words(one);
    String b = words(other);
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    List<String> theirs = names(other);
    List<String> ours = names(one);
    return ours.stream().anyMatch(theirs::contains)
        || ((ours.isEmpty() || theirs.isEmpty()) && isWithin(one, other))
        || Acronym.stands(one, other)
        || Acronym.stands(other, one);
  }

  /// Whether the one is called by words of the other, in whatever order and form: "the minister of
  /// defence" and "the defence minister", "prosecutors" and "a spokeswoman for the prosecution".
  private boolean isWithin(String one, String other) {
    Set<String> ours = roots(one);
    Set<String> theirs = roots(other);
    return !ours.isEmpty()
        && !theirs.isEmpty()
        && (ours.containsAll(theirs) || theirs.containsAll(ours));
  }

  /// The beginnings of the words that say who is meant; of its titles when it has no others.
  private Set<String> roots(String source) {
    List<String> words =
        SourceWords.of(source.toLowerCase(Locale.ROOT)).stream()
            .filter(word -> word.length() >= SHORTEST_NAME && !LINKS.contains(word))
            .toList();
    List<String> telling = words.stream().filter(word -> !lists.isTitle(word)).toList();
    return (telling.isEmpty() ? words : telling)
        .stream()
            .map(word -> word.substring(0, Math.min(ROOT, word.length())))
            .collect(Collectors.toSet());
  }

  /// In lower case, a space before and after each, so that "he" is no part of "the".
  private static String words(String source) {
    return " " + String.join(" ", SourceWords.of(source.toLowerCase(Locale.ROOT))) + " ";
  }

  /// The words of a name that are written large and say who, not what: "Weil" of "President Weil".
  private List<String> names(String source) {
    List<String> names = new ArrayList<>();
    for (String word : SourceWords.of(source)) {
      if (word.length() >= SHORTEST_NAME
          && Character.isUpperCase(word.codePointAt(0))
          && !lists.isTitle(word.toLowerCase(Locale.ROOT))) {
        names.add(word);
      }
    }
    return names;
  }

  /// Whether `ours` does not name but describe what the reader knows already ("the airline", "the
  /// prime minister"), and that may be whom `theirs` names.
  private boolean isDescription(Source ours, Source theirs) {
    boolean definite =
        ours.calls().stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).startsWith(DEFINITE));
    boolean named = ours.calls().stream().anyMatch(one -> !names(one).isEmpty());
    Set<String> kinds = kinds(ours);
    Set<String> theirKinds = kinds(theirs);
    boolean otherKind =
        !kinds.isEmpty()
            && (theirs.person()
                || (!theirKinds.isEmpty() && Collections.disjoint(kinds, theirKinds)));
    return definite
        && !named
        && !otherKind
        && theirs.calls().stream().anyMatch(other -> !names(other).isEmpty());
  }

  /// What kinds of group the words for a source name: a union is no authority.
  private Set<String> kinds(Source source) {
    return source.calls().stream()
        .flatMap(call -> SourceWords.of(call.toLowerCase(Locale.ROOT)).stream())
        .filter(lists::isGroup)
        .collect(Collectors.toSet());
  }
}
