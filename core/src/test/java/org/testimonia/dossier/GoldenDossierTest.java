package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimonia.model.Account;
import org.testimonia.model.Dossier;
import org.testimonia.model.Passage;
import org.testimonia.model.SourceRef;

/// The example stories against their expected dossiers, `examples/<story>/expected/dossier.txt`.
/// Run with `-Dtestimonia.golden=write` (or `make golden`) to rewrite them; then review the diff as
/// code.
class GoldenDossierTest {
  static List<String> stories() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void isAsExpected(String story) throws IOException {
    String actual = Examples.print(new GoldenPrinter(), Examples.dossier(story));
    Path file = Examples.folder(story).resolve("expected/dossier.txt");
    if ("write".equals(System.getProperty("testimonia.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("run `make golden` to make it").exists();
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void quotesExactly(String story) {
    Dossier dossier = Examples.dossier(story);
    Map<String, Account> accounts = new TreeMap<>();
    dossier.accounts().forEach(entry -> accounts.put(entry.account().id(), entry.account()));
    List<Passage> passages = passages(dossier);
    for (Passage passage : passages) {
      assertThat(accounts).containsKey(passage.account());
      String text = Objects.requireNonNull(accounts.get(passage.account())).text();
      int start = passage.span().start();
      int end = passage.span().end();
      assertThat(text.substring(start, end)).isEqualTo(passage.quote());
      assertThat(passage.quote()).isNotBlank();
      assertThat(text.substring(0, start)).endsWith(passage.prefix());
      assertThat(text.substring(end)).startsWith(passage.suffix());
      assertThat(passage.prefix().length()).isBetween(Math.min(start, 31), 32);
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void comesOutTheSameWhateverTheOrder(String story) {
    List<SourceRef> sources = new ArrayList<>(Examples.sources(story));
    Collections.shuffle(sources, new Random(story.hashCode()));
    if (sources.equals(Examples.sources(story))) {
      Collections.reverse(sources);
    }
    Dossier shuffled = Examples.run(sources);
    for (DossierFormat format : DossierFormat.values()) {
      format
          .files()
          .forEach((name, printer) ->
              assertThat(Examples.print(printer, shuffled))
                  .as(name)
                  .isEqualTo(Examples.print(printer, Examples.dossier(story))));
    }
  }

  private static List<Passage> passages(Dossier dossier) {
    List<Passage> all = new ArrayList<>();
    dossier.claims().forEach(claim -> claim.members().forEach(m -> all.add(m.passage())));
    dossier
        .claims()
        .forEach(c -> c.differences().forEach(d -> d.sides().forEach(s -> all.add(s.passage()))));
    for (Dossier.StatementEntry entry : dossier.statements()) {
      all.add(entry.content());
      entry.cue().ifPresent(all::add);
      entry.mention().ifPresent(all::add);
      entry.occasion().ifPresent(all::add);
    }
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      all.add(entry.action());
      entry.condition().ifPresent(all::add);
    }
    dossier.accounts().forEach(a -> a.removed().forEach(removed -> all.add(removed.passage())));
    dossier.lineages().forEach(lineage -> all.addAll(lineage.copied()));
    return all;
  }
}
