package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Claim;
import org.testimonia.model.Comparison;
import org.testimonia.model.Dossier;
import org.testimonia.model.Published;
import org.testimonia.model.Standing;

class TextPrinterTest {
  private static final String ESC = "\u001b";

  @Test
  void tellsTheReasonsWhenAsked() {
    assertThat(Examples.print(new TextPrinter(false, true), Sample.ferry()))
        .contains("Why number: 0.75; unlike +1.50", "Why one matter: 0.75")
        .contains("Why no other account has it: 0.75");
    assertThat(Examples.print(new TextPrinter(false, false), Sample.ferry()))
        .doesNotContain("Why number");
  }

  @Test
  void putsDifferencesFirstWithBothPassages() {
    String text = Examples.print(new TextPrinter(false, false), Sample.ferry());
    assertThat(text)
        .contains("3 accounts, 2 independent sources, 4 March 2031 to 5 March 2031")
        .containsSubsequence(
            "WHAT CHANGED FROM VERSION TO VERSION (3)",
            "03 to Coast Wire, published 5 March 2031 (3 changes)",
            "- Replaced “lay” by “lay at Sandvik” (after “",
            "- Dropped “The galley was untouched.”",
            "- Added “Nordlinje would pay every passenger”",
            "WHERE THE ACCOUNTS DIFFER (1)",
            "1.  Number: The accounts give different numbers of people aboard.",
            "212 [Harbour Post]",
            "Harbour Post: “The ferry Aurelia was held",
            "221 [Coast Wire, 03]",
            "Coast Wire: “The Aurelia lay at Sandvik with 221 passengers”",
            "WHAT THE ACCOUNTS SHARE (1)",
            "WHAT ONLY ONE ACCOUNT HAS (1)",
            "WHO SAID WHAT (3)",
            "Runa Holt (2 statements, 2 accounts)",
            "Speaker unsure",
            "COMMITMENTS (1)",
            "Pledge (possible): Nordlinje to passengers",
            "condition: “if the inspectors found a fault”",
            "COPIES (1)",
            "REPORTING AND OPINION",
            "SET ASIDE AS FURNITURE (1)");
  }

  @Test
  void keepsEightyColumnsWhateverTheAccountsSay() {
    Random random = new Random(3);
    String[] words = {
      "storm", "漢字漢字", "🚢", "é́", "x".repeat(130), "漢".repeat(70), "a", "\u202e", "x\ty"
    };
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      Account account = Sample.account("in/01.txt", "", new Published.Unknown(), text.toString());
      Claim claim =
          Sample.claim(
              Standing.SINGLE,
              1,
              List.of(),
              Sample.passage(account, text.substring(0, 20 + random.nextInt(300)).strip()));
      Dossier dossier =
          Sample.assemble(
              new Comparison(List.of(claim), List.of(), new TreeMap<>()),
              Sample.reading(account, List.of(), List.of()));
      for (String line : Examples.print(new TextPrinter(false, false), dossier).split("\n")) {
        assertThat(TextWrap.width(line)).as(line).isLessThanOrEqualTo(80);
      }
    }
  }

  @Test
  void coloursOnlyWhenToldTo() {
    Dossier dossier = Sample.ferry();
    String plain = Examples.print(new TextPrinter(false, false), dossier);
    String coloured = Examples.print(new TextPrinter(true, false), dossier);
    assertThat(plain).doesNotContain(ESC);
    assertThat(coloured).contains(ESC + "[1m");
    assertThat(coloured.replaceAll(ESC + "\\[[0-9]+m", "")).isEqualTo(plain);
  }

  @Test
  void letsNothingOfAnAccountCommandTheTerminal() {
    String plain = Examples.print(new TextPrinter(false, false), Sample.hostile());
    assertThat(plain.codePoints().filter(c -> c != '\n').mapToObj(Character::getType))
        .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT);
    String coloured = Examples.print(new TextPrinter(true, false), Sample.hostile());
    assertThat(coloured.replaceAll(ESC + "\\[(?:0|1|2|33|36)m", "")).isEqualTo(plain);
  }

  @Test
  void saysHowMuchALongPartLeavesOut() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      text.append("Fact number ").append(i).append(".\n");
    }
    Account account = Sample.account("in/01.txt", "", new Published.Unknown(), text.toString());
    List<Claim> claims =
        text.toString()
            .lines()
            .map(line -> Sample.passage(account, line))
            .map(passage -> Sample.claim(Standing.SINGLE, 1, List.of(), passage))
            .toList();
    Dossier dossier =
        Sample.assemble(
            new Comparison(claims, List.of(), new TreeMap<>()),
            Sample.reading(account, List.of(), List.of()));
    assertThat(Examples.print(new TextPrinter(false, false), dossier))
        .contains("Fact number 7.")
        .doesNotContain("Fact number 8.”")
        .contains("and 3 more: see the HTML or JSON form");
    assertThat(Examples.print(new MarkdownPrinter(), dossier)).contains("Fact number 10.");
  }

  @Test
  void countsColumnsNotCharacters() {
    assertThat(TextWrap.width("abc")).isEqualTo(3);
    assertThat(TextWrap.width("漢字")).isEqualTo(4);
    assertThat(TextWrap.width("e\u0301")).isEqualTo(1);
    assertThat(TextWrap.width("👩‍🚒")).isEqualTo(2);
    assertThat(TextWrap.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(TextWrap.lines("漢字漢字", 5)).containsExactly("漢字", "漢字");
  }
}
