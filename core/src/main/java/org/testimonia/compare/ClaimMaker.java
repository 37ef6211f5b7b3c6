package org.testimonia.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.testimonia.compare.difference.Certainty;
import org.testimonia.compare.difference.DifferenceFinder;
import org.testimonia.compare.difference.Told;
import org.testimonia.model.Claim;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.model.Reasons;
import org.testimonia.model.Standing;
import org.testimonia.model.Statement;
import org.testimonia.text.Sha256;
import org.testimonia.text.Span;

/// Makes claims of passages: members, standing, how many independent sources, salience, id.
final class ClaimMaker {
  /// Differences before what is shared, what is shared before what one account has: each step is
  /// more than the number of accounts and their certainty can add.
  private static final double STEP = 1000;

  /// What a difference bears on a reader's belief goes before how many tell of it.
  private static final double BEARING = 100;

  private final DifferenceFinder differences;
  private final Map<String, String> lineageOf;
  private final UnaryOperator<String> canonicalSpeaker;
  private final int pairs;

  /// @param lineageOf lineage by account id; accounts on their own are absent
  /// @param canonicalSpeaker from a speaker's name in some account to its one name in the story
  /// @param pairs of a claim that may be read together
  ClaimMaker(
      DifferenceFinder differences,
      Map<String, String> lineageOf,
      UnaryOperator<String> canonicalSpeaker,
      int pairs) {
    this.differences = differences;
    this.lineageOf = lineageOf;
    this.canonicalSpeaker = canonicalSpeaker;
    this.pairs = pairs;
  }

  /// What one account tells at one place.
  record Telling(Reading reading, Span span) {}

  /// The claim on which these speak.
  ///
  /// @param tellings in the order of the story
  /// @param certainty that two of them speak of one matter, by their numbers
  /// @param leftOutBy the accounts of the one source that does not speak of it
  /// @param weight how telling the matter is among claims of its kind, from 0 to 1
  /// @param reasons why they are one claim; of one that is less sure a reader learns later
  Claim make(
      List<Telling> tellings,
      Certainty certainty,
      List<String> leftOutBy,
      double weight,
      Reasons reasons) {
    List<Member> members = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    List<String> idParts = new ArrayList<>();
    TreeSet<String> accounts = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    for (Telling telling : tellings) {
      Told said = Told.of(telling.reading(), telling.span());
      String account = telling.reading().account().id();
      members.add(
          new Member(
              Passage.of(telling.reading().account(), telling.span()),
              said.statement().map(Statement::id)));
      told.add(said);
      idParts.add(account + telling.span());
      accounts.add(account);
      sources.add(lineageOf.getOrDefault(account, account));
    }
    DifferenceFinder.Found found = differences.find(told, certainty, canonicalSpeaker, pairs);
    Standing standing =
        accounts.size() == 1
            ? Standing.SINGLE
            : found.differences().isEmpty() ? Standing.SHARED : Standing.DIFFERS;
    double kind =
        switch (standing) {
          case DIFFERS -> 2 * STEP;
          case SHARED -> STEP;
          case SINGLE -> 0;
        };
    return new Claim(
        Sha256.id("c", idParts.toArray(String[]::new)),
        standing,
        members,
        found.differences(),
        sources.size(),
        leftOutBy,
        kind + (BEARING * found.weight() + sources.size() * weight) * reasons.certainty(),
        reasons);
  }

  /// Most salient first.
  static List<Claim> ordered(List<Claim> claims) {
    return claims.stream()
        .sorted(Comparator.comparingDouble(Claim::salience).reversed().thenComparing(Claim::id))
        .toList();
  }
}
