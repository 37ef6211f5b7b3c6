package org.testimonia.read.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimonia.Given;
import org.testimonia.model.Article;
import org.testimonia.model.Statement;
import org.testimonia.read.name.NameFinder;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.read.tagging.Attributed;
import org.testimonia.read.tagging.Tagging;
import org.testimonia.text.Span;

class TrustTest {
  private static final StatementFinder FINDER = new StatementFinder();
  private static final Parser PARSER = new Parser();
  private static final NameFinder NAMES = new NameFinder();

  private static List<Statement> find(String text) {
    Article article = Given.article(text);
    Parse parse = PARSER.parse(article);
    Tagging tagging = Given.TAGGER.tag(parse);
    return FINDER.find(
        parse, NAMES.find(parse, tagging.names()), tagging.attributed(), article.account());
  }

  @Test
  void whatWasSaidIsSurerThanWhatWasHoped() {
    Statement said = find("The pumps will be mended by spring, engineer Lia Voss said.").getFirst();
    assertThat(said.confidence()).isGreaterThan(0.8);
    List<Statement> hoped = find("Engineer Lia Voss had hoped to mend the pumps by spring.");
    assertThat(hoped).allMatch(statement -> statement.confidence() < said.confidence());
    assertThat(hoped).allMatch(statement -> statement.confidence() < Statement.SURE);
  }

  @Test
  void theExtentHasItsQuotationMarksAndTheContentHasNot() {
    String text = "“The wall is too weak to stand another winter,” said engineer Lia Voss.";
    Statement statement = find(text).getFirst();
    assertThat(statement.content().in(text))
        .isEqualTo("The wall is too weak to stand another winter,");
    assertThat(statement.extent().in(text)).startsWith("“The wall").endsWith("”");
  }

  @Test
  void everyConfidenceIsAProbability() {
    String text =
        "Mayor Tom Brandt says he knows the truth. According to him, “all is well”. Others doubt"
            + " it: would they say so?\nBRANDT DENIES IT ALL";
    assertThat(find(text)).isNotEmpty().allMatch(s -> s.confidence() > 0 && s.confidence() < 1);
  }

  @Test
  void whatAQuotedOneSaysOfOthersIsNotTheWholeQuotation() {
    String text =
        "“The governor told us that the dam would hold, and we went home,” engineer Lia Voss said.";
    Article article = Given.article(text);
    Parse parse = PARSER.parse(article);
    List<Attributed> tagged =
        List.of(
            new Attributed(
                Optional.of(part(text, "The governor")),
                Optional.of(part(text, "told")),
                part(text, "that the dam would hold")),
            new Attributed(
                Optional.of(part(text, "engineer Lia Voss")),
                Optional.of(part(text, "said")),
                part(text, "“The governor told us that the dam would hold, and we went home,”")));
    assertThat(FINDER.find(parse, NAMES.find(parse, List.of()), tagged, article.account()))
        .extracting(statement -> statement.content().in(text))
        .containsExactly(
            "The governor told us that the dam would hold, and we went home,",
            "the dam would hold");
  }

  private static Attributed.Part part(String text, String words) {
    int start = text.indexOf(words);
    return new Attributed.Part(new Span(start, start + words.length()), 0.9);
  }
}
