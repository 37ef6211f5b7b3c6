package org.testimonia;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.testimonia.text.DataFile;

/// What the build knows of itself: the version of Testimonia and the parts each stage rests on.
public final class Build {
  private static final Properties FACTS = load();

  private Build() {}

  /// Version of Testimonia, as in the build file.
  public static String version() {
    return FACTS.getProperty("version");
  }

  /// The parts that `stage` rests on with their versions; empty when it rests on the JDK alone.
  static String parts(String stage) {
    return FACTS.getProperty(stage, "");
  }

  private static Properties load() {
    Properties facts = new Properties();
    try (InputStream stream = DataFile.open(Build.class, "build.properties")) {
      facts.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("build.properties of the distribution is damaged", e);
    }
    return facts;
  }
}
