package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Passage;
import org.testimonia.model.Reasons;
import org.testimonia.model.Standing;

/// Puts the reasons of a claim and its differences under it in the terminal text.
final class ReasonText {
  /// A longer passage is cut.
  private static final int ROOM = 100;

  private ReasonText() {}

  static void print(Claim claim, TextPage page, DossierIndex index) throws IOException {
    for (Difference difference : claim.differences()) {
      page.aside(
          "Why "
              + Words.of(difference.type())
              + ": "
              + Words.decimal(difference.reasons().certainty())
              + signs(difference.reasons().signs()));
    }
    Reasons reasons = claim.reasons();
    boolean single = claim.standing() == Standing.SINGLE;
    page.aside(
        "Why "
            + (single ? "no other account has it: " : "one matter: ")
            + Words.decimal(reasons.certainty()));
    Optional<Reasons.Neighbour> nearest = reasons.nearest();
    if (nearest.isPresent()) {
      Passage passage = nearest.get().passage();
      page.quote(
          "Nearest not joined, "
              + Words.decimal(nearest.get().certainty())
              + ", "
              + index.label(passage.account()),
          Excerpt.of(passage.quote(), ROOM));
    }
  }

  private static String signs(List<Reasons.Sign> signs) {
    StringBuilder text = new StringBuilder();
    for (Reasons.Sign sign : signs) {
      text.append(text.isEmpty() ? "; " : ", ").append(sign.name());
      text.append(String.format(Locale.ROOT, " %+.2f", sign.weight()));
    }
    return text.toString();
  }
}
