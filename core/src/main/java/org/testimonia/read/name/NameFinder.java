package org.testimonia.read.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.model.Tokens;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.tagging.Tagging;
import org.testimonia.text.Span;

/// Finds names by their shape, by titles and by lists, then links them over the whole account.
/// Lines in capitals and headlines that capitalise every word are read last, with the names that
/// plain sentences told. Safe to share between threads.
public final class NameFinder {
  private final Gazetteer gazetteer = new Gazetteer();
  private final PersonWords persons = new PersonWords();
  private final RunFinder runFinder = new RunFinder(gazetteer);
  private final PieceReader pieceReader = new PieceReader(gazetteer, persons);
  private final TaggedNames taggedNames = new TaggedNames(persons);
  private final NameLinker linker = new NameLinker(persons);

  /// In the order of the text, none overlapping another.
  ///
  /// @param tagged the names that the learned reader sees
  public List<Name> find(Parse parse, List<Tagging.Named> tagged) {
    Tokens tokens = parse.tokens();
    List<Piece> pieces = new ArrayList<>();
    List<Span> titled = new ArrayList<>();
    Set<String> common = lowerCaseWords(tokens);
    for (Span sentence : parse.sentences()) {
      Span range = tokens.within(sentence);
      if (isTitled(tokens, range)) {
        titled.add(range);
        continue;
      }
      for (Span run : runFinder.find(tokens, range)) {
        pieces.addAll(pieceReader.read(tokens, run, range, common));
      }
    }
    pieces = taggedNames.join(tokens, tagged, pieces);
    List<Piece> plain =
        pieces.stream().filter(piece -> titled.stream().noneMatch(within(tokens, piece))).toList();
    Map<String, NameKind> told = new LinkedHashMap<>();
    plain.forEach(
        piece -> piece.kind().ifPresent(kind -> told.putIfAbsent(fold(piece.text()), kind)));
    Map<String, String> spelled = new LinkedHashMap<>();
    plain.forEach(piece -> spelled.putIfAbsent(fold(piece.text()), piece.text()));
    for (Piece piece : plain) {
      if (piece.words() > 1 && piece.kind().filter(kind -> kind == NameKind.PERSON).isPresent()) {
        told.putIfAbsent(fold(piece.lastWord()), NameKind.PERSON);
        spelled.putIfAbsent(fold(piece.lastWord()), piece.lastWord());
      }
    }
    for (Span range : titled) {
      for (Piece piece : known(tokens, range, told, spelled)) {
        pieces.removeIf(other -> other.span().overlaps(piece.span()));
        pieces.add(piece);
      }
    }
    pieces.sort((a, b) -> a.span().compareTo(b.span()));
    return linker.link(pieces, abbreviations(parse, pieces));
  }

  private static Predicate<Span> within(Tokens tokens, Piece piece) {
    Span range = tokens.within(piece.span());
    return line -> line.overlaps(range);
  }

  private static Set<String> lowerCaseWords(Tokens tokens) {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Character.isLowerCase(tokens.form(i).charAt(0))) {
        words.add(tokens.form(i));
      }
    }
    return words;
  }

  /// Whether capitals tell nothing here: all letters are capitals, or nearly all longer words of a
  /// line without a sentence's end begin with one.
  private static boolean isTitled(Tokens tokens, Span range) {
    int longWords = 0;
    int capital = 0;
    boolean letters = true;
    for (int i = range.start(); i < range.end(); i++) {
      String form = tokens.form(i);
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        longWords++;
        letters &= form.chars().noneMatch(Character::isLowerCase);
        capital += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
      }
    }
    boolean ended = range.isEmpty() || ".!?".contains(tokens.form(range.end() - 1));
    return longWords > 3 && (letters || !ended) && capital * 10 >= longWords * 8;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// The names of a line in capitals that are known from the lists or from other sentences.
  private List<Piece> known(
      Tokens tokens, Span range, Map<String, NameKind> told, Map<String, String> spelled) {
    List<Piece> pieces = new ArrayList<>();
    int i = range.start();
    while (i < range.end()) {
      int end = Math.min(range.end(), i + Gazetteer.LONGEST);
      while (end > i && !isKnown(PieceReader.text(tokens, i, end), told)) {
        end--;
      }
      if (end == i) {
        i++;
        continue;
      }
      String text = PieceReader.text(tokens, i, end);
      NameKind kind =
          told.getOrDefault(fold(text), gazetteer.findFolded(text).orElse(NameKind.PLACE));
      int start = tokens.span(i).start();
      String spelling = spelled.getOrDefault(fold(text), text);
      int lastStart = tokens.span(end - 1).start();
      int length = RunFinder.bare(tokens.form(end - 1)).length();
      pieces.add(
          new Piece(
              new Span(start, lastStart + length),
              spelling,
              Optional.of(kind),
              true,
              Gender.UNKNOWN));
      i = end;
    }
    return pieces;
  }

  private boolean isKnown(String text, Map<String, NameKind> told) {
    if (!RunFinder.isCapital(text) || gazetteer.isNever(text) || gazetteer.isSeldom(text)) {
      return false;
    }
    // "us" is a pronoun and "who" asks: short words count as written.
    boolean listed =
        text.length() > 3
            ? gazetteer.findFolded(text).isPresent()
            : gazetteer.find(text).isPresent();
    return listed || told.containsKey(fold(text));
  }

  /// "Rail Accident Board (RAB)": from the letters in brackets to the name before them.
  private static Map<String, String> abbreviations(Parse parse, List<Piece> pieces) {
    Map<String, String> full = new LinkedHashMap<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Piece name = pieces.get(i);
      Piece letters = pieces.get(i + 1);
      boolean bracketed =
          parse.body().startsWith(" (", name.span().end())
              && letters.span().start() == name.span().end() + 2;
      if (bracketed && isInitialsOf(letters.text(), name.text())) {
        full.putIfAbsent(letters.text(), name.text());
      }
    }
    return full;
  }

  private static boolean isInitialsOf(String letters, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return letters.length() > 1
        && letters.length() <= 8
        && initials.indexOf(letters.replace(".", "")) >= 0;
  }
}
