package org.testimonia.ingest.page;

import java.util.Locale;
import java.util.Optional;

/// Languages, as pages and records declare them.
public final class LanguageTag {
  private LanguageTag() {}

  /// The ISO 639-1 code of a declared language: `en` for `en-GB`, `en_US` and `eng`; empty for what
  /// is no language.
  public static Optional<String> code(String declared) {
    String tag = declared.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    String code = tag.equals("eng") || tag.equals("english") ? "en" : tag.replaceFirst("-.*", "");
    return code.matches("[a-z]{2,3}") ? Optional.of(code) : Optional.empty();
  }
}
