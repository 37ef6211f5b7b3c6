package org.testimonia.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A short name for each account of a story, unique among them.
///
/// The outlet where it is the only account of that outlet; else the shortest beginning of the
/// source's stem, cut after a whole word, that no other account shares ("003" of
/// `003-harbour-post.txt`); else the whole source, numbered where two are the same. An earlier
/// version of an account has the label of the newest, with its number: `Harbour Post (version 1)`.
public final class AccountLabels {
  /// A longer outlet is no short name.
  private static final int LONGEST_OUTLET = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private AccountLabels() {}

  /// The labels by account id, in the order of `accounts`.
  public static Map<String, String> of(List<Account> accounts) {
    Map<String, Account> newest = new LinkedHashMap<>();
    for (Account account : accounts) {
      findNewest(account, accounts).ifPresent(last -> newest.put(account.id(), last));
    }
    Map<String, String> own =
        ownLabels(accounts.stream().filter(account -> !newest.containsKey(account.id())).toList());
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    own.values().forEach(label -> taken.add(key(label)));
    for (Account account : accounts) {
      Account last = newest.getOrDefault(account.id(), account);
      String label = own.getOrDefault(last.id(), "");
      boolean earlier = newest.containsKey(account.id());
      labels.put(account.id(), earlier ? versionLabel(label, account, taken) : label);
    }
    return labels;
  }

  /// What an account is an earlier version of.
  private static Optional<Account> findNewest(Account account, List<Account> accounts) {
    if (account.source().version().isEmpty()) {
      return Optional.empty();
    }
    return accounts.stream()
        .filter(other -> account.source().isVersionOf(other.source()))
        .filter(other -> accounts.stream().noneMatch(o -> other.source().isVersionOf(o.source())))
        .findFirst();
  }

  private static String versionLabel(String newest, Account account, Set<String> taken) {
    String label = newest + " (version " + account.source().version().orElse(0) + ")";
    for (int n = 2; !taken.add(key(label)); n++) {
      label = newest + " (version " + account.source().version().orElse(0) + ", " + n + ")";
    }
    return label;
  }

  private static Map<String, String> ownLabels(List<Account> accounts) {
    List<Optional<String>> outlets = accounts.stream().map(AccountLabels::outlet).toList();
    List<List<String>> beginnings =
        accounts.stream().map(account -> beginnings(account.source().stem())).toList();
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    for (int i = 0; i < accounts.size(); i++) {
      Optional<String> outlet = outlets.get(i);
      String label = outlet.isPresent() && count(outlets, outlet) == 1 ? outlet.get() : "";
      labels.put(accounts.get(i).id(), label);
      taken.add(key(label));
    }
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      if ("".equals(labels.get(account.id()))) {
        labels.put(account.id(), fromSource(account, i, beginnings, taken));
      }
    }
    return labels;
  }

  private static String fromSource(
      Account account, int self, List<List<String>> beginnings, Set<String> taken) {
    List<String> candidates = new ArrayList<>(beginnings.get(self));
    String source = line(account.source().name());
    candidates.add(source);
    for (int n = 2; n <= beginnings.size() + 1; n++) {
      candidates.add(source + " (" + n + ")");
    }
    for (int c = 0; c < candidates.size(); c++) {
      String candidate = candidates.get(c);
      boolean shared =
          c < beginnings.get(self).size() && sharedByOthers(candidate, self, beginnings);
      if (!shared && taken.add(key(candidate))) {
        return candidate;
      }
    }
    throw new IllegalStateException(account.source() + ": more labels taken than accounts");
  }

  private static boolean sharedByOthers(String candidate, int self, List<List<String>> beginnings) {
    for (int other = 0; other < beginnings.size(); other++) {
      if (other != self && beginnings.get(other).stream().anyMatch(b -> same(b, candidate))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> outlet(Account account) {
    return account
        .outlet()
        .map(AccountLabels::line)
        .map(name -> name.replaceFirst("^www\\.", ""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_OUTLET);
  }

  private static long count(List<Optional<String>> outlets, Optional<String> name) {
    return outlets.stream()
        .filter(outlet -> outlet.map(AccountLabels::key).equals(name.map(AccountLabels::key)))
        .count();
  }

  /// The beginnings of `stem` that end with a word, shortest first.
  private static List<String> beginnings(String stem) {
    List<String> beginnings = new ArrayList<>();
    String line = line(stem);
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      beginnings.add(line.substring(0, word.end()));
    }
    return beginnings;
  }

  private static boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
