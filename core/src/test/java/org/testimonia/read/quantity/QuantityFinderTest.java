package org.testimonia.read.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Quantity;
import org.testimonia.model.TimeMention;
import org.testimonia.model.Tokens;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.time.TimeFinder;
import org.testimonia.text.Span;

class QuantityFinderTest {
  private static final QuantityFinder FINDER = new QuantityFinder();
  private static final TimeFinder TIME_FINDER = new TimeFinder();

  private static final List<String> PIECES =
      List.of(
          "26",
          "1,234",
          "3½",
          "½",
          "half",
          "a",
          "third",
          "of",
          "million",
          "bn",
          "$",
          "US$",
          "€5",
          "-",
          "–",
          "to",
          "and",
          "between",
          "from",
          "one",
          "in",
          "five",
          "dozens",
          "hundreds",
          "thousands",
          "at least",
          "nearly",
          "per cent",
          "%",
          "km",
          "m",
          "-year-old",
          "people",
          "2019",
          "May",
          "5",
          "Friday",
          "ago",
          "9:30",
          "p.m.",
          ".",
          ",",
          "\"",
          "🙂",
          "مرحبا",
          "15th",
          "999999999999999999999999999999",
          "/",
          "2",
          "minus",
          "°C",
          "pounds",
          "twenty",
          "hundred",
          "a couple of",
          "'",
          "or more",
          "+",
          "the",
          "last",
          "two");

  @Test
  void anyMixtureOfPiecesIsReadWithExactSpansInOrder() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(25);
      for (int i = 0; i < length; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Parse parse = Parses.of(text.toString());
      List<TimeMention> times = TIME_FINDER.find(parse, Parses.on("2031-09-12"));
      List<Quantity> quantities = FINDER.find(parse, times);
      int end = 0;
      for (Quantity quantity : quantities) {
        String where = text + ": " + quantity;
        assertTrue(quantity.span().end() <= text.length(), where);
        assertEquals(
            quantity.span().in(text.toString()).strip().length(), quantity.span().length(), where);
        assertTrue(quantity.span().start() >= end || quantity.low() != quantity.high(), where);
        end = Math.max(end, quantity.span().end());
      }
      end = 0;
      for (TimeMention time : times) {
        assertTrue(time.span().start() >= end, text + ": " + time);
        assertEquals(time.from().isPresent(), time.to().isPresent(), text + ": " + time);
        end = time.span().end();
      }
    }
  }

  @Test
  void aHugeBlockOfNumbersTakesNoTime() {
    String text = "at least 26 to 30 million, one in five, $5-6bn ago two ".repeat(1000);
    List<Block> blocks = List.of(new Block(new Span(0, text.length()), BlockKind.PARAGRAPH));
    Tokens none = new Tokens(List.of(), List.of(), List.of(), List.of());
    Parse parse = new Parse(text, blocks, List.of(), none);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          List<TimeMention> times = TIME_FINDER.find(parse, Parses.on("2031-09-12"));
          assertTrue(FINDER.find(parse, times).size() > 1000);
        });
  }
}
