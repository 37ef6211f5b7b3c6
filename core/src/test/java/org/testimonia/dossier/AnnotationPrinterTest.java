package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Dossier;

class AnnotationPrinterTest {
  @Test
  void selectorsOfEachTargetAgreeOnCodePoints() throws JsonProcessingException {
    Dossier ferry = Sample.ferry();
    Map<String, int[]> texts = new TreeMap<>();
    ferry
        .accounts()
        .forEach(entry ->
            texts.put(
                "urn:testimonia:account:" + entry.account().id(),
                entry.account().text().codePoints().toArray()));
    JsonNode items = annotations(ferry).at("/first/items");
    int targets = 0;
    boolean behindEmoji = false;
    for (JsonNode item : items) {
      for (JsonNode target : item.get("target")) {
        int[] text = texts.getOrDefault(target.get("source").asText(), new int[0]);
        JsonNode position = target.at("/selector/0");
        int start = position.get("start").asInt();
        String exact = new String(text, start, position.get("end").asInt() - start);
        assertThat(target.at("/selector/1/exact").asText()).isEqualTo(exact);
        behindEmoji |= new String(text, 0, start).contains("🚢");
        targets++;
      }
    }
    assertThat(targets).isEqualTo(6 + 2 + 3 + 1 + 2 + 4 + 1);
    assertThat(behindEmoji).as("the sample tells code points from UTF-16").isTrue();
  }

  @Test
  void isACollectionOfAllThereIs() throws JsonProcessingException {
    JsonNode collection = annotations(Sample.ferry());
    assertThat(collection.get("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(collection.get("type").asText()).isEqualTo("AnnotationCollection");
    assertThat(collection.at("/first/items")).hasSize(collection.get("total").asInt());
    assertThat(collection.at("/first/items").findValuesAsText("id")).doesNotHaveDuplicates();
    assertThat(collection.at("/first/items").findValuesAsText("value"))
        .contains("difference: number", "The accounts give different numbers of people aboard.")
        .contains("revision: replaced", "revision: dropped", "revision: added");
  }

  private static JsonNode annotations(Dossier dossier) throws JsonProcessingException {
    return new ObjectMapper().readTree(Examples.print(new AnnotationPrinter(), dossier));
  }
}
