package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.testimonia.model.Reasons;

/// Prints the reasons of a claim or a difference: the field `why`, there only when asked for.
final class JsonReasons {
  private JsonReasons() {}

  static void print(JsonGenerator json, Reasons reasons) throws IOException {
    json.writeObjectFieldStart("why");
    JsonPrinter.number(json, "certainty", reasons.certainty());
    json.writeArrayFieldStart("signs");
    for (Reasons.Sign sign : reasons.signs()) {
      json.writeStartObject();
      json.writeStringField("sign", sign.name());
      JsonPrinter.number(json, "weight", sign.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
    Optional<Reasons.Neighbour> nearest = reasons.nearest();
    if (nearest.isPresent()) {
      json.writeObjectFieldStart("nearest");
      JsonPrinter.number(json, "certainty", nearest.get().certainty());
      JsonPrinter.passage(json, "passage", Optional.of(nearest.get().passage()));
      json.writeEndObject();
    } else {
      json.writeNullField("nearest");
    }
    json.writeEndObject();
  }
}
