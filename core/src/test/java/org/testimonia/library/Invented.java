package org.testimonia.library;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;

/// Invented pages, feeds and accounts for the tests of the library, and a listener that remembers.
final class Invented {
  private static final List<String> PLACES =
      List.of("Orsund", "Tarn", "Brell", "Almer", "Velby", "Kesten", "Moravik", "Dunmere");
  private static final List<String> THINGS =
      List.of("ferry", "bridge", "school", "reservoir", "tramway", "harbour", "library", "mill");
  private static final List<String> DEEDS =
      List.of("closed", "flooded", "repaired", "sold", "painted", "inspected", "moved", "burned");

  private Invented() {}

  /// A page of some 60 words.
  static String page(String title, String text) {
    return "<html lang='en'><head><title>"
        + title
        + "</title><meta property='og:site_name' content='Quay News'></head><body><nav>Home</nav>"
        + "<article><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p><p>The council of the town will meet on Tuesday evening to hear what the engineers"
        + " have found, and those who live nearby have been asked to come and to say what they saw"
        + " that day, a clerk said.</p></article></body></html>";
  }

  static String feed(String... links) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Quay</title>");
    for (String link : links) {
      feed.append("<item><title>On ").append(link).append("</title><link>").append(link);
      feed.append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  /// So many JSON accounts, a line each, all different, several of one event.
  static String accounts(int count, long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      for (int i = 0; i < count; i++) {
        Random event = new Random(seed + random.nextInt(Math.max(1, count / 4)));
        String what =
            "The "
                + pick(THINGS, event)
                + " of "
                + pick(PLACES, event)
                + " was "
                + pick(DEEDS, event);
        String text =
            what + " on day " + event.nextInt(300) + ", the mayor said to reporter " + i + ".";
        out.printf(
            "{\"id\": \"%d\", \"outlet\": \"o%d.example\", \"title\": \"%s\", \"text\": \"%s\"}%n",
            i, i % 7, what, text);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /// Remembers what it is told.
  static final class Listener implements LibraryListener {
    final List<String> lines = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    int added;
    int versions;
    int known;

    @Override
    public void progress(int done, int of) {
      progress.add(done + " of " + of);
    }

    @Override
    public void shelved(SourceRef source, Shelved shelved) {
      switch (shelved) {
        case Shelved.Added news -> {
          added++;
          lines.add(
              "added "
                  + source
                  + " "
                  + news.changes().stream().map(StoryChange::story).findFirst().isPresent());
        }
        case Shelved.NewVersion version -> {
          versions++;
          lines.add("version " + version.number() + " " + source);
        }
        case Shelved.Known same -> known++;
      }
    }

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
      lines.add(dropped.reason() + " " + dropped.source() + " " + dropped.detail());
    }

    /// The one line with these words.
    Optional<String> line(String words) {
      return lines.stream().filter(line -> line.contains(words)).findFirst();
    }

    long count(String words) {
      return lines.stream().filter(line -> line.contains(words)).count();
    }
  }
}
