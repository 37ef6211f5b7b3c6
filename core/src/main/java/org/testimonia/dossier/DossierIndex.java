package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.testimonia.model.Claim;
import org.testimonia.model.Dossier;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Sentence;
import org.testimonia.model.Side;
import org.testimonia.model.Standing;
import org.testimonia.text.Span;

/// A dossier as its readers ask for it: by label, by standing, by speaker. What every form for
/// people needs, so that all of them say the same.
final class DossierIndex {
  /// What one speaker is said to have said.
  ///
  /// @param name the speaker; empty for statements whose speaker is unsure
  /// @param sayings in the order of the dossier; one or more
  /// @param accounts ids of the accounts that carry them
  record Speaker(Optional<String> name, List<Saying> sayings, List<String> accounts) {}

  /// The same words in one or more accounts.
  ///
  /// @param first where they stand first
  /// @param accounts ids of the accounts, each once; one or more
  record Saying(Dossier.StatementEntry first, List<String> accounts) {}

  /// A passage that is long enough to be understood, and the words in it that matter.
  ///
  /// @param focus offsets into the passage's quote; empty at 0 when no words stand out
  record Evidence(Passage passage, Span focus) {}

  /// A shorter passage can't be understood without its sentence.
  private static final int SHORTEST = 40;

  private final Dossier dossier;
  private final Map<String, Dossier.AccountEntry> accounts = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Selection differing;
  private final Selection shared;

