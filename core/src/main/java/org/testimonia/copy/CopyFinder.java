package org.testimonia.copy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.testimonia.model.Account;
import org.testimonia.model.Carried;
import org.testimonia.model.Copy;
import org.testimonia.text.Span;

/// Finds what an account has copied from those that came before it in a stream, or shares with them
/// because both carry the same text. Fingerprints propose, the words themselves decide. Remembers
/// the last accounts that came in, in memory that does not grow; for one thread at a time.
///
/// No copies are a quotation that two accounts share, and what stands in three or more accounts
/// over more than a few days: what an outlet prints below all its articles.
public final class CopyFinder {
  /// So many accounts are remembered, the last ones that came in.
  public static final int REMEMBERED = 20_000;

  /// Of the accounts that share most, so many are looked at word by word.
  private static final int LOOKED_AT = 24;

  /// So many copies are told of one account, those of most words.
  private static final int TOLD = 8;

  /// Of the accounts that have a fingerprint, so many are looked at, the last ones.
  private static final int LOOKED_UP = 48;

  /// News is copied within so many days; what comes again later, and in a third account, is no
  /// news.
  private static final int NEWS_DAYS = 3;

  private static final int THIRD = 2;

  private final AgencyFinder agencies = new AgencyFinder();
  private final int remembered;
  private final Known[] known;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final FingerprintIndex index = new FingerprintIndex();
  private int next;

  /// An account as it is laid beside others, made of the account alone.
  public static final class Prepared {
    private final Account account;
    private final Wording wording;
    private final Fingerprints fingerprints;
    private final Optional<String> agency;

    private Prepared(
        Account account, Wording wording, Fingerprints fingerprints, Optional<String> agency) {
      this.account = account;
      this.wording = wording;
      this.fingerprints = fingerprints;
      this.agency = agency;
    }
  }

  /// What is remembered of an account.
  private record Known(String account, String outlet, Optional<LocalDate> day, Wording wording) {}

  public CopyFinder() {
    this(REMEMBERED);
  }

  /// @param remembered how many accounts are remembered, 1 or more
  public CopyFinder(int remembered) {
    if (remembered < 1) {
      throw new IllegalArgumentException("nothing to be remembered");
    }
    this.remembered = remembered;
    this.known = new Known[remembered];
  }

  /// Makes an account ready, of the account alone: several threads may do so at once.
  public Prepared prepare(Account account) {
    Wording wording = Wording.of(account);
    return new Prepared(account, wording, Fingerprints.of(wording), agencies.find(account));
  }

  /// What an account carries of those that came before it; then remembers it.
  public Carried add(Prepared newcomer) {
    Carried carried = find(newcomer);
    remember(newcomer);
    return carried;
  }

  /// From now on others may be copies of this account; what was remembered under its id is no more
  /// found.
  public void remember(Prepared newcomer) {
    for (int i = 0; i < newcomer.fingerprints.size(); i++) {
      index.add(newcomer.fingerprints.hash(i), next);
    }
    Account account = newcomer.account;
    if (next >= remembered) {
      numbers.remove(known(next).account(), next - remembered);
    }
    numbers.put(account.id(), next);
    known[next % remembered] =
        new Known(
            account.id(),
            account.outlet().orElse(""),
            account.published().findDay(),
            newcomer.wording);
    next++;
  }

