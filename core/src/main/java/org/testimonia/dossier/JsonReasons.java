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
    Json.number(json, "certainty", reasons.certainty());
    Json.array(json, "signs", reasons.signs(), JsonReasons::sign);
    Optional<Reasons.Neighbour> nearest = reasons.nearest();
    if (nearest.isPresent()) {
      json.writeObjectFieldStart("nearest");
      Json.number(json, "certainty", nearest.get().certainty());
      Json.passage(json, "passage", Optional.of(nearest.get().passage()));
      json.writeEndObject();
    } else {
      json.writeNullField("nearest");
    }
    json.writeEndObject();
  }

  private static void sign(JsonGenerator json, Reasons.Sign sign) throws IOException {
    json.writeStartObject();
    json.writeStringField("sign", sign.name());
    Json.number(json, "weight", sign.weight());
    json.writeEndObject();
  }
}
