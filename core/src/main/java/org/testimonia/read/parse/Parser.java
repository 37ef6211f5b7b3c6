package org.testimonia.read.parse;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// Cuts an article's body into sentences, tokens, parts of speech and lemmas with OpenNLP's models
/// for English (Universal Dependencies, EWT). Safe to share between threads.
public final class Parser {
  private final TokenizerModel tokenizer;
  private final POSModel tagger;
  private final LemmatizerModel lemmatizer;

  public Parser() {
    try {
      tokenizer = new TokenizerModel(model("tokens"));
      tagger = new POSModel(model("pos"));
      lemmatizer = new LemmatizerModel(model("lemmas"));
    } catch (IOException e) {
      throw new UncheckedIOException("the English models of the distribution are damaged", e);
    }
  }

  private static InputStream model(String kind) throws IOException {
    String resource = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    InputStream stream = Parser.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException(resource + " is missing");
    }
    return stream;
  }

  /// The parse of the article's body.
  public Parse parse(Article article) {
    String body = article.body();
    List<Span> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      sentences.addAll(sentences(body, block.span()));
    }
    return new Parse(body, article.blocks(), sentences, tokens(body, sentences));
  }

  private static List<Span> sentences(String body, Span block) {
    BreakIterator breaks =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    breaks.setText(block.in(body));
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      Span sentence = new Span(start, end).shift(block.start()).trim(body);
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private Tokens tokens(String body, List<Span> sentences) {
    TokenizerME tokenize = new TokenizerME(tokenizer);
    POSTaggerME tag = new POSTaggerME(tagger, POSTagFormat.UD);
    LemmatizerME lemmatize = new LemmatizerME(lemmatizer);
    List<Span> spans = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (Span sentence : sentences) {
      String text = sentence.in(body);
      opennlp.tools.util.Span[] found = tokenize.tokenizePos(text);
      String[] words = opennlp.tools.util.Span.spansToStrings(found, text);
      String[] wordTags = tag.tag(words);
      String[] wordLemmas = lemmatize.lemmatize(words, wordTags);
      for (int i = 0; i < words.length; i++) {
        spans.add(new Span(found[i].getStart(), found[i].getEnd()).shift(sentence.start()));
        forms.add(words[i]);
        boolean known = wordLemmas[i] != null && !wordLemmas[i].equals("O");
        lemmas.add((known ? wordLemmas[i] : words[i]).toLowerCase(Locale.ROOT));
        tags.add(wordTags[i]);
      }
    }
    return new Tokens(spans, forms, lemmas, tags);
  }
}
