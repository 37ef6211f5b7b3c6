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
/// @param revisions what changed from each version of an account to the next; empty when no account
///   is there in several versions
public record Comparison(
    List<Claim> claims,
    List<Lineage> lineages,
    SortedMap<String, String> speakers,
    List<Revision> revisions) {
  public Comparison {
    claims = List.copyOf(claims);
    lineages = List.copyOf(lineages);
    revisions = List.copyOf(revisions);
    speakers = Collections.unmodifiableSortedMap(new TreeMap<>(speakers));
  }

  /// The comparison of accounts none of which is there in several versions.
  public Comparison(
      List<Claim> claims, List<Lineage> lineages, SortedMap<String, String> speakers) {
    this(claims, lineages, speakers, List.of());
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
