package org.testimonia.model;

import java.util.List;

/// One matter on which accounts speak.
///
/// @param id made of its members
/// @param standing shared, differs or single
/// @param members the passages that speak of it, by account and place
/// @param differences how the accounts differ, most telling first; empty unless `DIFFERS`
/// @param independent how many independent sources carry it: accounts, with each lineage once
/// @param leftOutBy ids of the accounts of the one source that does not speak of it while all
///   others do; empty when there is no such one
/// @param salience what a reader most needs to know comes first; 0 or more, comparable within one
///   dossier
/// @param reasons why these passages are one claim
public record Claim(
    String id,
    Standing standing,
    List<Member> members,
    List<Difference> differences,
    int independent,
    List<String> leftOutBy,
    double salience,
    Reasons reasons) {
  public Claim {
    members = List.copyOf(members);
    differences = List.copyOf(differences);
    leftOutBy = List.copyOf(leftOutBy);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a claim without a passage");
    }
    if ((standing == Standing.DIFFERS) == differences.isEmpty()) {
      throw new IllegalArgumentException(standing + " with " + differences.size() + " differences");
    }
    if ((standing == Standing.SINGLE) != (accounts(members).size() == 1)) {
      throw new IllegalArgumentException(
          standing + " in " + accounts(members).size() + " accounts");
    }
  }

  /// Ids of the accounts that carry it, each once, in the order of the members.
  public List<String> accounts() {
    return accounts(members);
  }

  private static List<String> accounts(List<Member> members) {
    return members.stream().map(member -> member.passage().account()).distinct().toList();
  }
}
