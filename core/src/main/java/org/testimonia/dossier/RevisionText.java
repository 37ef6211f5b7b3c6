package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import org.testimonia.model.Dossier;
import org.testimonia.model.Passage;
import org.testimonia.model.Revision;

/// Tells in a terminal what changed from one version of an account to the next.
final class RevisionText {
  /// Changes shown of two versions.
  private static final int MOST = 20;

  private static final int ROOM = 150;

  private RevisionText() {}

  static void print(Dossier dossier, TextPage page, DossierIndex index) throws IOException {
    if (dossier.revisions().isEmpty()) {
      return;
    }
    page.section(Words.REVISIONS, Words.changes(dossier.revisions()));
    for (Revision revision : dossier.revisions()) {
      List<Revision.Change> changes = revision.changes();
      page.group(Words.versions(revision, index), Words.count(changes.size(), "change"));
      for (Revision.Change change : changes.stream().limit(MOST).toList()) {
        page.bullet(told(change), Words.place(change));
      }
      page.more(changes.size() - MOST);
    }
  }

  private static String told(Revision.Change change) {
    String before = change.before().map(RevisionText::quoted).orElse("");
    String after = change.after().map(RevisionText::quoted).orElse("");
    return Words.title(change.kind())
        + " "
        + before
        + (before.isEmpty() || after.isEmpty() ? "" : Words.BY)
        + after;
  }

  private static String quoted(Passage passage) {
    return Excerpt.of(passage.quote(), ROOM).quoted();
  }
}
