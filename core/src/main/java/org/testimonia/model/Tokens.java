package org.testimonia.model;

import java.util.Arrays;
import java.util.List;
import org.testimonia.text.Span;

/// The words and marks of an account, as parallel columns. Filled by the `read` stage; read by the
/// finders of `read` and by `compare`.
public final class Tokens {
  private final int[] starts;
  private final int[] ends;
  private final List<String> forms;
  private final List<String> lemmas;
  private final List<String> tags;

  /// @param spans where each token stands in the account's text as given, in order
  /// @param forms the token as normalised for reading
  /// @param lemmas its dictionary form, lower case; the lower-cased form where none is known
  /// @param tags its part of speech, a Universal Dependencies UPOS tag (`NOUN`, `VERB`, …)
  public Tokens(List<Span> spans, List<String> forms, List<String> lemmas, List<String> tags) {
    if (forms.size() != spans.size()
        || lemmas.size() != spans.size()
        || tags.size() != spans.size()) {
      throw new IllegalArgumentException("columns of different length");
    }
    this.starts = spans.stream().mapToInt(Span::start).toArray();
    this.ends = spans.stream().mapToInt(Span::end).toArray();
    this.forms = List.copyOf(forms);
    this.lemmas = List.copyOf(lemmas);
    this.tags = List.copyOf(tags);
  }

  public int size() {
    return starts.length;
  }

  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  public String form(int token) {
    return forms.get(token);
  }

  public String lemma(int token) {
    return lemmas.get(token);
  }

  public String tag(int token) {
    return tags.get(token);
  }

  /// The first token that ends after `offset`; `size()` when there is none.
  public int firstAt(int offset) {
    int i = Arrays.binarySearch(ends, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /// The tokens that lie in `span` wholly or in part, as a half-open range of token numbers: also a
  /// [Span], of tokens.
  public Span within(Span span) {
    int first = firstAt(span.start());
    int last = first;
    while (last < starts.length && starts[last] < span.end()) {
      last++;
    }
    return new Span(first, last);
  }
}
