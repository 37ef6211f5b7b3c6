package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimonia.model.Account;
import org.testimonia.model.Attribution;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.read.name.PersonWords;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.tagging.Attributed;
import org.testimonia.text.Sha256;
import org.testimonia.text.Span;

/// Finds who said what. Rules and the learned reader each propose; what both propose is joined, and
/// each proposal is weighed. Quotations left over go to who spoke before, and last each source is
/// resolved to a name. Safe to share between threads.
///
/// A statement's confidence is the probability that a careful reader would list it; for a quotation
/// left over it is 0.75 where it goes on, 0.5 where it follows a sentence about its speaker, 0.4
/// where nothing tells its speaker.
public final class StatementFinder {
  /// Drafts of the rules whose contents are this alike say one thing.
  private static final double SAME = 0.8;

  private final QuotationFinder quotationFinder = new QuotationFinder();
  private final PersonWords persons = new PersonWords();
  private final VerbReader verbReader;
  private final PhraseReader phraseReader;
  private final HeadingReader headingReader;
  private final QuotationReader quotationReader;
  private final CandidateJoiner joiner;
  private final Trust trust;

  public StatementFinder() {
    CueLexicon lexicon = new CueLexicon();
    trust = new Trust(lexicon);
    NounPhrases phrases = new NounPhrases(lexicon, persons);
    SourceFinder sources = new SourceFinder(phrases, persons);
    ClauseBounds bounds = new ClauseBounds(lexicon, phrases);
    CueFinder cues = new CueFinder(lexicon);
    verbReader = new VerbReader(cues, sources, bounds, phrases, lexicon);
    phraseReader = new PhraseReader(lexicon, phrases, bounds, sources);
    headingReader = new HeadingReader(phrases, bounds, persons);
    Relays relays = new Relays();
    quotationReader = new QuotationReader(phrases, sources, relays);
    joiner = new CandidateJoiner(new RelayReader(relays, cues, sources));
  }

  /// In the order of the text, no two with the same content. What the learned reader takes for
  /// attributed but is hardly said, beliefs and plans, has a confidence below [Statement#SURE].
  ///
  /// @param tagged what the learned reader sees
  public List<Statement> find(
      Parse parse, List<Name> names, List<Attributed> tagged, Account account) {
    Script script = script(parse, names);
    List<List<Draft>> sure = new ArrayList<>();
    List<Draft> doubtful = new ArrayList<>();
    for (List<Candidate> unit : candidates(script, tagged)) {
      List<Draft> drafts = new ArrayList<>();
      for (Candidate candidate : unit) {
        Draft draft = candidate.draft().trusted(trust(script, sure.size(), candidate, unit));
        if (draft.confidence() >= Statement.SURE) {
          drafts.add(draft);
        } else if (candidate.model().isPresent()) {
          doubtful.add(draft);
        }
      }
      sure.add(drafts);
    }
    quotationReader.read(script, sure);
    Map<Span, Draft> surest = new HashMap<>();
    sure.forEach(drafts ->
        drafts.forEach(draft -> surest.merge(draft.content(), draft, StatementFinder::surer)));
    Set<Span> said = new HashSet<>(surest.keySet());
    SpeakerResolver resolver = new SpeakerResolver(script, persons);
    List<Statement> statements = new ArrayList<>();
    for (int unit = 0; unit < sure.size(); unit++) {
      List<Draft> drafts = new ArrayList<>(sure.get(unit));
      drafts.sort(Comparator.comparing(Draft::content));
      for (Draft draft : drafts) {
        if (surest.remove(draft.content(), draft)) {
          statements.add(statement(draft, resolver.resolve(draft.source(), unit), account));
        }
      }
    }
    for (Draft draft : doubtful) {
      if (said.add(draft.content())) {
        statements.add(
            statement(draft, SpeakerResolver.unresolved(script, draft.source()), account));
      }
    }
    statements.sort(Comparator.comparing(Statement::content));
    return statements;
  }

  /// How probable it is that a careful reader lists the candidate. Of "she said they think it was
  /// late" one of two contents is listed: where a rule found the inner one as well, the outer one
  /// is as probable as that it is not the inner.
  private double trust(Script script, int number, Candidate candidate, List<Candidate> unit) {
    double probability = trust.of(script, number, candidate);
    if (candidate.rule().isEmpty()) {
      for (Candidate other : unit) {
        if (other.rule().isPresent() && other.model().equals(candidate.model())) {
          probability *= 1 - trust.of(script, number, other);
        }
      }
    }
    return probability;
  }

  Script script(Parse parse, List<Name> names) {
    return new Script(parse, names, quotationFinder.find(parse.body(), parse.blocks()));
  }

  /// What may be a statement, for each unit of the script.
  List<List<Candidate>> candidates(Script script, List<Attributed> tagged) {
    List<List<Draft>> ruled = new ArrayList<>();
    for (Span unit : script.units()) {
      List<Draft> drafts = new ArrayList<>(verbReader.read(script, unit));
      drafts.addAll(phraseReader.read(script, unit));
      headingReader.read(script, ruled.size()).ifPresent(drafts::add);
      ruled.add(distinct(drafts));
    }
    return joiner.join(script, tagged, ruled);
  }

  private static Draft surer(Draft a, Draft b) {
    return b.confidence() > a.confidence() ? b : a;
  }

  private static Statement statement(Draft draft, Attribution attribution, Account account) {
    Span content = draft.content();
    String id =
        Sha256.id(
            "t", account.id(), Integer.toString(content.start()), Integer.toString(content.end()));
    return new Statement(
        id,
        attribution,
        draft.cue(),
        content,
        draft.extent(),
        draft.kind(),
        draft.occasion(),
        draft.confidence());
  }

  /// Of drafts whose contents are nearly the same, the surest; of equals, the first.
  private static List<Draft> distinct(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      int twin = -1;
      for (int i = 0; i < kept.size() && twin < 0; i++) {
        twin = kept.get(i).content().likeness(draft.content()) >= SAME ? i : -1;
      }
      if (twin < 0) {
        kept.add(draft);
      } else if (draft.confidence() > kept.get(twin).confidence()) {
        kept.set(twin, draft);
      }
    }
    return kept;
  }
}
