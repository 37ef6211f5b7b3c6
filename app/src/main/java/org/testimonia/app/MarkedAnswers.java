package org.testimonia.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testimonia.text.Span;

/// What several accounts answer to one question, and which answers somebody found to say the same.
///
/// @param answers two or more
record MarkedAnswers(List<Answer> answers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  MarkedAnswers {
    answers = List.copyOf(answers);
  }

  /// @param text of the account
  /// @param span the answer in it, in UTF-16 units
  /// @param group answers with the same say the same
  record Answer(String text, Span span, String group) {}

  /// The questions of a file of JSON lines; blank lines say nothing.
  ///
  /// @throws IllegalArgumentException naming the line that holds something else
  static List<MarkedAnswers> read(Path file) throws IOException {
    List<MarkedAnswers> questions = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<Answer> answers = new ArrayList<>();
      for (JsonNode answer : JSON.readTree(line).path("answers")) {
        answers.add(answer(answer, number));
      }
      if (answers.size() < 2) {
        throw new IllegalArgumentException("line " + number + " has no two answers");
      }
      questions.add(new MarkedAnswers(answers));
    }
    return questions;
  }

  private static Answer answer(JsonNode node, int line) {
    String text = node.path("text").asText();
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("line " + line + " has an answer outside its text");
    }
    Span span = new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    return new Answer(text, span, node.path("group").asText());
  }

  /// The accounts as lines that `ingest` takes, each with its number among those of all questions
  /// as its id.
  ///
  /// @param from number of the first
  String toAccounts(int from) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < answers.size(); i++) {
      lines
          .append(
              JSON.createObjectNode()
                  .put("id", Integer.toString(from + i))
                  .put("text", answers.get(i).text()))
          .append('\n');
    }
    return lines.toString();
  }
}
