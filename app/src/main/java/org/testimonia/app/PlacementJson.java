package org.testimonia.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.testimonia.group.Placement;

/// Why an account is in its story as JSON: the form that `docs/group.md` describes.
final class PlacementJson {
  private PlacementJson() {}

  /// @param names what users call the accounts with these ids
  static void write(Placement placement, UnaryOperator<String> names, ObjectNode node) {
    node.put("threshold", rounded(placement.threshold()));
    write("joined", placement.joined(), names, node);
    write("apart", placement.apart(), names, node);
  }

  private static void write(
      String field,
      Optional<Placement.Near> perhaps,
      UnaryOperator<String> names,
      ObjectNode parent) {
    if (perhaps.isEmpty()) {
      parent.putNull(field);
      return;
    }
    Placement.Near near = perhaps.get();
    ObjectNode node =
        parent
            .putObject(field)
            .put("story", near.story())
            .put("accounts", near.accounts())
            .put("score", rounded(near.score()));
    if (near.likest().isEmpty()) {
      node.putNull("likest");
    } else {
      write(near.likest().get(), names, node.putObject("likest"));
    }
  }

  private static void write(Placement.Pair pair, UnaryOperator<String> names, ObjectNode node) {
    node.put("id", names.apply(pair.account())).put("score", rounded(pair.score()));
    ArrayNode words = node.putArray("words");
    pair.words().forEach(words::add);
    ArrayNode signs = node.putArray("signs");
    pair.signs()
        .forEach(sign ->
            signs.addObject().put("sign", sign.name()).put("weight", rounded(sign.weight())));
  }

  /// Two decimals: more would claim a precision that the weights do not have.
  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
