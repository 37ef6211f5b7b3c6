package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.Claim;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Dossier;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;

/// The commitments of a dossier, those that several accounts tell of as one row.
///
/// Two are one when the same actor does the same sort of thing in nearly the same words, or in
/// fewer of the same words where both lie in passages of one claim. Every two of a row are.
final class CommitmentRows {
  /// Of the words of the shorter action, as many stand in the other.
  private static final double ALIKE = 0.7;

  /// The same where the actor of one is unsure.
  private static final double ALIKE_UNSURE = 0.8;

  /// The same where one claim holds both.
  private static final double ALIKE_IN_CLAIM = 0.3;

  /// Words as short as these say little, and words that begin with as many same letters are one.
  private static final int SHORT = 2;

  private static final int STEM = 6;

  private static final Set<String> EMPTY =
      Set.of(
          "the", "and", "for", "its", "his", "her", "our", "was", "had", "has", "are", "not", "but",
          "any", "all", "who", "can", "may", "she", "you", "will", "would", "shall", "should",
          "must", "could", "that", "this", "these", "those", "with", "from", "have", "been", "they",
          "them", "their", "there", "which", "what", "into", "also", "about");

  /// One commitment, as one or more accounts tell of it.
  ///
  /// @param entries in the dossier's order; one or more
  record Row(List<Dossier.CommitmentEntry> entries) {
    Row {
      entries = List.copyOf(entries);
    }

    Dossier.CommitmentEntry first() {
      return entries.getFirst();
    }

    /// Ids of the accounts that tell of it, each once.
    List<String> accounts() {
      return entries.stream().map(Dossier.CommitmentEntry::account).distinct().toList();
    }

    /// Whether one account ties it to a condition that another leaves out or words otherwise.
    boolean conditionsDiffer() {
      return entries.stream()
              .map(entry -> entry.condition().map(CommitmentRows::words))
              .distinct()
              .count()
          > 1;
    }

    /// The entries that say it in the same words under the same condition, in the dossier's order.
    List<List<Dossier.CommitmentEntry>> wordings() {
      Map<String, List<Dossier.CommitmentEntry>> same = new LinkedHashMap<>();
      for (Dossier.CommitmentEntry entry : entries) {
        String key =
            plain(entry.action()) + "|" + entry.condition().map(CommitmentRows::plain).orElse("");
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
      return List.copyOf(same.values());
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> rowOf = new TreeMap<>();

  CommitmentRows(Dossier dossier) {
    Map<String, Set<String>> claims = claims(dossier);
    List<List<Dossier.CommitmentEntry>> groups = new ArrayList<>();
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      Optional<List<Dossier.CommitmentEntry>> fitting =
          groups.stream()
              .filter(group -> group.stream().allMatch(other -> isSame(entry, other, claims)))
              .findFirst();
      if (fitting.isEmpty()) {
        groups.add(new ArrayList<>(List.of(entry)));
      }
      fitting.ifPresent(group -> group.add(entry));
    }
    for (List<Dossier.CommitmentEntry> group : groups) {
      rows.add(new Row(group));
      group.forEach(entry -> rowOf.put(entry.id(), group.getFirst().id()));
    }
  }

  /// In the order of their first entries.
  List<Row> list() {
    return List.copyOf(rows);
  }

  /// The id of the first commitment of the row that `entry` stands in.
  String rowOf(Dossier.CommitmentEntry entry) {
    return rowOf.getOrDefault(entry.id(), entry.id());
  }

  /// By the id of a commitment, the claims whose passages hold most of its action.
  private static Map<String, Set<String>> claims(Dossier dossier) {
    Map<String, List<Dossier.CommitmentEntry>> byAccount = new TreeMap<>();
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      byAccount.computeIfAbsent(entry.account(), id -> new ArrayList<>()).add(entry);
    }
    Map<String, Set<String>> claims = new TreeMap<>();
    for (Claim claim : dossier.claims()) {
      for (Member member : claim.members()) {
        Passage passage = member.passage();
        for (Dossier.CommitmentEntry entry : byAccount.getOrDefault(passage.account(), List.of())) {
          int shared = entry.action().span().overlap(passage.span());
          if (2 * shared > entry.action().span().length()) {
            claims.computeIfAbsent(entry.id(), id -> new TreeSet<>()).add(claim.id());
          }
        }
      }
    }
    return claims;
  }

  private static boolean isSame(
      Dossier.CommitmentEntry one, Dossier.CommitmentEntry other, Map<String, Set<String>> claims) {
    boolean negated = one.modality() == CommitmentModality.NEGATED;
    boolean sort =
        family(one.kind()) == family(other.kind())
            && negated == (other.modality() == CommitmentModality.NEGATED);
    boolean known = one.actor().isPresent() && other.actor().isPresent();
    if (!sort || (known && !isSomebodySame(one.actor().get(), other.actor().get()))) {
      return false;
    }
    Set<String> ones = words(one.action());
    Set<String> others = words(other.action());
    long common = ones.stream().filter(others::contains).count();
    double alike = common / (double) Math.max(1, Math.min(ones.size(), others.size()));
    boolean enough = common > 1 || ones.equals(others);
    boolean together =
        claims.getOrDefault(one.id(), Set.of()).stream()
            .anyMatch(claims.getOrDefault(other.id(), Set.of())::contains);
    return (enough && alike >= (known ? ALIKE : ALIKE_UNSURE))
        || (together && common > 0 && alike >= ALIKE_IN_CLAIM);
  }

  /// What one account calls an agreement another calls a promise.
  private static CommitmentKind family(CommitmentKind kind) {
    return switch (kind) {
      case PLEDGE, ACCEPTANCE, OFFER, THREAT -> CommitmentKind.PLEDGE;
      case DEMAND -> CommitmentKind.DEMAND;
      case REFUSAL -> CommitmentKind.REFUSAL;
      case DENIAL -> CommitmentKind.DENIAL;
    };
  }

  /// "Weil" is "Anna Weil", and "the board" is "the harbour board".
  private static boolean isSomebodySame(String one, String other) {
    List<String> ones = split(one);
    List<String> others = split(other);
    return ones.containsAll(others) || others.containsAll(ones);
  }

  private static Set<String> words(Passage passage) {
    Set<String> words = new TreeSet<>();
    for (String word : split(passage.quote())) {
      boolean number = Character.isDigit(word.codePointAt(0));
      if (number || (word.length() > SHORT && !EMPTY.contains(word))) {
        words.add(number ? word : word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return words;
  }

  private static String plain(Passage passage) {
    return String.join(" ", split(passage.quote()));
  }

  private static List<String> split(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
