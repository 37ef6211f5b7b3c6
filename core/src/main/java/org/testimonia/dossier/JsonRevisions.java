package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.testimonia.model.Revision;

/// Writes what changed from one version of an account to the next.
final class JsonRevisions {
  private JsonRevisions() {}

  static void write(JsonGenerator json, Revision revision) throws IOException {
    json.writeStartObject();
    json.writeStringField("earlier", revision.earlier());
    json.writeStringField("later", revision.later());
    json.writeArrayFieldStart("changes");
    for (Revision.Change change : revision.changes()) {
      json.writeStartObject();
      json.writeStringField("kind", JsonPrinter.word(change.kind()));
      JsonPrinter.passage(json, "before", change.before());
      JsonPrinter.passage(json, "after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
