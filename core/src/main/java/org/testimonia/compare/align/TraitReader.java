package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import opennlp.tools.stemmer.PorterStemmer;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.compare.embed.Vector;
import org.testimonia.model.Attribution;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// Reads the traits of an account's clauses.
final class TraitReader {
  private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV");
  private static final int LEAST_WORDS = 3;

  private final Reading reading;
  private final Tokens tokens;
  private final int account;
  private final Map<Integer, Senses> senses = new HashMap<>();

  TraitReader(Reading reading, int account) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.account = account;
  }

  /// @param encoding of the clause's sentence
  Traits read(Clause clause, Encoding encoding) {
    Sentence sentence = reading.sentences().get(clause.sentence());
    Span own = clause.tokens();
    Span around = tokens.within(sentence.span());
    return new Traits(
        account,
        clause,
        stems(own, CONTENT),
        stems(tokens.within(matter(clause.span())), CONTENT),
        stems(around, CONTENT),
        stems(own, Set.of("PROPN")),
        figures(clause.span()),
        verbs(own),
        times(clause.span()),
        forms(own),
        speaker(clause.span()),
        forms(own).stream().anyMatch(TraitReader::isQuote),
        sentence.voice() == Voice.OPINION,
        (double) clause.sentence() / reading.sentences().size(),
        encoding.pooled(clause.span().shift(-sentence.span().start())),
        encoding.pooled(),
        senses.computeIfAbsent(clause.sentence(), key -> senses(sentence.span(), encoding)),
        new Span(
            contentWords(tokens, new Span(around.start(), own.start())).size(),
            contentWords(tokens, new Span(around.start(), own.end())).size()));
  }

  private Senses senses(Span sentence, Encoding encoding) {
    List<String> stems = new ArrayList<>();
    List<Vector> vectors = new ArrayList<>();
    for (int word : contentWords(tokens, tokens.within(sentence))) {
      stems.add(stem(tokens.lemma(word)));
      vectors.add(encoding.pooled(tokens.span(word).shift(-sentence.start())));
    }
    return new Senses(stems, vectors);
  }

  /// Which of the tokens of a range say what it is about.
  static List<Integer> contentWords(Tokens tokens, Span range) {
    return IntStream.range(range.start(), range.end())
        .filter(token -> counts(tokens, token, CONTENT))
        .boxed()
        .toList();
  }

  /// The part of a clause that its statements say, without who says it: two clauses of one
  /// spokesman need not speak of one matter. The whole where little is said.
  private Span matter(Span span) {
    Optional<Span> said =
        reading.statements().stream()
            .map(Statement::content)
            .filter(span::overlaps)
            .map(content ->
                new Span(
                    Math.max(content.start(), span.start()), Math.min(content.end(), span.end())))
            .reduce(Span::cover);
    return said.filter(part -> stems(tokens.within(part), CONTENT).size() >= LEAST_WORDS)
        .orElse(span);
  }

  private Set<String> stems(Span range, Set<String> tags) {
    Set<String> stems = new TreeSet<>();
    for (int i = range.start(); i < range.end(); i++) {
      if (counts(tokens, i, tags)) {
        stems.add(stem(tokens.lemma(i)));
      }
    }
    return stems;
  }

  private static boolean counts(Tokens tokens, int token, Set<String> tags) {
    return tags.contains(tokens.tag(token))
        && Character.isLetterOrDigit(tokens.form(token).charAt(0));
  }

  private static String stem(String lemma) {
    String plain = lemma.toLowerCase(Locale.ROOT).replace(".", "").replace(",", "");
    return new PorterStemmer().stem(plain);
  }

  private List<Traits.Figure> figures(Span span) {
    return reading.quantities().stream()
        .filter(quantity -> span.overlaps(quantity.span()))
        .map(quantity ->
            new Traits.Figure(
                Double.isFinite(quantity.low()) ? quantity.low() : quantity.high(),
                quantity.unit() + stem(quantity.counted())))
        .toList();
  }

  private Set<String> verbs(Span range) {
    return stems(range, Set.of("VERB"));
  }

  private Set<String> times(Span span) {
    Set<String> normals = new TreeSet<>();
    reading.times().stream()
        .filter(time -> span.overlaps(time.span()))
        .forEach(time -> normals.add(time.normal()));
    return normals;
  }

  private List<String> forms(Span range) {
    List<String> forms = new ArrayList<>();
    for (int i = range.start(); i < range.end(); i++) {
      forms.add(tokens.form(i).toLowerCase(Locale.ROOT));
    }
    return forms;
  }

  private Set<String> speaker(Span span) {
    Set<String> words = new TreeSet<>();
    for (Statement statement : reading.statements()) {
      if (2 * statement.content().overlap(span) > span.length()
          && statement.attribution() instanceof Attribution.Known known) {
        for (String word : known.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
          words.add(word);
        }
      }
    }
    words.remove("");
    return words;
  }

  private static boolean isQuote(String form) {
    return form.contains("\"") || form.contains("“") || form.contains("”") || form.equals("``");
  }
}
