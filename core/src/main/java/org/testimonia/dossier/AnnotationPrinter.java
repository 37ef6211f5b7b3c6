package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Revision;
import org.testimonia.model.Side;

/// Prints a dossier as W3C Web Annotations: one AnnotationCollection with a single page. Each
/// passage is a SpecificResource with both a TextPositionSelector and a TextQuoteSelector.
/// Positions there count Unicode code points, as the W3C says; the dossier's own count UTF-16
/// units.
final class AnnotationPrinter implements DossierPrinter {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    String collection = "urn:testimonia:story:" + dossier.storyId();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringField("@context", CONTEXT);
      json.writeStringField("id", collection);
      json.writeStringField("type", "AnnotationCollection");
      json.writeStringField("label", dossier.title());
      json.writeNumberField("total", total(dossier));
      json.writeObjectFieldStart("first");
      json.writeStringField("id", collection + ":page:1");
      json.writeStringField("type", "AnnotationPage");
      json.writeNumberField("startIndex", 0);
      json.writeArrayFieldStart("items");
      new Items(json, dossier).write();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static int total(Dossier dossier) {
    int differences = dossier.claims().stream().mapToInt(c -> c.differences().size()).sum();
    int removed = dossier.accounts().stream().mapToInt(a -> a.removed().size()).sum();
    return dossier.claims().size()
        + differences
        + dossier.statements().size()
        + dossier.commitments().size()
        + dossier.lineages().size()
        + Words.changes(dossier.revisions())
        + removed;
  }

  /// The annotations of one dossier on their way out.
  private static final class Items {
    private final JsonGenerator json;
    private final Dossier dossier;
    private final DossierIndex index;
    private final Map<String, CodePoints> positions = new TreeMap<>();

    Items(JsonGenerator json, Dossier dossier) {
      this.json = json;
      this.dossier = dossier;
      this.index = new DossierIndex(dossier);
      for (Dossier.AccountEntry entry : dossier.accounts()) {
        positions.put(entry.account().id(), new CodePoints(entry.account().text()));
      }
    }

    void write() throws IOException {
      for (Claim claim : dossier.claims()) {
        List<Passage> members = claim.members().stream().map(Member::passage).toList();
        String standing = Words.of(claim.standing());
        item("claim:" + claim.id(), "linking", members, new Body("tagging", "claim: " + standing));
        int number = 0;
        for (Difference difference : claim.differences()) {
          number++;
          item(
              "difference:" + claim.id() + ":" + number,
              "commenting",
              difference.sides().stream().map(Side::passage).toList(),
              new Body("tagging", "difference: " + Words.of(difference.type())),
              new Body("commenting", difference.note()));
        }
      }
      for (Dossier.StatementEntry entry : dossier.statements()) {
        item(
            "statement:" + entry.id(),
            "identifying",
            List.of(entry.content()),
            new Body("tagging", "statement: " + Words.of(entry.kind())),
            new Body("identifying", entry.speaker().orElse("speaker unsure")));
      }
      for (Dossier.CommitmentEntry entry : dossier.commitments()) {
        item(
            "commitment:" + entry.id(),
            "identifying",
            List.of(entry.action()),
            new Body("tagging", "commitment: " + Words.of(entry.kind())),
            new Body("identifying", entry.actor().orElse("actor unsure")));
      }
      for (Lineage lineage : dossier.lineages()) {
        item(
            "lineage:" + dossier.storyId() + ":" + lineage.id(),
            "linking",
            lineage.copied(),
            new Body("tagging", "copied text: " + lineage.id()));
      }
      revisions();
      removed();
    }

    private void revisions() throws IOException {
      for (Revision revision : dossier.revisions()) {
        String versions = Words.versions(revision, index);
        int number = 0;
        for (Revision.Change change : revision.changes()) {
          number++;
          item(
              "revision:" + revision.later() + ":" + number,
              "linking",
              Stream.of(change.before(), change.after()).flatMap(Optional::stream).toList(),
              new Body("tagging", "revision: " + Words.of(change.kind())),
              new Body("describing", versions));
        }
      }
    }

    private void removed() throws IOException {
      for (Dossier.AccountEntry account : dossier.accounts()) {
        for (Dossier.RemovedEntry entry : account.removed()) {
          Passage passage = entry.passage();
          item(
              "removed:" + passage.account() + ":" + passage.span().start(),
              "classifying",
              List.of(passage),
              new Body("tagging", "furniture: " + Words.of(entry.reason())));
        }
      }
    }

    private void item(String id, String motivation, List<Passage> targets, Body... bodies)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("id", "urn:testimonia:" + id);
      json.writeStringField("type", "Annotation");
      json.writeStringField("motivation", motivation);
      json.writeArrayFieldStart("body");
      for (Body body : bodies) {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", body.purpose());
        json.writeStringField("format", "text/plain");
        json.writeStringField("value", body.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("target");
      for (Passage passage : targets) {
        target(passage);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void target(Passage passage) throws IOException {
      CodePoints at = positions.getOrDefault(passage.account(), new CodePoints(""));
      json.writeStartObject();
      json.writeStringField("type", "SpecificResource");
      source(passage.account());
      json.writeArrayFieldStart("selector");
      json.writeStartObject();
      json.writeStringField("type", "TextPositionSelector");
      json.writeNumberField("start", at.before(passage.span().start()));
      json.writeNumberField("end", at.before(passage.span().end()));
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("type", "TextQuoteSelector");
      json.writeStringField("exact", passage.quote());
      json.writeStringField("prefix", passage.prefix());
      json.writeStringField("suffix", passage.suffix());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    /// A web address as given; anything else has no address others could follow, so it goes by the
    /// account's id.
    private void source(String id) throws IOException {
      String name = index.account(id).account().source().name();
      json.writeStringField(
          "source",
          name.matches("https?://[\\x21-\\x7e]+") ? name : "urn:testimonia:account:" + id);
    }
  }

  /// A textual body and what it is for.
  private record Body(String purpose, String value) {}
}
