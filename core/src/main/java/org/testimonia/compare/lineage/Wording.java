package org.testimonia.compare.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Tokens;
import org.testimonia.model.Voice;
import org.testimonia.text.Span;

/// The words of an account in order, as text reuse sees them: lower case, without marks, without
/// furniture, each with whether it stands in a quotation. Two reporters who quote one speaker copy
/// the speaker, not each other.
final class Wording {
  private final List<String> words = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final BitSet quoted = new BitSet();

  Wording(Reading reading) {
    Tokens tokens = reading.tokens();
    List<Span> quotations =
        reading.statements().stream()
            .filter(statement -> statement.kind() == StatementKind.DIRECT)
            .map(Statement::content)
            .toList();
    for (Sentence sentence : reading.sentences()) {
      if (sentence.voice() != Voice.FURNITURE) {
        add(tokens, tokens.within(sentence.span()), quotations);
      }
    }
  }

  private void add(Tokens tokens, Span range, List<Span> quotations) {
    boolean open = false;
    for (int i = range.start(); i < range.end(); i++) {
      String form = tokens.form(i);
      Span span = tokens.span(i);
      if (form.contains("\"") || form.equals("“") || form.equals("”") || form.equals("``")) {
        open = !form.equals("”") && (form.equals("“") || !open);
      }
      String word = form.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
      if (!word.isEmpty()) {
        quoted.set(words.size(), open || quotations.stream().anyMatch(span::overlaps));
        words.add(word);
        spans.add(span);
      }
    }
  }

  int size() {
    return words.size();
  }

  /// The words from `start` to before `end`, as one key.
  String run(int start, int end) {
    return String.join(" ", words.subList(start, end));
  }

  /// The words that stand in a quotation; the caller's own copy.
  BitSet quoted() {
    return (BitSet) quoted.clone();
  }

  boolean isQuoted(int word) {
    return quoted.get(word);
  }

  /// Where the words from `start` to before `end` stand in the text as given.
  Span span(int start, int end) {
    return spans.get(start).cover(spans.get(end - 1));
  }
}
