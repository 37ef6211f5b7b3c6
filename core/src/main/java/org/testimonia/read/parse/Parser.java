package org.testimonia.read.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.Tokens;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Cuts an article's body into sentences and words, and asks OpenNLP's models for English
/// (Universal Dependencies, EWT) for parts of speech and lemmas. Safe to share between threads.
public final class Parser {
  private final SentenceCutter sentenceCutter;
  private final WordCutter wordCutter;
  private final POSModel tagger;
  private final Lemmas lemmas;

  public Parser() {
    Abbreviations abbreviations = new Abbreviations();
    sentenceCutter = new SentenceCutter(abbreviations);
    wordCutter = new WordCutter(abbreviations);
    try (InputStream pos = model("pos");
        InputStream lemma = model("lemmas")) {
      tagger = new POSModel(pos);
      lemmas = new Lemmas(new LemmatizerModel(lemma));
    } catch (IOException e) {
      throw new UncheckedIOException("the English models of the distribution are damaged", e);
    }
  }

  private static InputStream model(String kind) {
    return DataFile.open(Parser.class, "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
  }

  /// The parse of the article's body.
  public Parse parse(Article article) {
    String body = article.body();
    List<Span> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      sentences.addAll(sentenceCutter.cut(body, block.span()));
    }
    return new Parse(body, article.blocks(), sentences, tokens(body, sentences));
  }

  private Tokens tokens(String body, List<Span> sentences) {
    POSTaggerME tag = new POSTaggerME(tagger, POSTagFormat.UD);
    List<Span> spans = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> lemmaColumn = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (Span sentence : sentences) {
      List<Span> words = wordCutter.cut(body, sentence);
      boolean shouted = isShouted(sentence.in(body));
      String[] plain = new String[words.size()];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = plain(words.get(i).in(body), shouted);
      }
      String[] found = tag.tag(plain);
      for (int i = 0; i < plain.length; i++) {
        String upos = tag(plain[i], found[i]);
        spans.add(words.get(i));
        forms.add(words.get(i).in(body).replace('’', '\''));
        lemmaColumn.add(lemmas.lemma(plain[i], upos));
        tags.add(upos);
      }
    }
    return new Tokens(spans, forms, lemmaColumn, tags);
  }

  /// A word as the models know it: straight marks, and lower case where everything is in capitals.
  private static String plain(String word, boolean shouted) {
    String plain = word.replace('’', '\'').replace('‘', '\'').replace('‑', '-');
    if (plain.length() == 1) {
      plain = plain.replace('“', '"').replace('”', '"').replace('„', '"');
    }
    return shouted ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /// The tag of a word's first part ("don't" is `AUX`); marks are always `PUNCT`.
  private static String tag(String word, String found) {
    int plus = found.indexOf('+');
    String tag = plus < 0 ? found : found.substring(0, plus);
    boolean mark = word.codePoints().noneMatch(Character::isLetterOrDigit);
    if (mark) {
      return word.length() == 1 && "$£€¥%+=<>°".contains(word) ? "SYM" : "PUNCT";
    }
    return tag.equals("PUNCT") || tag.equals("SYM") ? "X" : tag;
  }

  private static boolean isShouted(String sentence) {
    return sentence.chars().filter(Character::isLetter).count() > 8
        && sentence.chars().noneMatch(Character::isLowerCase);
  }
}
