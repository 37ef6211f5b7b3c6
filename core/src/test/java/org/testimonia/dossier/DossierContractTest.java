package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Dossier;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Standing;
import org.testimonia.model.StatementKind;

/// What is printed, what `docs/dossier.schema.json` allows and what `docs/dossier.md` tells are the
/// same.
class DossierContractTest {
  private static final Path DOCS =
      Path.of(System.getProperty("testimonia.root", "..")).resolve("docs");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Dossier> dossiers() {
    return Stream.concat(
        Stream.of(Sample.ferry(), Sample.hostile()),
        Examples.names().stream().map(Examples::dossier));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void keepsToTheSchema(Dossier dossier) throws IOException {
    for (boolean explain : new boolean[] {false, true}) {
      String json = Examples.print(new JsonPrinter(explain), dossier);
      assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
      assertThat(json.contains("\"why\"")).isEqualTo(explain && !dossier.claims().isEmpty());
    }
  }

  @Test
  void theSchemaRefusesWhatIsNoDossier() throws IOException {
    ObjectNode dossier = (ObjectNode) json(Sample.ferry());
    ((ObjectNode) dossier.at("/claims/0")).putArray("differences");
    ((ObjectNode) dossier.at("/story")).put("verdict", "false");
    dossier.remove("removed");
    assertThat(schema().validate(dossier)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void everyFieldIsTold() throws IOException {
    String docs = Files.readString(DOCS.resolve("dossier.md"));
    Set<String> printed = new TreeSet<>();
    fields(json(Sample.ferry()), printed);
    assertThat(printed).hasSizeGreaterThan(60);
    assertThat(printed).allSatisfy(field -> assertThat(docs).contains("`" + field + "`"));
  }

  @Test
  void everyFieldOfTheSchemaIsPrinted() throws IOException {
    Set<String> printed = new TreeSet<>();
    fields(json(Sample.ferry()), printed);
    Set<String> allowed = new TreeSet<>();
    properties(JSON.readTree(schemaText()), allowed);
    assertThat(printed).isEqualTo(allowed);
  }

  static Stream<Arguments> closedSets() {
    return Stream.of(
        Arguments.of("/$defs/removed/properties/reason/enum", FurnitureReason.values()),
        Arguments.of("/$defs/commitment/properties/kind/enum", CommitmentKind.values()),
        Arguments.of("/$defs/commitment/properties/modality/enum", CommitmentModality.values()),
        Arguments.of("/$defs/difference/properties/type/enum", DifferenceType.values()),
        Arguments.of("/$defs/claim/properties/standing/enum", Standing.values()),
        Arguments.of("/$defs/statement/properties/kind/enum", StatementKind.values()));
  }

  @ParameterizedTest
  @MethodSource("closedSets")
  void everyWordOfAClosedSetIsTold(String pointer, Enum<?>[] values) throws IOException {
    Set<String> printed = new TreeSet<>();
    for (Enum<?> value : values) {
      printed.add(value.name().toLowerCase(Locale.ROOT));
    }
    Set<String> allowed = new TreeSet<>();
    JSON.readTree(schemaText()).at(pointer).forEach(word -> allowed.add(word.asText()));
    assertThat(allowed).isEqualTo(printed);
    String docs = Files.readString(DOCS.resolve("dossier.md"));
    assertThat(printed).allSatisfy(word -> assertThat(docs).contains("`" + word + "`"));
  }

  @Test
  void everyFormIsTold() throws IOException {
    String docs = Files.readString(DOCS.resolve("dossier.md"));
    for (DossierFormat format : DossierFormat.values()) {
      assertThat(docs).contains("`" + format.word() + "`");
      assertThat(format.files().keySet())
          .allSatisfy(file -> assertThat(docs).contains("`" + file + "`"));
    }
  }

  @Test
  void isExactAndSafeToLookAt() throws IOException {
    Dossier hostile = Sample.hostile();
    String printed = Examples.print(new JsonPrinter(false), hostile);
    assertThat(printed).doesNotContain("\u001b", "\u009b", "\u202e").endsWith("}\n");
    String text = hostile.accounts().getFirst().account().text();
    assertThat(JSON.readTree(printed).at("/claims/0/members/0/passage/quote").asText())
        .isEqualTo(text.substring(0, text.indexOf('\n')));
  }

  @Test
  void fieldsStandInTheOrderOfTheContract() throws IOException {
    assertThat(names(json(Sample.ferry())))
        .containsExactly(
            "format",
            "story",
            "accounts",
            "statements",
            "claims",
            "commitments",
            "lineages",
            "revisions",
            "removed",
            "provenance");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void fields(JsonNode node, Set<String> into) {
    into.addAll(names(node));
    node.forEach(child -> fields(child, into));
  }

  private static void properties(JsonNode schema, Set<String> into) {
    if (schema.path("properties").isObject()) {
      into.addAll(names(schema.path("properties")));
    }
    schema.forEach(child -> properties(child, into));
  }

  private static JsonNode json(Dossier dossier) throws IOException {
    return JSON.readTree(Examples.print(new JsonPrinter(true), dossier));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText());
  }

  private static String schemaText() throws IOException {
    return Files.readString(DOCS.resolve("dossier.schema.json"));
  }
}
