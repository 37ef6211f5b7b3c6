package org.testimonia.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the accounts of a story have in common and where they differ.
///
/// @param claims most salient first: differences, then shared, then single
/// @param lineages who copied whom
/// @param speakers from a speaker's name in some account to its one name in the story; names that
///   stay as they are may be left out
public record Comparison(
    List<Claim> claims, List<Lineage> lineages, SortedMap<String, String> speakers) {
  public Comparison {
    claims = List.copyOf(claims);
    lineages = List.copyOf(lineages);
    speakers = Collections.unmodifiableSortedMap(new TreeMap<>(speakers));
  }

  /// The story's name for a speaker.
  public String canonical(String name) {
    return speakers.getOrDefault(name, name);
  }

  /// The lineage an account belongs to, by account id; accounts on their own are absent.
  public Map<String, String> lineageOf() {
    Map<String, String> of = new TreeMap<>();
    for (Lineage lineage : lineages) {
      lineage.accounts().forEach(account -> of.put(account, lineage.id()));
    }
    return of;
  }
}
