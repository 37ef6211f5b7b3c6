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
    Json.array(json, "changes", revision.changes(), JsonRevisions::change);
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, Revision.Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", Json.word(change.kind()));
    Json.passage(json, "before", change.before());
    Json.passage(json, "after", change.after());
    json.writeEndObject();
  }
}
