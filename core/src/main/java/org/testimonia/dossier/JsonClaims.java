package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Member;
import org.testimonia.model.Side;

/// Writes a claim with its members and differences.
final class JsonClaims {
  private final boolean explain;

  /// @param explain whether each claim and difference carries its reasons
  JsonClaims(boolean explain) {
    this.explain = explain;
  }

  void write(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("standing", Json.word(claim.standing()));
    Json.texts(json, "accounts", claim.accounts());
    json.writeNumberField("independent", claim.independent());
    Json.texts(json, "leftOutBy", claim.leftOutBy());
    Json.number(json, "salience", claim.salience());
    Json.array(json, "members", claim.members(), JsonClaims::member);
    Json.array(json, "differences", claim.differences(), this::difference);
    if (explain) {
      JsonReasons.print(json, claim.reasons());
    }
    json.writeEndObject();
  }

  private static void member(JsonGenerator json, Member member) throws IOException {
    json.writeStartObject();
    json.writeStringField("account", member.passage().account());
    Json.passage(json, "passage", Optional.of(member.passage()));
    Json.text(json, "statement", member.statement());
    json.writeEndObject();
  }

  private void difference(JsonGenerator json, Difference difference) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", Json.word(difference.type()));
    Json.array(json, "sides", difference.sides(), JsonClaims::side);
    json.writeStringField("note", difference.note());
    if (difference.translated()) {
      json.writeBooleanField("translated", true);
    }
    if (explain) {
      JsonReasons.print(json, difference.reasons());
    }
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, Side side) throws IOException {
    json.writeStartObject();
    Json.texts(json, "accounts", side.accounts());
    json.writeStringField("value", side.value());
    Json.passage(json, "passage", Optional.of(side.passage()));
    json.writeEndObject();
  }
}
