package org.testimonia.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testimonia.Given;
import org.testimonia.clean.Cleaner;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.Reading;
import org.testimonia.read.Reader;

/// Accounts read for tests, each line a paragraph.
public final class Readings {
  private static final Reader READER = new Reader(Given.TAGGER);

  private Readings() {}

  /// The accounts `account-000.txt`, `account-001.txt`, … of these texts.
  public static List<Reading> of(String... texts) {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      sources.add(String.format(Locale.ROOT, "account-%03d.txt", i));
    }
    return named(sources, List.of(texts));
  }

  /// The accounts of these texts.
  ///
  /// @param sources their names, in the order of `texts`
  public static List<Reading> named(List<String> sources, List<String> texts) {
    List<Capture> captures = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      captures.add(
          Given.capture(Given.account(sources.get(i), new Published.Unknown(), texts.get(i))));
    }
    return new Cleaner().clean(captures).stream().map(READER::read).toList();
  }
}
