package org.testimonia.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimonia.model.FurnitureReason;

/// Finds lines that hold only what the metadata says already: an author's name, the outlet's.
final class KnownNamesRule implements Rule {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|;|&|\\band\\b)\\s*");

  @Override
  public List<Piece> apply(Page page) {
    Map<String, FurnitureReason> known = new HashMap<>();
    page.account()
        .outlet()
        .ifPresent(outlet -> {
          known.put(Shape.key(outlet), FurnitureReason.NAVIGATION);
          known.put(Shape.key(outlet.replaceFirst("\\.[a-z.]+$", "")), FurnitureReason.NAVIGATION);
        });
    page.account()
        .byline()
        .ifPresent(byline -> {
          known.put(Shape.key(byline), FurnitureReason.BYLINE);
          for (String name : BETWEEN_NAMES.split(byline)) {
            known.put(Shape.key(name), FurnitureReason.BYLINE);
          }
        });
    List<Piece> result = new ArrayList<>();
    for (Piece piece : page.pieces()) {
      String key = Shape.key(page.words(piece)).replaceFirst("^by ", "");
      Optional<FurnitureReason> reason =
          Optional.ofNullable(known.get(key)).filter(found -> piece.isKept() && !key.isEmpty());
      result.add(reason.map(piece::removed).orElse(piece));
    }
    return result;
  }
}
