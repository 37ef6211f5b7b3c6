package org.testimonia.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Attribution;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Claim;
import org.testimonia.model.Commitment;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Comparison;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Dossier;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Lineage;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.model.Reading;
import org.testimonia.model.Reasons;
import org.testimonia.model.Removed;
import org.testimonia.model.Revision;
import org.testimonia.model.Sentence;
import org.testimonia.model.Side;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Standing;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Story;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Stories made by hand, with all that the stages could find in them: the printers are tested
/// without the stages.
final class Sample {
  private Sample() {}

  /// An account whose lines are its sentences. A line that begins with `#` is a heading, with `!`
  /// an opinion, with `~` an advert.
  static Account account(String source, String outlet, Published published, String text) {
    return Account.of(
        new SourceRef(source),
        Optional.of(outlet).filter(o -> !o.isEmpty()),
        Optional.empty(),
        Optional.of("Ida Morn"),
        published,
        Optional.of("en"),
        text);
  }

  static Span span(Account account, String words) {
    int start = account.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the account: " + words);
    }
    return new Span(start, start + words.length());
  }

  static Passage passage(Account account, String words) {
    return Passage.of(account, span(account, words));
  }

  static Statement statement(
      Account account,
      String name,
      String mention,
      String cue,
      String content,
      StatementKind kind) {
    Span at = span(account, content);
    Attribution attribution =
        mention.isEmpty()
            ? new Attribution.None()
            : name.isEmpty()
                ? new Attribution.Unresolved(span(account, mention))
                : new Attribution.Known(name, span(account, mention));
    return new Statement(
        account.id() + "-s" + at.start(),
        attribution,
        Optional.of(cue).filter(c -> !c.isEmpty()).map(c -> span(account, c)),
        at,
        at,
        kind,
        Optional.empty(),
        0.9);
  }

  /// The reading of an account: one sentence a line.
  static Reading reading(
      Account account, List<Statement> statements, List<Commitment> commitments) {
    OffsetMap.Builder body = new OffsetMap.Builder();
    List<Sentence> sentences = new ArrayList<>();
    List<Removed> removed = new ArrayList<>();
    int start = 0;
    int paragraph = 0;
    for (String line : account.text().split("\n", -1)) {
      Span span = new Span(start, start + line.length());
      start = span.end() + 1;
      if (line.startsWith("~")) {
        removed.add(new Removed(span, FurnitureReason.ADVERTISEMENT));
        sentences.add(new Sentence(span, Voice.FURNITURE, BlockKind.PARAGRAPH, Sentence.NOWHERE));
      } else if (!line.isBlank()) {
        BlockKind kind = line.startsWith("#") ? BlockKind.HEADING : BlockKind.PARAGRAPH;
        Voice voice = line.startsWith("!") ? Voice.OPINION : Voice.REPORTING;
        sentences.add(new Sentence(span, voice, kind, paragraph++));
      }
    }
    Article article = new Article(account, body.text(), body.map(), List.of(), removed);
    Tokens none = new Tokens(List.of(), List.of(), List.of(), List.of());
    return new Reading(
        article,
        none,
        sentences,
        List.of(),
        List.of(),
        List.of(),
        statements,
        List.of(),
        commitments);
  }

  static final Reasons REASONS =
      new Reasons(0.75, List.of(new Reasons.Sign("unlike", 1.5)), Optional.empty());

  static Claim claim(Standing standing, int independent, List<Difference> found, Passage... all) {
    List<Member> members = new ArrayList<>();
    for (Passage passage : all) {
      members.add(new Member(passage, Optional.empty()));
    }
    String id = "c-" + all[0].account() + "-" + all[0].span().start();
    return new Claim(id, standing, members, found, independent, List.of(), 0.5, REASONS);
  }

  static final Account HARBOUR =
      account(
          "in/01-harbour-post.txt",
          "Harbour Post",
          new Published.At(Instant.parse("2031-03-04T09:30:00Z")),
          """
          # Ferry Aurelia held at Sandvik after engine fire
          The ferry Aurelia was held at Sandvik on Tuesday with 212 people aboard, the harbour office said.
          ~Subscribe now for half the price
          “We will not sail before the engine is checked,” Captain Runa Holt said.
          Nobody was hurt.
          !It is a scandal that the ship ever left the yard.
          """);
  static final Account COAST =
      account(
          "in/02-coast-wire.json",
          "Coast Wire",
          new Published.On(LocalDate.of(2031, 3, 5)),
          """
          # Engine fire holds the Aurelia at Sandvik 🚢
          The Aurelia lay at Sandvik with 221 passengers after a fire in the engine room, owners Nordlinje said.
          Captain Runa Holt said the ship would stay until the engine was checked.
          Nordlinje would pay every passenger if the inspectors found a fault.
          He promised more news soon.
          """);
  static final Account TIDE =
      account(
          "in/03-tide.txt",
          "",
          new Published.Unknown(),
          """
          # Aurelia: what we know
          The Aurelia lay at Sandvik with 221 passengers after a fire in the engine room, owners Nordlinje said.
          The galley was untouched.
          """);

  /// Three accounts, two of them copies, with one claim of each standing and a commitment.
  static Dossier ferry() {
    Statement holt =
        statement(
            HARBOUR,
            "Captain Runa Holt",
            "Captain Runa Holt",
            "said.",
            "We will not sail before the engine is checked,",
            StatementKind.DIRECT);
    Statement told =
        statement(
            COAST,
            "Runa Holt",
            "Captain Runa Holt",
            "said the",
            "the ship would stay until the engine was checked",
            StatementKind.INDIRECT);
    Statement he = statement(COAST, "", "He", "promised", "more news soon", StatementKind.INDIRECT);
    Commitment pay =
        new Commitment(
            "k1",
            Optional.of("Nordlinje"),
            CommitmentKind.PLEDGE,
            span(COAST, "pay every passenger"),
            Optional.of(span(COAST, "if the inspectors found a fault")),
            Optional.of("passengers"),
            Optional.empty(),
            CommitmentModality.POSSIBLE);
    TreeMap<String, String> speakers = new TreeMap<>();
    speakers.put("Captain Runa Holt", "Runa Holt");
    return assemble(
        new Comparison(claims(), List.of(lineage()), speakers, List.of(revision())),
        reading(TIDE, List.of(), List.of()),
        reading(HARBOUR, List.of(holt), List.of()),
        reading(COAST, List.of(told, he), List.of(pay)));
  }

  private static List<Claim> claims() {
    Passage here =
        passage(HARBOUR, "The ferry Aurelia was held at Sandvik on Tuesday with 212 people aboard");
    Passage there = passage(COAST, "The Aurelia lay at Sandvik with 221 passengers");
    Passage copy = passage(TIDE, "The Aurelia lay at Sandvik with 221 passengers");
    Difference number =
        new Difference(
            DifferenceType.NUMBER,
            List.of(
                new Side(List.of(HARBOUR.id()), "212", here),
                new Side(List.of(COAST.id(), TIDE.id()), "221", there)),
            "The accounts give different numbers of people aboard.",
            true,
            REASONS);
    return List.of(
        claim(Standing.DIFFERS, 2, List.of(number), here, there, copy),
        claim(
            Standing.SHARED,
            2,
            List.of(),
            passage(HARBOUR, "We will not sail before the engine is checked"),
            passage(COAST, "the ship would stay until the engine was checked")),
        claim(Standing.SINGLE, 1, List.of(), passage(TIDE, "The galley was untouched.")));
  }

  /// Made up of what the two have: the one is no version of the other.
  private static Revision revision() {
    return new Revision(
        TIDE.id(),
        COAST.id(),
        List.of(
            new Revision.Change(
                Optional.of(passage(TIDE, "lay")), Optional.of(passage(COAST, "lay at Sandvik"))),
            new Revision.Change(
                Optional.of(passage(TIDE, "The galley was untouched.")), Optional.empty()),
            new Revision.Change(
                Optional.empty(),
                Optional.of(passage(COAST, "Nordlinje would pay every passenger")))));
  }

  private static Lineage lineage() {
    String copied =
        "The Aurelia lay at Sandvik with 221 passengers after a fire in the engine room";
    return new Lineage(
        "L1",
        List.of(COAST.id(), TIDE.id()),
        List.of(passage(COAST, copied), passage(TIDE, copied)));
  }

  static Dossier assemble(Comparison comparison, Reading... readings) {
    Dossier.Provenance provenance =
        new Dossier.Provenance("0", "rules", "", "0".repeat(64), List.of());
    return new DossierAssembler().assemble(Story.of(List.of(readings)), comparison, provenance);
  }

  /// An account that tries to break out of every form.
  static Dossier hostile() {
    Account account =
        account(
            "in/=1+1<b>.txt",
            "=cmd|'/c calc'!A1",
            new Published.Unknown(),
            """
            # <script>alert("1")</script> \u001b[31mred\u001b[0m \u009b2J \u202egnp.exe [x](javascript:alert(1))
            =HYPERLINK("http://evil.example","click"), said <img src=x onerror=alert(2)> "Eve".
            Second line with | pipe, `tick` and *stars* & </style><script>alert(3)</script>.
            """);
    String first = account.text().lines().findFirst().orElseThrow();
    Statement said =
        statement(
            account,
            "<img src=x onerror=alert(2)>\u001b[2J",
            "<img src=x onerror=alert(2)>",
            "said",
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            StatementKind.DIRECT);
    Claim single =
        claim(
            Standing.SINGLE,
            1,
            List.of(),
            passage(account, "=HYPERLINK(\"http://evil.example\",\"click\")"));
    Claim heading = claim(Standing.SINGLE, 1, List.of(), passage(account, first));
    return assemble(
        new Comparison(List.of(heading, single), List.of(), new TreeMap<>()),
        reading(account, List.of(said), List.of()));
  }
}
