package org.testimonia.compare.difference;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimonia.model.Account;
import org.testimonia.model.AccountLabels;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Side;

/// Says in one neutral sentence how sides differ.
final class Note {
  private static final int LONGEST_VALUE = 90;
  private static final List<String> COUNTS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

  /// A quotation mark that no apostrophe is.
  private static final Pattern MARK = Pattern.compile("[\"“”„«»]|(?:^|\\s)[‘'](?=\\S)");

  private Note() {}

  static String of(DifferenceType type, List<Side> sides, List<Account> accounts) {
    Map<String, String> labels = AccountLabels.of(accounts);
    String note =
        sides.stream().map(side -> side(type, side, labels)).collect(Collectors.joining("; "));
    return note + ".";
  }

  private static String side(DifferenceType type, Side side, Map<String, String> labels) {
    boolean several = side.accounts().size() > 1;
    if (type == DifferenceType.SPEAKER && side.value().equals(SpeakerContrast.NO_SOURCE)) {
      return who(side.accounts(), labels) + (several ? " name no source" : " names no source");
    }
    boolean paraphrased = type == DifferenceType.WORDING && !isQuoted(side);
    String does = does(paraphrased ? DifferenceType.SCOPE : type, several);
    return who(side.accounts(), labels) + " " + does + " " + value(side.value());
  }

  /// Whether the words stand between quotation marks, or some of them do.
  private static boolean isQuoted(Side side) {
    String before = side.passage().prefix().strip();
    boolean opened =
        !before.isEmpty() && "\"“„«‘'".indexOf(before.charAt(before.length() - 1)) >= 0;
    return opened || MARK.matcher(side.value()).find();
  }

  private static String who(List<String> accounts, Map<String, String> labels) {
    return switch (accounts.size()) {
      case 1 -> label(accounts.get(0), labels);
      case 2 -> label(accounts.get(0), labels) + " and " + label(accounts.get(1), labels);
      default -> count(accounts.size()) + " accounts";
    };
  }

  private static String label(String account, Map<String, String> labels) {
    return labels.getOrDefault(account, account);
  }

  private static String count(int count) {
    return count < COUNTS.size()
        ? COUNTS.get(count).toLowerCase(java.util.Locale.ROOT)
        : "" + count;
  }

  private static String does(DifferenceType type, boolean several) {
    return switch (type) {
      case NUMBER, TIME -> several ? "give" : "gives";
      case PLACE -> several ? "name" : "names";
      case SPEAKER -> several ? "cite" : "cites";
      case WORDING -> several ? "quote" : "quotes";
      case SCOPE, MODALITY, POLARITY -> several ? "have" : "has";
    };
  }

  private static String value(String value) {
    String plain = value.replaceAll("[\"“”„«»]", "").replaceAll("\\s+", " ").strip();
    return "“" + (plain.length() <= LONGEST_VALUE ? plain : cut(plain)) + "”";
  }

  /// The first whole words of a long value.
  private static String cut(String value) {
    int space = value.lastIndexOf(' ', LONGEST_VALUE);
    int end = space > 0 ? space : LONGEST_VALUE;
    return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
        + " …";
  }
}
