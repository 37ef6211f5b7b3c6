package org.testimonia.read.quantity;

import java.time.LocalDate;
import org.testimonia.Given;
import org.testimonia.model.Published;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;

/// Parses plain text, one block a line, for the tests of finders.
public final class Parses {
  private static final Parser PARSER = new Parser();

  private Parses() {}

  public static Parse of(String text) {
    return PARSER.parse(Given.article(text));
  }

  public static Published on(String day) {
    return day.isEmpty() ? new Published.Unknown() : new Published.On(LocalDate.parse(day));
  }
}
