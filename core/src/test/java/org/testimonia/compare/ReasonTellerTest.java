package org.testimonia.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.model.Claim;
import org.testimonia.model.Dossier;
import org.testimonia.model.Reasons;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Standing;

class ReasonTellerTest {
  @TempDir private static Path folder;

  /// The nearest passage lies in another claim or in none, never in the claim itself.
  @Test
  void nearestIsOutsideTheClaimAndReasonsAreShares() throws IOException {
    String one = "The dam at Orsk broke on Monday. Twelve houses were flooded, the mayor said.";
    String other = "On Monday the Orsk dam broke. The mayor said that 14 houses were flooded.";
    List<SourceRef> sources =
        List.of(
            new SourceRef(Files.writeString(folder.resolve("a.txt"), one).toString()),
            new SourceRef(Files.writeString(folder.resolve("b.txt"), other).toString()));
    Dossier dossier =
        new Pipeline(PipelineConfig.defaults(), Clock.systemUTC())
            .compare(sources, new RunReport());
    assertThat(dossier.claims()).isNotEmpty();
    for (Claim claim : dossier.claims()) {
      Reasons reasons = claim.reasons();
      assertThat(reasons.certainty()).isBetween(0.0, 1.0);
      Optional<Reasons.Neighbour> nearest = reasons.nearest();
      nearest.ifPresent(neighbour ->
          assertThat(claim.members())
              .noneMatch(member -> member.passage().equals(neighbour.passage())));
      assertThat(claim.standing() == Standing.SINGLE || reasons.certainty() > 0).isTrue();
      claim
          .differences()
          .forEach(difference ->
              assertThat(difference.reasons().signs()).isNotEmpty().hasSizeLessThan(6));
    }
  }
}
