package org.testimonia.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testimonia.model.Article;
import org.testimonia.model.Attribution;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Commitment;
import org.testimonia.model.Name;
import org.testimonia.model.Quantity;
import org.testimonia.model.Reading;
import org.testimonia.model.Removed;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.TimeMention;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.read.attribution.StatementFinder;
import org.testimonia.read.commitment.CommitmentFinder;
import org.testimonia.read.name.NameFinder;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.read.quantity.QuantityFinder;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.read.tagging.Tagging;
import org.testimonia.read.time.TimeFinder;
import org.testimonia.read.voice.VoiceJudge;
import org.testimonia.text.Span;

/// Reads one article: the finders one after the other, then every span led back from the cleaned
/// body to the text as given. Safe to share between threads.
public final class Reader {
  private final Tagger tagger;
  private final Parser parser = new Parser();
  private final NameFinder nameFinder = new NameFinder();
  private final QuantityFinder quantityFinder = new QuantityFinder();
  private final TimeFinder timeFinder = new TimeFinder();
  private final StatementFinder statementFinder = new StatementFinder();
  private final VoiceJudge voiceJudge = new VoiceJudge();
  private final CommitmentFinder commitmentFinder = new CommitmentFinder();

  /// @param tagger the learned reader
  public Reader(Tagger tagger) {
    this.tagger = tagger;
  }

  /// What was read in `article`.
  public Reading read(Article article) {
    Parse parse = parser.parse(article);
    Tagging tagging = tagger.tag(parse);
    List<Name> names = nameFinder.find(parse, tagging.names());
    List<TimeMention> times = timeFinder.find(parse, article.account().published());
    List<Quantity> quantities = quantityFinder.find(parse, times);
    Map<Boolean, List<Statement>> attributed =
        statementFinder.find(parse, names, tagging.attributed(), article.account()).stream()
            .collect(Collectors.partitioningBy(s -> s.confidence() >= Statement.SURE));
    List<Statement> statements = attributed.getOrDefault(true, List.of());
    List<Voice> voices = voiceJudge.judge(parse, statements);
    List<Commitment> commitments =
        commitmentFinder.find(parse, names, times, statements, article.account());
    return new Reading(
        article,
        given(article, parse.tokens()),
        sentences(article, parse, voices),
        names.stream().map(name -> given(article, name)).toList(),
        quantities.stream().map(quantity -> given(article, quantity)).toList(),
        times.stream().map(time -> given(article, time)).toList(),
        given(article, statements),
        given(article, attributed.getOrDefault(false, List.of())),
        commitments.stream().map(commitment -> given(article, commitment)).toList());
  }

  /// The body's sentences with their voice, and the furniture, in the order of the text as given.
  private static List<Sentence> sentences(Article article, Parse parse, List<Voice> voices) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < parse.sentences().size(); i++) {
      Span span = parse.sentences().get(i);
      while (article.blocks().get(paragraph).span().end() <= span.start()) {
        paragraph++;
      }
      Block block = article.blocks().get(paragraph);
      Voice voice = block.kind() == BlockKind.CAPTION ? Voice.FURNITURE : voices.get(i);
      sentences.add(new Sentence(article.toGiven(span), voice, block.kind(), paragraph));
    }
    for (Removed removed : article.removed()) {
      if (sentences.stream().noneMatch(sentence -> removed.span().overlaps(sentence.span()))) {
        sentences.add(
            new Sentence(removed.span(), Voice.FURNITURE, BlockKind.PARAGRAPH, Sentence.NOWHERE));
      }
    }
    sentences.sort(Comparator.comparing(Sentence::span));
    return sentences;
  }

  private static Tokens given(Article article, Tokens tokens) {
    List<Span> spans = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      spans.add(article.toGiven(tokens.span(i)));
      forms.add(tokens.form(i));
      lemmas.add(tokens.lemma(i));
      tags.add(tokens.tag(i));
    }
    return new Tokens(spans, forms, lemmas, tags);
  }

  private static Name given(Article article, Name name) {
    return new Name(article.toGiven(name.span()), name.kind(), name.canonical());
  }

  private static Quantity given(Article article, Quantity quantity) {
    return quantity.at(article.toGiven(quantity.span()));
  }

  private static TimeMention given(Article article, TimeMention time) {
    return new TimeMention(
        article.toGiven(time.span()), time.from(), time.to(), time.clock(), time.normal());
  }

  private static List<Statement> given(Article article, List<Statement> statements) {
    return statements.stream().map(statement -> given(article, statement)).toList();
  }

  private static Statement given(Article article, Statement statement) {
    Attribution attribution =
        switch (statement.attribution()) {
          case Attribution.Known known ->
              new Attribution.Known(known.name(), article.toGiven(known.mention()));
          case Attribution.Unresolved unresolved ->
              new Attribution.Unresolved(article.toGiven(unresolved.mention()));
          case Attribution.None none -> none;
        };
    return new Statement(
        statement.id(),
        attribution,
        statement.cue().map(article::toGiven),
        article.toGiven(statement.content()),
        article.toGiven(statement.extent()),
        statement.kind(),
        statement.occasion().map(article::toGiven),
        statement.confidence());
  }

  private static Commitment given(Article article, Commitment commitment) {
    return new Commitment(
        commitment.id(),
        commitment.actor(),
        commitment.kind(),
        article.toGiven(commitment.action()),
        commitment.condition().map(article::toGiven),
        commitment.addressee(),
        commitment.statement(),
        commitment.modality());
  }
}
