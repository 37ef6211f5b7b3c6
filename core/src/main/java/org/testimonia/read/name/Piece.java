package org.testimonia.read.name;

import java.util.Optional;
import org.testimonia.model.NameKind;
import org.testimonia.text.Span;

/// A stretch of capitalised words taken for one name, before it is linked with the others.
///
/// @param span where it stands, without titles and a possessive ending
/// @param text its words, parted by one space, marks straight
/// @param kind what it names; empty when neither its words nor what stands around it tell
/// @param weak whether `kind` is a guess from the shape alone, which other mentions may overrule
/// @param gender what the title before it tells
record Piece(Span span, String text, Optional<NameKind> kind, boolean weak, Gender gender) {
  int words() {
    return text.split(" ").length;
  }

  String lastWord() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  String firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
