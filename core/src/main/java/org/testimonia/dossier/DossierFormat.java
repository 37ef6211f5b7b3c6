package org.testimonia.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The forms a dossier can be printed in, each with its printer: the way in to all of them.
public enum DossierFormat {
  /// For a terminal of 80 columns; long parts are cut, and say so.
  TEXT("txt"),
  /// The whole dossier, as `docs/dossier.md` describes it.
  JSON("json"),
  /// One self-contained page to read and print, with the accounts' full texts.
  HTML("html"),
  /// The whole dossier for notes, with YAML front matter.
  MARKDOWN("md"),
  /// Eight tables for a spreadsheet: a file each in a folder, one chosen on a stream.
  CSV("csv"),
  /// W3C Web Annotations as JSON-LD.
  ANNOTATIONS("jsonld");

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

  /// Every form's word, for a help text.
  public static List<String> words() {
    return Arrays.stream(values()).map(DossierFormat::word).toList();
  }

  /// What prints to a single stream, such as standard output.
  public DossierPrinter printer(PrintOptions options) {
    return switch (this) {
      case TEXT -> new TextPrinter(options.colour(), options.explain());
      case JSON -> new JsonPrinter(options.explain());
      case HTML -> new HtmlPrinter();
      case MARKDOWN -> new MarkdownPrinter();
      case CSV -> new CsvPrinter(options.table());
      case ANNOTATIONS -> new AnnotationPrinter();
    };
  }

  /// What a folder gets: the names of its files and what prints each, in the order of the names. No
  /// file carries colour.
  public Map<String, DossierPrinter> files() {
    Map<String, DossierPrinter> files = new TreeMap<>();
    if (this == CSV) {
      for (CsvTable table : CsvTable.values()) {
        files.put(table.word() + "." + ending, new CsvPrinter(table));
      }
    } else {
      files.put("dossier." + ending, printer(PrintOptions.plain()));
    }
    return files;
  }
}