  /// What an account carries of those that are remembered; of one that came several times, as it
  /// was told last.
  public Carried find(Prepared newcomer) {
    BitSet boilerplate = new BitSet();
    List<Integer> candidates = candidates(newcomer, boilerplate);
    Shared.Side side = new Shared.Side(newcomer.wording);
    List<Shared> shared = new ArrayList<>();
    BitSet quoted = newcomer.wording.quoted();
    for (int candidate : candidates) {
      Shared both = side.with(known(candidate).wording());
      shared.add(both);
      quoted.or(both.firstQuoted());
    }
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < shared.size(); i++) {
      decide(newcomer, known(candidates.get(i)), shared.get(i), quoted, boilerplate)
          .ifPresent(copies::add);
    }
    copies.sort(Comparator.comparingInt((Copy copy) -> -copy.words()).thenComparing(Copy::of));
    return new Carried(newcomer.agency, copies.subList(0, Math.min(TOLD, copies.size())));
  }

  private static Optional<Copy> decide(
      Prepared newcomer, Known other, Shared shared, BitSet quoted, BitSet boilerplate) {
    BitSet here = CopyDecision.told(newcomer.wording, shared.first());
    here = withoutBoilerplate(here, boilerplate);
    here.andNot(quoted);
    BitSet there = shared.secondOf(here);
    there.andNot(shared.secondQuoted());
    boolean together = isTogether(newcomer.account.published().findDay(), other.day());
    CopyDecision.Part ours = new CopyDecision.Part(newcomer.wording, here);
    CopyDecision.Part theirs = new CopyDecision.Part(other.wording(), there);
    if (!CopyDecision.isCopyInStream(together, ours, theirs)) {
      return Optional.empty();
    }
    return Optional.of(
        new Copy(
            newcomer.account.id(),
            newcomer.wording.spans(here),
            other.account(),
            other.wording().spans(there),
            Math.min(ours.words(), theirs.words())));
  }

  private static boolean isTogether(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent()
        && other.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= NEWS_DAYS;
  }

  /// Fingerprints are some runs only, so a run that is boilerplate for the most part is so in
  /// whole.
  private static BitSet withoutBoilerplate(BitSet shared, BitSet boilerplate) {
    BitSet rest = new BitSet();
    for (Span run : Runs.of(shared)) {
      BitSet known = boilerplate.get(run.start(), run.end());
      if (known.cardinality() * 2 < run.length()) {
        rest.set(run.start(), run.end());
      }
    }
    rest.andNot(boilerplate);
    return rest;
  }

  /// Numbers of the accounts that share most fingerprints, those of boilerplate not counted.
  ///
  /// @param boilerplate filled with the newcomer's words that are
  private List<Integer> candidates(Prepared newcomer, BitSet boilerplate) {
    Map<Integer, Integer> shares = new TreeMap<>();
    Fingerprints prints = newcomer.fingerprints;
    int end = -1;
    for (int i = 0; i < prints.size(); i++) {
      List<Integer> having = having(newcomer, prints.hash(i));
      if (isBoilerplate(newcomer.account, having)) {
        int place = prints.place(i);
        boilerplate.set(end >= 0 ? Math.min(end, place) : place, place + Shared.RUN);
        end = place + Shared.RUN;
      } else {
        end = -1;
        having.forEach(one -> shares.merge(one, 1, Integer::sum));
      }
    }
    return shares.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(LOOKED_AT)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Numbers of the other accounts that have a fingerprint, each once and as it was told last.
  private List<Integer> having(Prepared newcomer, int hash) {
    List<Integer> having = new ArrayList<>();
    index.each(
        hash,
        next - remembered,
        LOOKED_UP,
        number -> {
          String account = known(number).account();
          boolean newest = numbers.getOrDefault(account, number) == number;
          boolean repeated = !having.isEmpty() && having.getLast() == number;
          if (newest && !repeated && !account.equals(newcomer.account.id())) {
            having.add(number);
          }
        });
    return having;
  }

  private boolean isBoilerplate(Account account, List<Integer> having) {
    if (having.size() < THIRD) {
      return false;
    }
    Optional<LocalDate> day = account.published().findDay();
    LocalDate first = day.orElse(LocalDate.MAX);
    LocalDate last = day.orElse(LocalDate.MIN);
    int undated = 0;
    for (int number : having) {
      Known one = known(number);
      if (one.day().isPresent()) {
        first = first.isBefore(one.day().get()) ? first : one.day().get();
        last = last.isAfter(one.day().get()) ? last : one.day().get();
      } else if (account.outlet().isPresent() && account.outlet().get().equals(one.outlet())) {
        undated++;
      }
    }
    return (first.isBefore(last) && first.plusDays(NEWS_DAYS).isBefore(last)) || undated >= THIRD;
  }

  private Known known(int number) {
    return known[number % remembered];
  }
}
