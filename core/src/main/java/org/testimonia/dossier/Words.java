package org.testimonia.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Claim;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.model.Revision;
import org.testimonia.model.Side;
import org.testimonia.model.StatementKind;

/// How the forms for people put things, said once.
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm O", Locale.ENGLISH);

  /// A longer value is no heading.
  private static final int LONGEST_HEADING = 45;

  /// A note that lists its sides may cut long values after this many characters.
  private static final int LISTED = 40;

  /// What stands before a passage begins with half a word when it is as long as this.
  private static final int WHOLE_PREFIX = 31;

  private Words() {}

  /// `1 account`, `2 accounts`.
  static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /// How many claims these are.
  static int claims(Map<String, List<Claim>> byAccount) {
    return byAccount.values().stream().mapToInt(List::size).sum();
  }

  /// A constant's name as words: `related link`.
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The same with a capital.
  static String title(Enum<?> value) {
    return title(of(value));
  }

  static String title(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// A share as a percentage without decimals: `12 %`.
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /// The days from first to last publication; empty when none is known.
  static String days(Dossier dossier) {
    Optional<LocalDate> from = dossier.from();
    Optional<LocalDate> to = dossier.to();
    if (from.isEmpty() || to.isEmpty()) {
      return "";
    }
    String last = day(to.get());
    return from.equals(to) ? last : day(from.get()) + " to " + last;
  }

  /// A day: `4 March 2031`.
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// A number with two decimals, for a drawing.
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /// How an account gives the words of another.
  static String given(StatementKind kind) {
    return switch (kind) {
      case DIRECT -> "quoted";
      case INDIRECT -> "in the account’s words";
      case MIXED -> "partly quoted";
    };
  }

  /// How firmly a commitment is put; empty when it is simply stated.
  static String firmness(CommitmentModality modality) {
    return modality == CommitmentModality.STATED ? "" : of(modality);
  }

  /// Of a commitment that another account ties to a condition.
  static final String NO_CONDITION = "no condition named";

  /// What the note of a difference adds to its sides; empty when it only lists them.
  static String note(Difference difference) {
    boolean lists =
        difference.sides().stream()
            .map(side -> Clean.line(side.value()))
            .map(value -> value.substring(0, Math.min(LISTED, value.length())))
            .allMatch(Clean.line(difference.note())::contains);
    return lists ? "" : Clean.line(difference.note());
  }

  /// The value of a side as a heading above its passage; empty when it says no more than the
  /// passage does, where it stands out anyway.
  static String heading(Side side, Passage passage) {
    String value = Clean.line(side.value());
    boolean again = value.length() > LONGEST_HEADING && passage.quote().contains(side.value());
    return again ? "" : value;
  }

  /// The heading of what changed from version to version.
  static final String REVISIONS = "What changed from version to version";

  /// Between the words before and those that replaced them.
  static final String BY = " by ";

  /// How many changes these are.
  static int changes(List<Revision> revisions) {
    return revisions.stream().mapToInt(revision -> revision.changes().size()).sum();
  }

  /// Of which two versions of an account, and when each was told where that tells them apart: `Post
  /// (version 1), published 4 March 2031, to Post, updated 5 March 2031, 10:05 GMT+2`.
  static String versions(Revision revision, DossierIndex index) {
    String before = told(index.account(revision.earlier()).account());
    String after = told(index.account(revision.later()).account());
    boolean apart = !before.equals(after);
    return index.label(revision.earlier())
        + (apart && !before.isEmpty() ? ", " + before + "," : "")
        + " to "
        + index.label(revision.later())
        + (apart && !after.isEmpty() ? ", " + after : "");
  }

  /// When an account was last changed or else published; empty when it states neither.
  private static String told(Account account) {
    String updated = time(account.updated());
    String published = time(account.published());
    return !updated.isEmpty()
        ? "updated " + updated
        : published.isEmpty() ? "" : "published " + published;
  }

  /// As precisely as it is known, by the clock of the place; empty when it is not.
  private static String time(Published published) {
    return switch (published) {
      case Published.At at -> TIME.format(at.instant().atOffset(at.offset()));
      case Published.On on -> day(on.day());
      case Published.Unknown unknown -> "";
    };
  }

  /// The words of the later version that a change stands after, or of the earlier one where words
  /// were dropped; empty where it stands at the beginning.
  static String place(Revision.Change change) {
    String before = change.after().or(change::before).map(Passage::prefix).orElse("");
    String words = Clean.line(before);
    int word = before.length() < WHOLE_PREFIX ? 0 : words.indexOf(' ') + 1;
    return words.isEmpty() ? "" : "after “" + words.substring(word) + "”";
  }

  /// The caution under a difference between translations.
  static final String TRANSLATED =
      "Spoken in another language: both wordings may be faithful translations.";
}
