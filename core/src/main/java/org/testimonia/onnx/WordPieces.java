package org.testimonia.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testimonia.text.Span;

/// Cuts texts into the pieces of words that a model knows by number. Safe to share between threads.
public final class WordPieces implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  /// A text in pieces.
  ///
  /// @param ids the number of each piece
  /// @param places of the pieces in the text; a mark that stands for no character has no width
  public record Pieces(List<Long> ids, List<Span> places) {
    public Pieces {
      ids = List.copyOf(ids);
      places = List.copyOf(places);
    }
  }

  private WordPieces(ByteBuffer vocabulary, Map<String, String> options) throws IOException {
    byte[] json = new byte[vocabulary.remaining()];
    vocabulary.duplicate().get(json);
    tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
  }

  /// Gives all pieces of a text and nothing else.
  ///
  /// @param vocabulary the bytes of a tokenizer.json
  /// @throws IOException saying what is wrong with them
  public static WordPieces bare(ByteBuffer vocabulary) throws IOException {
    return new WordPieces(
        vocabulary, Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
  }

  /// Gives the pieces of a text between the marks of its beginning and its end, and of a long text
  /// only the first.
  ///
  /// @param vocabulary the bytes of a tokenizer.json
  /// @param most no more pieces than these, the two marks among them
  /// @throws IOException saying what is wrong with them
  public static WordPieces between(ByteBuffer vocabulary, int most) throws IOException {
    return new WordPieces(
        vocabulary,
        Map.of("maxLength", String.valueOf(most), "truncation", "true", "padding", "false"));
  }

  /// The pieces of `text`.
  public Pieces of(String text) {
    Encoding encoding = tokenizer.encode(text);
    List<Long> ids = new ArrayList<>();
    for (long id : encoding.getIds()) {
      ids.add(id);
    }
    return new Pieces(ids, places(text, encoding.getCharTokenSpans()));
  }

  /// The tokenizer counts code points, spans count UTF-16 units.
  private static List<Span> places(String text, CharSpan[] spans) {
    List<Span> places = new ArrayList<>();
    int point = 0;
    int unit = 0;
    for (CharSpan span : spans) {
      if (span == null) {
        places.add(new Span(unit, unit));
      } else {
        unit = text.offsetByCodePoints(unit, span.getStart() - point);
        point = span.getStart();
        places.add(new Span(unit, text.offsetByCodePoints(unit, span.getEnd() - point)));
      }
    }
    return places;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
