package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimonia.model.BlockKind;
import org.testimonia.text.DataFile;

class EndingSpecTest {
  private static final PageText.Line PROSE =
      new PageText.Line("The ferry was raised on Monday. ".repeat(30), BlockKind.PARAGRAPH);

  private final Endings endings = new Endings();

  static List<String> cases() {
    return DataFile.lines(EndingSpecTest.class, "endings.spec");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void linesThatAreNoPartOfTheArticleAreDropped(String line) {
    String[] parts = line.split(" => ");
    PageText.Line given = new PageText.Line(parts[0], BlockKind.PARAGRAPH);
    assertThat(endings.cut(List.of(PROSE, given, PROSE)))
        .isEqualTo(parts[1].equals("kept") ? List.of(PROSE, given, PROSE) : List.of(PROSE, PROSE));
  }

  @Test
  void whatFollowsAnEndingIsDroppedAndWhatFollowsAnAsideIsNot() {
    PageText.Line last = new PageText.Line("It floats.", BlockKind.PARAGRAPH);
    PageText.Line ending = new PageText.Line("Related articles", BlockKind.HEADING);
    PageText.Line aside = new PageText.Line("Photo: Ada Lund", BlockKind.PARAGRAPH);
    assertThat(endings.cut(List.of(PROSE, ending, last))).containsExactly(PROSE);
    assertThat(endings.cut(List.of(PROSE, aside, last))).containsExactly(PROSE, last);
  }
}
