package org.testimonia.app;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.Commitment;
import org.testimonia.model.Name;
import org.testimonia.model.Published;
import org.testimonia.model.Quantity;
import org.testimonia.model.Reading;
import org.testimonia.model.Removed;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.TimeMention;
import org.testimonia.text.Span;

/// Prints a reading for people. Whatever a terminal would obey is written out.
final class ReadingText {
  private static final String UNSAID = "?";

  private ReadingText() {}

  /// Who said what, one line a statement: "Anna Weil (said): the quay stays shut".
  static void printStatements(Reading reading, Appendable out) throws IOException {
    heading(reading, out);
    for (Statement statement : reading.statements()) {
      line(out, "", statement(reading, statement));
    }
    out.append('\n');
  }

  /// What each stage made of the account, in the stages' order.
  static void printStages(Reading reading, Appendable out) throws IOException {
    heading(reading, out);
    ingested(reading.account(), out);
    cleaned(reading, out);
    read(reading, out);
    out.append('\n');
  }

  private static void heading(Reading reading, Appendable out) throws IOException {
    out.append("== ").append(Console.tame(reading.account().source().name())).append('\n');
  }

  private static void ingested(Account account, Appendable out) throws IOException {
    out.append("-- ingest\n");
    line(out, "id", account.source().record().orElse(account.id()));
    line(out, "outlet", account.outlet().orElse(UNSAID));
    line(out, "title", account.title().orElse(UNSAID));
    line(out, "byline", account.byline().orElse(UNSAID));
    line(out, "published", published(account.published()));
    line(out, "language", account.language().orElse(UNSAID));
    line(out, "text", account.text().length() + " characters");
  }

  private static String published(Published published) {
    return switch (published) {
      case Published.At at -> at.instant().toString();
      case Published.On on -> on.day().toString();
      case Published.Unknown unknown -> UNSAID;
    };
  }

  private static void cleaned(Reading reading, Appendable out) throws IOException {
    out.append("-- clean\n");
    for (Removed removed : reading.article().removed()) {
      line(out, "removed", word(removed.reason()) + ": " + quote(reading, removed.span()));
    }
    for (Block block : reading.article().blocks()) {
      line(out, "kept", word(block.kind()) + ": " + block.span().in(reading.article().body()));
    }
  }

  private static void read(Reading reading, Appendable out) throws IOException {
    out.append("-- read\n");
    for (Sentence sentence : reading.sentences()) {
      line(out, "sentence", word(sentence.voice()) + ": " + quote(reading, sentence.span()));
    }
    for (Name name : reading.names()) {
      line(
          out,
          "name",
          quote(reading, name.span()) + " = " + word(name.kind()) + " " + name.canonical());
    }
    for (Quantity quantity : reading.quantities()) {
      line(out, "number", quote(reading, quantity.span()) + " = " + quantity(quantity));
    }
    for (TimeMention time : reading.times()) {
      String day =
          time.from()
              .map(from -> " " + from + time.to().map(to -> " to " + to).orElse(""))
              .orElse("");
      line(out, "time", quote(reading, time.span()) + " = " + time.normal() + day);
    }
    for (Statement statement : reading.statements()) {
      line(out, "statement", word(statement.kind()) + ": " + statement(reading, statement));
    }
    for (Commitment commitment : reading.commitments()) {
      line(out, "commitment", commitment(reading, commitment));
    }
  }

  private static String statement(Reading reading, Statement statement) {
    String speaker =
        statement
            .attribution()
            .findName()
            .or(() -> statement.attribution().findMention().map(span -> quote(reading, span)))
            .orElse(UNSAID);
    String cue = statement.cue().map(span -> " (" + quote(reading, span) + ")").orElse("");
    return speaker + cue + ": " + quote(reading, statement.content());
  }

  private static String quantity(Quantity quantity) {
    String value =
        quantity.low() == quantity.high()
            ? Double.toString(quantity.low())
            : quantity.low() + " to " + quantity.high();
    return String.join(" ", value, quantity.unit(), quantity.counted()).strip();
  }

  private static String commitment(Reading reading, Commitment commitment) {
    Optional<String> condition = commitment.condition().map(span -> quote(reading, span));
    return commitment.actor().orElse(UNSAID)
        + ", "
        + word(commitment.kind())
        + ", "
        + word(commitment.modality())
        + ": "
        + quote(reading, commitment.action())
        + condition.map(words -> " [" + words + "]").orElse("");
  }

  private static void line(Appendable out, String name, String text) throws IOException {
    out.append(name.isEmpty() ? "  " : String.format(Locale.ROOT, "  %-10s ", name));
    out.append(Console.tame(text.replaceAll("\\s+", " "))).append('\n');
  }

  private static String quote(Reading reading, Span span) {
    return span.in(reading.account().text());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
