package org.testimonia.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.testimonia.text.DataFile;

/// Tells whether a text is in English, the only language that is read.
///
/// What a page declares may be wrong, so nothing is refused on a declaration alone: the detector
/// must agree with it, or be sure. A text too short to tell is let in.
final class Language {
  /// Shorter texts are not judged, letters.
  private static final int ENOUGH = 120;

  /// Only so much of a text is judged, UTF-16 units.
  private static final int LOOK = 4000;

  /// The share of words that are marks of English above which no detector is asked.
  private static final double PLAINLY_ENGLISH = 0.2;

  /// The share above which a text is not called foreign, whatever the detector says.
  private static final double PERHAPS_ENGLISH = 0.1;

  /// The share below which a text has no mark of English to set against the detector.
  private static final double HARDLY_ENGLISH = 0.04;

  private static final double SURE = 0.9;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Set<String> english =
      Set.copyOf(DataFile.lines(Language.class, "english-words.txt"));

  /// Loaded when first asked for: nearly every text is plainly English, and the model is large.
  private Optional<LanguageDetectorME> detector = Optional.empty();

  /// Why the text is not read, in words; empty when it may be.
  Optional<String> refuse(String text, Optional<String> declared) {
    String start = text.substring(0, Math.min(text.length(), LOOK));
    long letters = start.codePoints().filter(Character::isLetter).count();
    long latin = start.codePoints().filter(Character::isLetter).filter(Language::isLatin).count();
    if (letters >= ENOUGH / 4 && latin < letters / 2) {
      return Optional.of("not in Latin letters");
    }
    double share = englishShare(start);
    if (letters < ENOUGH || share >= PLAINLY_ENGLISH) {
      return Optional.empty();
    }
    opennlp.tools.langdetect.Language best = detector().predictLanguage(start);
    if (best.getLang().equals("eng")) {
      return Optional.empty();
    }
    boolean declaredForeign = declared.isPresent() && !declared.get().equals("en");
    boolean sure =
        share < HARDLY_ENGLISH || (best.getConfidence() >= SURE && share < PERHAPS_ENGLISH);
    return declaredForeign || sure
        ? Optional.of(
            "detected: " + best.getLang() + declared.map(code -> ", declared: " + code).orElse(""))
        : Optional.empty();
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  private double englishShare(String text) {
    int all = 0;
    int hits = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      all++;
      hits += english.contains(matcher.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return all == 0 ? 0 : (double) hits / all;
  }

  private synchronized LanguageDetectorME detector() {
    if (detector.isEmpty()) {
      try (InputStream model = DataFile.open(Language.class, "/langdetect-183.bin")) {
        detector = Optional.of(new LanguageDetectorME(new LanguageDetectorModel(model)));
      } catch (IOException e) {
        throw new UncheckedIOException("the language model of the distribution is damaged", e);
      }
    }
    return detector.get();
  }
}
