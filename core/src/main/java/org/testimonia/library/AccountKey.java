package org.testimonia.library;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.text.Sha256;
import org.testimonia.text.WebAddress;

/// What makes an account the same account when it comes again: its page; else the id that its
/// source states for it; else its file; else what it says.
final class AccountKey {
  private AccountKey() {}

  static String of(Account account) {
    Optional<URI> address = account.address().flatMap(WebAddress::parse);
    if (address.isPresent()) {
      return "web:" + WebAddress.key(address.get());
    }
    String name = account.source().name();
    if (account.source().record().isPresent()) {
      return "record:" + account.outlet().orElse("") + ":" + account.source().record().get();
    }
    boolean oneOfMany = name.matches(".*#\\d+");
    return name.equals("-") || oneOfMany
        ? "text:" + content(account)
        : "file:" + Path.of(name).toAbsolutePath().normalize();
  }

  /// An id for a key.
  static String id(String key) {
    return "n" + Sha256.of(key).substring(0, 16);
  }

  /// Equal for accounts that are the same telling by the same outlet, whatever white space lies
  /// between the words. Records that state different ids are never the same.
  static String content(Account account) {
    return Sha256.of(
        String.join(
            "\u0000",
            account.outlet().orElse("").toLowerCase(Locale.ROOT),
            account.source().record().orElse(""),
            plain(account.text())));
  }

  /// Whether a newer version says nothing else than an older one.
  static boolean isUnchanged(Account older, Account newer) {
    return plain(older.text()).equals(plain(newer.text()))
        && plain(older.title().orElse("")).equals(plain(newer.title().orElse("")));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
