package org.testimonia.compare.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testimonia.model.Account;

/// What readers call the accounts: the outlet where it tells them apart, else the source.
final class Labels {
  private static final int LONGEST = 24;

  private final Map<String, String> byAccount = new LinkedHashMap<>();

  Labels(List<Account> accounts) {
    for (Account account : accounts) {
      String outlet = outlet(account);
      boolean distinct =
          !outlet.isEmpty()
              && accounts.stream()
                  .noneMatch(other -> !other.equals(account) && outlet(other).equals(outlet));
      byAccount.put(account.id(), distinct ? outlet : shortened(account.source().stem()));
    }
  }

  private static String outlet(Account account) {
    return account.outlet().map(name -> name.strip().replaceFirst("^www\\.", "")).orElse("");
  }

  private static String shortened(String stem) {
    return stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST - 1) + "…";
  }

  /// The label of the account with this id.
  String of(String account) {
    return byAccount.getOrDefault(account, account);
  }
}
