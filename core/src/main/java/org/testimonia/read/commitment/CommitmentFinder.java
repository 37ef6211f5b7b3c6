package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Commitment;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.model.TimeMention;
import org.testimonia.read.name.PersonWords;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Span;

/// Finds who committed to what: first by the verbs and nouns that name a commitment, then by the
/// modal verbs inside statements. Safe to share between threads.
public final class CommitmentFinder {
  private final CommitmentLexicon lexicon = new CommitmentLexicon();
  private final ConditionFinder conditionFinder = new ConditionFinder(lexicon);
  private final FrameFinder frameFinder = new FrameFinder(lexicon);
  private final SpokenFinder spokenFinder = new SpokenFinder(lexicon);
  private final HeadlineFinder headlineFinder = new HeadlineFinder(lexicon);
  private final ContextConditions contextConditions = new ContextConditions(lexicon);
  private final PersonWords persons = new PersonWords();

  /// In the order of the text.
  ///
  /// @param parse the account's words and sentences
  /// @param names in it, in its order
  /// @param times in it, in its order
  /// @param statements in it
  /// @param account whose id the commitments' ids are made with
  public List<Commitment> find(
      Parse parse,
      List<Name> names,
      List<TimeMention> times,
      List<Statement> statements,
      Account account) {
    ActorFinder actors = new ActorFinder(parse, names, lexicon, persons);
    StatementIndex index = new StatementIndex(statements);
    List<Commitment> found = new ArrayList<>();
    List<Words> sentences = sentences(parse, times);
    List<List<Condition>> conditions = sentences.stream().map(conditionFinder::find).toList();
    Set<Span> headings = headings(parse);
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      Optional<Span> around = contextConditions.find(sentences, conditions, i);
      Binder binder = new Binder(lexicon, account, words, conditions.get(i), around, actors, index);
      Span sentence = parse.sentences().get(i);
      found.addAll(in(binder, sentence, headings.contains(sentence)));
    }
    found.sort(Comparator.comparing(Commitment::action).thenComparing(Commitment::kind));
    return found;
  }

  /// The headings that are one sentence.
  private static Set<Span> headings(Parse parse) {
    Set<Span> headings = new TreeSet<>();
    for (Block block : parse.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        headings.add(block.span());
      }
    }
    return headings;
  }

  private static List<Words> sentences(Parse parse, List<TimeMention> times) {
    List<Words> sentences = new ArrayList<>();
    int next = 0;
    for (Span sentence : parse.sentences()) {
      List<Span> here = new ArrayList<>();
      while (next < times.size() && times.get(next).span().start() < sentence.end()) {
        here.add(parse.tokens().within(times.get(next).span()));
        next++;
      }
      sentences.add(new Words(parse.tokens(), parse.tokens().within(sentence), here));
    }
    return sentences;
  }

  private List<Commitment> in(Binder binder, Span sentence, boolean heading) {
    List<Commitment> here = new ArrayList<>();
    for (Candidate candidate : frameFinder.find(binder.words(), binder.conditions())) {
      binder.framed(candidate).ifPresent(commitment -> add(here, commitment));
    }
    List<Statement> statements = binder.index().listIn(sentence);
    for (Statement statement : statements) {
      spokenFinder
          .find(binder.words(), statement, binder.actors(), binder.conditions())
          .forEach(candidate -> add(here, binder.spoken(candidate, statement)));
    }
    spokenFinder
        .told(binder.words(), statements, binder.actors(), binder.conditions())
        .forEach(candidate -> add(here, binder.told(candidate)));
    if (heading) {
      headlineFinder
          .find(
              binder.words(),
              who -> binder.actors().isActor(binder.words(), who),
              binder.conditions())
          .flatMap(binder::framed)
          .ifPresent(commitment -> add(here, commitment));
    }
    return here;
  }

  /// Adds a commitment unless most of its action is already another's.
  private static void add(List<Commitment> here, Commitment commitment) {
    Span action = commitment.action();
    boolean known =
        here.stream()
            .map(Commitment::action)
            .anyMatch(o -> 2 * o.overlap(action) >= Math.min(o.length(), action.length()));
    if (!known) {
      here.add(commitment);
    }
  }
}
