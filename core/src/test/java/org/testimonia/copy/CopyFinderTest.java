package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Copy;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.text.Span;

class CopyFinderTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 16);
  private static final String WIRE =
      """
      TAMM (AP) - The ferry Halvard ran aground off the harbour on Thursday with 212 people on board.
      Divers found a long tear below the water line, and tugs are to pull the ship free at high tide.
      The harbour office said that nobody was hurt and that the passengers spent the night ashore.
      """;
  private static final String EDITED =
      """
      Hundreds slept in a gym after their night ferry hit the rocks.
      The ferry Halvard ran aground off the harbour on Thursday with more than 200 people on board.
      Divers found a long tear below the water line, and tugs are to pull the ship free at high tide.
      Our reporter saw children asleep on mats, wrapped in blankets that a hotel had lent them.
      """;
  private static final String OWN =
      """
      Two tugs arrived at noon to free a ferry that sits on rocks near Tamm.
      "We will not leave this harbour before every last passenger is home with the family again, whatever that \
      may cost us in the end, and we will pay for each of the rooms that they had to take." So said Ilse Brandvik.
      """;
  private static final String SAME_QUOTE =
      """
      The owner of a stranded ferry, Ilse Brandvik, spoke to a crowd beside the market.
      "We will not leave this harbour before every last passenger is home with the family again, whatever that \
      may cost us in the end, and we will pay for each of the rooms that they had to take." Some applauded.
      """;

  private final CopyFinder finder = new CopyFinder(100);

  private static Account account(String id, int day, String text) {
    return new Account(
        id,
        new SourceRef(id),
        new Metadata(
            Optional.empty(),
            Optional.of(id.substring(0, 1) + ".example"),
            Optional.empty(),
            Optional.empty(),
            new Published.On(DAY.plusDays(day)),
            new Published.Unknown(),
            Optional.empty()),
        text);
  }

  private List<Copy> add(String id, int day, String text) {
    return finder.add(finder.prepare(account(id, day, text))).copies();
  }

  private static String words(String text, List<Span> spans) {
    StringBuilder words = new StringBuilder();
    spans.forEach(span -> words.append(span.in(text)).append('\n'));
    return words.toString();
  }

  @Test
  void aReportCarriedWithEditsIsACopyAndItsRangesAreExact() {
    assertThat(add("a", 0, WIRE)).isEmpty();
    assertThat(add("b", 0, OWN)).isEmpty();
    List<Copy> copies = add("c", 1, EDITED);
    assertThat(copies).extracting(Copy::of).containsExactly("a");
    Copy copy = copies.getFirst();
    assertThat(words(EDITED, copy.ranges()))
        .startsWith("The ferry Halvard ran aground off the harbour on Thursday with\n")
        .contains("Divers found a long tear")
        .doesNotContain("reporter", "gym");
    assertThat(words(EDITED, copy.ranges())).isEqualTo(words(WIRE, copy.ofRanges()));
    assertThat(copy.words()).isEqualTo(words(EDITED, copy.ranges()).split("\\s+").length);
  }

  @Test
  void theAgencyIsNamedBesideTheCopy() {
    assertThat(finder.add(finder.prepare(account("a", 0, WIRE))).agency()).contains("AP");
    assertThat(finder.add(finder.prepare(account("b", 0, OWN))).agency()).isEmpty();
  }

  @Test
  void aSharedQuotationIsNoCopy() {
    add("a", 0, OWN);
    assertThat(add("b", 0, SAME_QUOTE)).isEmpty();
    assertThat(add("d", 0, SAME_QUOTE.replace('"', '\''))).isEmpty();
    // Nor where the marks are lost.
    assertThat(add("c", 0, SAME_QUOTE.replace("\"", ""))).isEmpty();
  }

  @Test
  void aQuotationThatHoldsQuotationsIsNoCopy() {
    String letter =
        "\"The office was told by the \"old guard\" of the harbour that no \"second survey\" of the hull "
            + "was needed before the ferry went back to sea, and it took their word without a look, since the "
            + "crew had to eat and the owner would not pay for one more night of nine tugs on the quay\"";
    add("a", 0, "A letter came to light on Friday. " + letter + ", it says.");
    assertThat(add("b", 0, "What the owner wrote was read in court. " + letter)).isEmpty();
  }

  @Test
  void aTranscriptAndAStatementInFullAreNoCopies() {
    String turns =
        """
        ILSE BRANDVIK: We will not leave this harbour before every last passenger is home again.
        TOM LUND: Who is to pay for all of the rooms that they had to take last night?
        ILSE BRANDVIK: We do, and we said so before anybody asked us to.
        """;
    add("a", 0, "The two met on air.\n" + turns);
    assertThat(add("b", 0, "Hear what was said on Friday.\n" + turns)).isEmpty();
    String statement =
        "We are sorry for what our passengers went through on Thursday night and thank all who took them"
            + " in, the crews of both tugs and the divers who went down in the dark to look at the hull.";
    add("c", 0, "The owner gave this statement:\n" + statement);
    assertThat(add("d", 0, "Here is the statement in full:\n" + statement)).isEmpty();
    assertThat(add("e", 0, "From the Tamm Courier:\n" + statement)).isEmpty();
  }

  @Test
  void anExcerptThatIsSetInIsACopy() {
    add("a", 0, WIRE);
    assertThat(add("b", 0, "The Tamm Courier has more:\n" + WIRE.substring(12)))
        .extracting(Copy::of)
        .containsExactly("a");
  }

  @Test
  void phrasesHereAndThereAreNoCopy() {
    String[] phrases = {
      "was taken to the hospital of Tamm where he",
      "in the back yard of a house on the",
      "officers who came to the house found him with"
    };
    add(
        "a",
        0,
        "A man "
            + phrases[0]
            + " died. He lay "
            + phrases[1]
            + " quay. The "
            + phrases[2]
            + " a dog.");
    String other =
        "The "
            + phrases[2]
            + " wounds. He "
            + phrases[0]
            + " is better. Shots fell "
            + phrases[1]
            + " hill.";
    assertThat(add("b", 0, other)).isEmpty();
  }

  @Test
  void rangesGoRoundWhatIsLeftAside() {
    String cut = WIRE.replace("Divers", "Click here for our map of the harbour.\nDivers");
    add("a", 0, WIRE);
    assertThat(add("b", 0, cut))
        .singleElement()
        .satisfies(copy ->
            assertThat(words(cut, copy.ranges())).contains("Divers").doesNotContain("Click"));
  }

  @Test
  void aListOfNamesIsNoCopy() {
    String list =
        "Ada Brandvik, Tom Lund, Zoe Müller, Jan Ost, Lena Tarn, Ola Quist, Per Holm, Eva Strand, "
            + "Nils Berg, Ida Falk, Olaf Dahl, Britt Moe, Karl Lie, Anna Vik, Rolf Aas, Siri Eide.";
    add("a", 0, "These people took part in our survey of readers this week: " + list);
    assertThat(add("b", 0, "Who answered what we asked about the new quay: " + list)).isEmpty();
  }

  @Test
  void aGalleryIsNoCopy() {
    String gallery =
        "\nPhotos: The ferry on the rocks The ferry lies in the surf at dawn, and divers look at the "
            + "tear below the water line. Hide Caption 1 of 2 People wait on the quay for their bags "
            + "while the tugs are made fast to the ship. Hide Caption 2 of 2\n";
    add("a", 0, OWN + gallery);
    assertThat(add("b", 0, "The harbour was quiet on Friday." + gallery)).isEmpty();
  }

  @Test
  void whatStandsBelowEveryArticleIsNoCopy() {
    String footer =
        "\nEvery day we aim to answer the questions that matter to our readers on the coast. "
            + "Your gift keeps this work free for all, so please think about giving today. "
            + "Even a small sum helps us to send reporters where nobody else goes any more.";
    add("a1", 12, WIRE + footer);
    add("a2", 0, OWN + footer);
    assertThat(add("a3", 6, "The apple harvest of Velling was poor this year." + footer)).isEmpty();
    assertThat(add("a4", 13, EDITED + footer))
        .singleElement()
        .satisfies(
            copy -> assertThat(words(EDITED + footer, copy.ranges())).doesNotContain("gift"));
  }

  @Test
  void whatCameOutApartMustShareMore() {
    add("a", 0, WIRE);
    assertThat(add("b", 3, EDITED))
        .singleElement()
        .satisfies(copy ->
            assertThat(copy.words())
                .isBetween(CopyDecision.LEAST_WORDS, CopyDecision.LEAST_APART - 1));
    CopyFinder other = new CopyFinder();
    other.remember(other.prepare(account("a", 0, WIRE)));
    assertThat(other.find(other.prepare(account("c", 4, EDITED))).copies()).isEmpty();
    assertThat(other.find(other.prepare(account("d", 4, WIRE))).copies()).hasSize(1);
  }

  @Test
  void whatStandsBelowTwoArticlesWeeksApartIsNoCopy() {
    String tale =
        "The harbour was quiet all week. Nobody came to look at the rocks, and the tugs lay at the quay. "
            + "On Sunday a choir sang in the gym, where a few of the passengers still waited for their bags. "
            + "The owner sent flowers, and the divers went home by train with what was left of the hull.\n";
    String below =
        "The harbour office has stood on this coast for ninety years and looks after forty tugs and pilots. "
            + "It answers to nobody but the town, whose mayor names its head, and it lives on what ships pay "
            + "for a berth at one of its nine quays.";
    add("a", 0, WIRE + OWN + below);
    assertThat(add("b", 30, tale + below)).isEmpty();
    // Elsewhere in the other, or all that it is, it is one.
    for (String text : List.of(below + "\n" + tale, below)) {
      CopyFinder other = new CopyFinder();
      other.remember(other.prepare(account("a", 0, WIRE + OWN + below)));
      assertThat(other.find(other.prepare(account("c", 30, text))).copies()).hasSize(1);
    }
  }

  @Test
  void aQuotationWhoseMarksDoNotMatchIsOne() {
    String said =
        "We told the office of the harbour that no second survey of the hull was needed before the ferry went "
            + "back to sea, and it took our word without a look, since the crew had to eat that night and the next";
    add("a", 0, "The owner opened the talk. ‘" + said + ",” he began. Then he left.");
    assertThat(add("b", 0, "This is how it goes:\n" + said + ". Nobody laughed.")).isEmpty();
  }

  /// A quotation of several paragraphs has a closing mark at its end, and may have lost the others.
  @Test
  void theLastParagraphOfAQuotationIsOne() {
    String last =
        "The ferry will lie in the dock for nine weeks. Her hull needs forty new plates, her engines must be "
            + "taken out and dried, and the harbour office wants to see each of them before she sails again with guests";
    add("a", 0, "The owner wrote to the town.\n\n" + last + ".\"\n\nNobody answered so far.");
    assertThat(add("b", 0, "Crowds came to the quay to hear of it.\n" + last + ".")).isEmpty();
    // The same told by both is a copy.
    CopyFinder other = new CopyFinder();
    String told = "The owner wrote to the town.\n\n" + last + ".\n\nNobody answered so far.";
    other.remember(other.prepare(account("a", 0, told)));
    String again = "Crowds came to the quay to hear of it.\n" + last + ".";
    assertThat(other.find(other.prepare(account("b", 0, again))).copies()).hasSize(1);
  }

  @Test
  void whatSpeaksToTheReaderIsNoCopy() {
    String offer =
        "Try the new tide map: it shows you when the water will stand high at each of nine quays, and it tells "
            + "your boat how deep the channel is. It runs on old phones too, and our divers check it week by week.";
    add("a", 0, OWN + offer + " Nine boats lay at the quay when the sun went down.");
    assertThat(add("b", 0, SAME_QUOTE + offer + " The town hall burnt in the night.")).isEmpty();
  }

  @Test
  void whatIsForgottenIsNotFound() {
    CopyFinder forgetful = new CopyFinder(2);
    for (String id : List.of("a", "b", "c")) {
      String text = id.equals("a") ? WIRE : OWN + id;
      forgetful.remember(forgetful.prepare(account(id, 0, text)));
    }
    assertThat(forgetful.find(forgetful.prepare(account("d", 0, EDITED))).copies()).isEmpty();
  }

  @Test
  void anAccountThatComesAgainIsNoCopyOfItselfAndIsKnownAsItWasToldLast() {
    add("a", 0, WIRE);
    assertThat(add("a", 0, WIRE + "Updated at noon.")).isEmpty();
    add("a", 0, OWN);
    assertThat(add("b", 0, EDITED)).isEmpty();
  }
}
