package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DossierFormatTest {
  @Test
  void areFoundByTheirWords() {
    for (DossierFormat format : DossierFormat.values()) {
      assertThat(DossierFormat.find(format.word())).contains(format);
    }
    assertThat(DossierFormat.find("HTML")).contains(DossierFormat.HTML);
    assertThat(DossierFormat.find("pdf")).isEmpty();
    assertThat(DossierFormat.words())
        .containsExactly("text", "json", "html", "markdown", "csv", "annotations");
    assertThat(CsvTable.find("Claims")).contains(CsvTable.CLAIMS);
    assertThat(CsvTable.find("quotes")).isEmpty();
    assertThat(CsvTable.words()).hasSize(8);
  }

  @Test
  void aFolderGetsEachFormUnderItsName() {
    assertThat(DossierFormat.TEXT.files()).containsOnlyKeys("dossier.txt");
    assertThat(DossierFormat.ANNOTATIONS.files()).containsOnlyKeys("dossier.jsonld");
    assertThat(DossierFormat.CSV.files())
        .containsOnlyKeys(
            "accounts.csv",
            "claims.csv",
            "commitments.csv",
            "differences.csv",
            "members.csv",
            "removed.csv",
            "revisions.csv",
            "statements.csv");
  }

  @Test
  void aStreamGetsWhatTheFolderGets() throws IOException {
    for (DossierFormat format : DossierFormat.values()) {
      StringBuilder out = new StringBuilder();
      format.printer(PrintOptions.plain()).print(Sample.ferry(), out);
      assertThat(format.files().values())
          .extracting(printer -> Examples.print(printer, Sample.ferry()))
          .contains(out.toString());
      assertThat(out.toString()).endsWith("\n");
    }
  }
}
