package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.read.name.PersonWords;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.text.Sha256;
import org.testimonia.text.Span;

/// Finds who said what, by rules: quotations are paired first, cue verbs and phrases then say what
/// is attributed, quotations left over go to who spoke before, and last each source is resolved to
/// a name. Safe to share between threads.
///
/// A statement's confidence is its rule's: 0.9 for words after or before a verb of saying and for
/// "according to", 0.75 for a quotation that continues one, 0.7 for what is condemned, denied, or
/// called something, 0.6 for what is held true and for cue nouns, 0.5 for a quotation after a
/// sentence about its speaker, 0.4 for one whose speaker nothing tells.
public final class StatementFinder {
  private final QuotationFinder quotationFinder = new QuotationFinder();
  private final PersonWords persons = new PersonWords();
  private final VerbReader verbReader;
  private final PhraseReader phraseReader;
  private final HeadingReader headingReader;
  private final QuotationReader quotationReader;

  private final TaggedReader taggedReader;

  /// @param tagger the learned reader
  public StatementFinder(Tagger tagger) {
    taggedReader = new TaggedReader(tagger);
    CueLexicon lexicon = new CueLexicon();
    NounPhrases phrases = new NounPhrases(lexicon, persons);
    SourceFinder sources = new SourceFinder(phrases, persons);
    ClauseBounds bounds = new ClauseBounds(lexicon, phrases);
    verbReader = new VerbReader(new CueFinder(lexicon), sources, bounds, phrases, lexicon);
    phraseReader = new PhraseReader(lexicon, phrases, bounds, sources);
    headingReader = new HeadingReader(phrases, bounds, persons);
    quotationReader = new QuotationReader(phrases, sources);
  }

  /// In the order of the text, no two with the same content.
  public List<Statement> find(Parse parse, List<Name> names, Account account) {
    Script script = new Script(parse, names, quotationFinder.find(parse.body(), parse.blocks()));
    List<List<Draft>> tagged = taggedReader.read(script);
    List<List<Draft>> byUnit = new ArrayList<>();
    for (Span unit : script.units()) {
      List<Draft> drafts = new ArrayList<>(verbReader.read(script, unit));
      drafts.addAll(phraseReader.read(script, unit));
      headingReader.read(script, byUnit.size()).ifPresent(drafts::add);
      byUnit.add(joined(tagged.get(byUnit.size()), distinct(drafts)));
    }
    quotationReader.read(script, byUnit);
    Map<Span, Draft> surest = new HashMap<>();
    byUnit.forEach(drafts ->
        drafts.forEach(draft -> surest.merge(draft.content(), draft, StatementFinder::surer)));
    SpeakerResolver resolver = new SpeakerResolver(script, persons);
    List<Statement> statements = new ArrayList<>();
    for (int unit = 0; unit < byUnit.size(); unit++) {
      List<Draft> drafts = new ArrayList<>(byUnit.get(unit));
      drafts.sort(Comparator.comparing(Draft::content));
      for (Draft draft : drafts) {
        if (surest.remove(draft.content(), draft)) {
          statements.add(statement(draft, resolver, unit, account));
        }
      }
    }
    return statements;
  }

  private static Draft surer(Draft a, Draft b) {
    return b.confidence() > a.confidence() ? b : a;
  }

  private static Statement statement(
      Draft draft, SpeakerResolver resolver, int unit, Account account) {
    Span content = draft.content();
    String id =
        Sha256.id(
            "t", account.id(), Integer.toString(content.start()), Integer.toString(content.end()));
    return new Statement(
        id,
        resolver.resolve(draft.source(), unit),
        draft.cue(),
        content,
        draft.extent(),
        draft.kind(),
        draft.occasion(),
        draft.confidence());
  }

  private static final String MODE = System.getProperty("mode", "union");

  private static List<Draft> joined(List<Draft> tagged, List<Draft> ruled) {
    if (MODE.equals("rules")) {
      return ruled;
    }
    List<Draft> all = new ArrayList<>();
    for (Draft draft : tagged) {
      Optional<Draft> twin = ruled.stream().filter(r -> isSame(r.content(), draft.content())).findFirst();
      Draft made = twin.isEmpty() ? draft : draft.at(twin.get().occasion());
      if (made.source().isEmpty() && twin.isPresent()) {
        made = new Draft(twin.get().source(), twin.get().cue(), made.content(), made.extent(), made.kind(), made.occasion(), made.confidence());
      }
      all.add(made);
    }
    if (MODE.equals("union")) {
      for (Draft rule : ruled) {
        if (all.stream().noneMatch(d -> d.content().overlaps(rule.content()))) {
          all.add(rule);
        }
      }
    }
    return all;
  }

  /// Of drafts whose contents are nearly the same, the surest; of equals, the first.
  private static List<Draft> distinct(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      int twin = -1;
      for (int i = 0; i < kept.size() && twin < 0; i++) {
        twin = isSame(kept.get(i).content(), draft.content()) ? i : -1;
      }
      if (twin < 0) {
        kept.add(draft);
      } else if (draft.confidence() > kept.get(twin).confidence()) {
        kept.set(twin, draft);
      }
    }
    return kept;
  }

  private static boolean isSame(Span a, Span b) {
    int shared = a.overlap(b);
    return shared * 5 >= (a.length() + b.length() - shared) * 4;
  }
}