  DossierIndex(Dossier dossier) {
    this.dossier = dossier;
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      accounts.put(entry.account().id(), entry);
      numbers.put(entry.account().id(), numbers.size() + 1);
    }
    // Once, for the printers ask for them again and again, and every claim is laid beside the
    // others.
    differing = Selection.differing(claims(Standing.DIFFERS));
    shared = Selection.shared(differing.shown(), claims(Standing.SHARED));
  }

  /// The account with this id.
  Dossier.AccountEntry account(String id) {
    Dossier.AccountEntry entry = accounts.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no account " + id + " in the dossier");
    }
    return entry;
  }

  /// A short name of the account, fit to be shown.
  String label(String id) {
    return Clean.line(account(id).label());
  }

  /// The labels of these accounts, as a list in one line.
  String labels(List<String> ids) {
    return String.join(", ", ids.stream().map(this::label).toList());
  }

  /// The account's place in the dossier, from 1.
  int number(String id) {
    account(id);
    return numbers.getOrDefault(id, 0);
  }

  /// The claims of this standing, in the dossier's order.
  List<Claim> claims(Standing standing) {
    return dossier.claims().stream().filter(claim -> claim.standing() == standing).toList();
  }

  /// What accounts share, as a reader is told.
  Selection shared() {
    return shared;
  }

  /// Where accounts differ, as a reader is told.
  Selection differing() {
    return differing;
  }

  /// The claims that only one account has, by account in the dossier's order; accounts without one
  /// are left out.
  Map<String, List<Claim>> singles() {
    Map<String, List<Claim>> singles = new LinkedHashMap<>();
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      String id = entry.account().id();
      List<Claim> own =
          claims(Standing.SINGLE).stream().filter(claim -> claim.accounts().contains(id)).toList();
      if (!own.isEmpty()) {
        singles.put(id, own);
      }
    }
    return singles;
  }

  /// What one source leaves out though all others have it, by account in the dossier's order;
  /// accounts that leave out nothing such are absent.
  Map<String, List<Claim>> leftOut() {
    Map<String, List<Claim>> leftOut = new LinkedHashMap<>();
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      String id = entry.account().id();
      List<Claim> missing =
          Stream.concat(differing.shown().stream(), shared.shown().stream())
              .filter(claim -> claim.leftOutBy().contains(id))
              .toList();
      if (!missing.isEmpty()) {
        leftOut.put(id, missing);
      }
    }
    return leftOut;
  }

  /// How accounts word a claim.
  ///
  /// @param passage where it stands first
  /// @param accounts ids of those that have it in these words, each once; one or more
  record Wording(Passage passage, List<String> accounts) {}

  /// The first passage of each account that speaks of the claim.
  static List<Passage> onePerAccount(Claim claim) {
    Map<String, Passage> first = new LinkedHashMap<>();
    claim.members().forEach(m -> first.putIfAbsent(m.passage().account(), m.passage()));
    return List.copyOf(first.values());
  }

  /// The same, equal ones together.
  static List<Wording> wordings(Claim claim) {
    Map<String, List<Passage>> same = new LinkedHashMap<>();
    for (Passage passage : onePerAccount(claim)) {
      same.computeIfAbsent(bare(passage.quote()), any -> new ArrayList<>()).add(passage);
    }
    return same.values().stream()
        .map(group -> new Wording(group.getFirst(), group.stream().map(Passage::account).toList()))
        .toList();
  }

  /// The words alone, as copies agree in them.
  private static String bare(String quote) {
    return Clean.line(quote).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /// What one side of a difference rests on: the account's passage on the claim, or the sentence
  /// where that is only a few words.
  Evidence evidence(Claim claim, Side side) {
    Passage at = side.passage();
    Dossier.AccountEntry entry = account(at.account());
    Span widest = at.span();
    for (Member member : claim.members()) {
      boolean holds =
          member.passage().account().equals(at.account())
              && member.passage().span().contains(widest);
      widest = holds ? member.passage().span() : widest;
    }
    for (Sentence sentence : entry.sentences()) {
      boolean holds = widest.length() < SHORTEST && sentence.span().contains(widest);
      widest = holds ? sentence.span() : widest;
    }
    Passage passage = Passage.of(entry.account(), widest);
    return new Evidence(passage, focus(passage, side));
  }

  private static Span focus(Passage passage, Side side) {
    Span own = side.passage().span().shift(-passage.span().start());
    int at = side.passage().quote().indexOf(side.value());
    if (!side.value().isEmpty() && at >= 0) {
      int start = own.start() + at;
      return new Span(start, start + side.value().length());
    }
    return own.length() < passage.span().length() ? own : new Span(0, 0);
  }

  /// How many independent sources the dossier has: accounts, with each lineage once.
  int independent() {
    long copies = dossier.accounts().stream().filter(entry -> entry.lineage().isPresent()).count();
    return (int) (dossier.accounts().size() - copies + dossier.lineages().size());
  }

  /// Who said what: speakers heard in most accounts first, then those who say most, then by name;
  /// last what nobody is sure to have said.
  List<Speaker> speakers() {
    Map<String, List<Dossier.StatementEntry>> byName = new TreeMap<>();
    for (Dossier.StatementEntry entry : dossier.statements()) {
      byName.computeIfAbsent(entry.speaker().orElse(""), name -> new ArrayList<>()).add(entry);
    }
    List<Speaker> speakers = new ArrayList<>();
    byName.forEach((name, entries) -> speakers.add(speaker(name, entries)));
    speakers.sort(
        Comparator.comparing((Speaker speaker) -> speaker.name().isEmpty())
            .thenComparingInt(speaker -> -speaker.accounts().size())
            .thenComparingInt(speaker -> -speaker.sayings().size())
            .thenComparing(speaker -> speaker.name().orElse("")));
    return speakers;
  }

  private static Speaker speaker(String name, List<Dossier.StatementEntry> entries) {
    Map<String, List<Dossier.StatementEntry>> same = new LinkedHashMap<>();
    for (Dossier.StatementEntry entry : entries) {
      String key = entry.kind() + bare(entry.content().quote());
      same.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
    List<Saying> sayings =
        same.values().stream()
            .map(group ->
                new Saying(
                    group.getFirst(),
                    group.stream().map(Dossier.StatementEntry::account).distinct().toList()))
            .toList();
    return new Speaker(
        Optional.of(name).filter(n -> !n.isEmpty()),
        sayings,
        entries.stream().map(Dossier.StatementEntry::account).distinct().toList());
  }
}
