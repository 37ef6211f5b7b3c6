package org.testimonia.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The forms a dossier can be printed in, each with its printer: the way in to all of them.
public enum DossierFormat {
  /// The whole dossier, as `docs/dossier.md` describes it.
  JSON("json");

  private final String ending;

  DossierFormat(String ending) {
    this.ending = ending;
  }

  /// The ending of this form's files, without a dot.
  public String ending() {
    return ending;
  }

  /// The name by which a user asks for it: `json`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The form a user asks for by its [#word()], in any case; empty when there is none.
  public static Optional<DossierFormat> find(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// What prints to a single stream, such as standard output.
  public DossierPrinter printer(PrintOptions options) {
    return switch (this) {
      case JSON -> new JsonPrinter();
    };
  }

  /// What a folder gets: the names of its files, in order, and what prints each.
  public Map<String, DossierPrinter> files(PrintOptions options) {
    Map<String, DossierPrinter> files = new TreeMap<>();
    files.put("dossier." + ending, printer(options));
    return files;
  }

  /// Every form's word, for a help text.
  public static List<String> words() {
    return Arrays.stream(values()).map(DossierFormat::word).toList();
  }
}
