package org.testimonia.read.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;

/// Runs `names.spec`.
class NameSpecTest {
  private static final Parser PARSER = new Parser();
  private static final NameFinder FINDER = new NameFinder();

  @TestFactory
  Stream<DynamicTest> specs() {
    return SpecFile.lines(NameFinder.class, "names.spec", NameSpecTest::check);
  }

  private static void check(String line) {
    String[] sides = line.split(" => ");
    String found =
        find(sides[0]).stream()
            .map(name -> name.kind() + " " + name.canonical())
            .collect(Collectors.joining("; "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(sides[1]);
  }

  private static List<Name> find(String text) {
    Parse parse = PARSER.parse(Given.article(text));
    return FINDER.find(parse, Given.TAGGER.tag(parse).names());
  }

  @Test
  void aLineInCapitalsIsReadWithTheNamesOfTheSentences() {
    String text = "ORTH SLAMS RUSSIA OVER GATES\nMayor Lena Orth spoke in Moscow.";
    List<Name> names = find(text);
    assertThat(names.get(0).canonical()).isEqualTo("Lena Orth");
    assertThat(names.get(0).kind()).isEqualTo(NameKind.PERSON);
    assertThat(names.get(0).span().in(text)).isEqualTo("ORTH");
    assertThat(names.get(1).span().in(text)).isEqualTo("RUSSIA");
  }

  @Test
  void aSharedSurnameGoesByTheTitle() {
    List<Name> names =
        find(
            "Boris Lund and Greta Lund spoke. Greta Lund left. Mr Lund stayed. Mrs Lund returned.");
    assertThat(names.stream().map(Name::canonical))
        .containsExactly("Boris Lund", "Greta Lund", "Greta Lund", "Boris Lund", "Greta Lund");
  }

  @Test
  void gendersOfNamesAndTitles() {
    PersonWords words = new PersonWords();
    assertThat(words.genderOfName("Anna Weil")).isEqualTo(Gender.FEMALE);
    assertThat(words.genderOfName("Weil")).isEqualTo(Gender.UNKNOWN);
    assertThat(words.genderOfWord("spokesman")).isEqualTo(Gender.MALE);
    assertThat(words.isPersonRole("officials")).isTrue();
    assertThat(words.isBodyRole("ministries")).isTrue();
    assertThat(words.isDocumentRole("table")).isFalse();
  }
}
