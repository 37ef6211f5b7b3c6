package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the verbs of a unit that may attribute, outside quotations.
final class CueFinder {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "got");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "'ve", "'d");
  private static final Set<String> MODAL =
      Set.of("would", "will", "could", "should", "may", "might", "must", "can", "cannot", "shall");
  private static final Set<String> SUPPORT = Set.of("do", "does", "did");

  private final CueLexicon lexicon;

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Cue> find(Script script, Span unit) {
    List<Cue> cues = new ArrayList<>();
    for (int i = unit.start(); i < unit.end(); i++) {
      if (!script.quoted(i)) {
        at(script, unit, i).ifPresent(cues::add);
      }
    }
    return cues;
  }

  private Optional<Cue> at(Script script, Span unit, int i) {
    Optional<CueLexicon.Entry> found = lexicon.findVerb(script.form(i));
    boolean named = script.nameAt(i).isPresent() && !script.tag(i).equals("VERB");
    if (found.isEmpty() || named) {
      return Optional.empty();
    }
    CueLexicon.Entry entry = found.get();
    if (!isVerb(script, unit, i, entry)) {
      return Optional.empty();
    }
    boolean be = false;
    boolean unreal = false;
    boolean infinitive = false;
    boolean have = false;
    int left = i;
    while (left > unit.start() && !script.quoted(left - 1)) {
      int p = left - 1;
      String word = script.low(p);
      if (BE.contains(word)) {
        be = true;
      } else if (HAVE.contains(word)) {
        have = true;
      } else if (MODAL.contains(word) || isNegated(word)) {
        unreal = true;
      } else if (word.equals("to") && left == i) {
        infinitive = true;
      } else if (!SUPPORT.contains(word) && !script.tag(p).equals("ADV")) {
        break;
      }
      left = p;
    }
    boolean past = entry.form() == CueForm.PAST || entry.form() == CueForm.PARTICIPLE;
    boolean passive = past && be;
    boolean bare = entry.form() == CueForm.PARTICIPLE && !be && !have;
    if (bare) {
      return Optional.empty();
    }
    int token = i;
    return Optional.of(
        new Cue(
            token,
            new Span(i, i + 1),
            left,
            entry.verb(),
            entry.form(),
            passive,
            infinitive,
            unreal));
  }

  private static boolean isNegated(String word) {
    return word.equals("not") || word.equals("never") || word.endsWith("n't");
  }

  private static boolean isVerb(Script script, Span unit, int i, CueLexicon.Entry entry) {
    String tag = script.tag(i);
    boolean determined =
        i > unit.start()
            && (script.tag(i - 1).equals("DET")
                || script.isAny(i - 1, Set.of("his", "its", "their", "of", "in", "'s"))
                || (script.form(i - 1).endsWith("'s") && entry.form() != CueForm.PAST));
    if (tag.equals("VERB") || tag.equals("AUX")) {
      return !determined || (entry.form() == CueForm.PAST && !script.tag(i - 1).equals("DET"));
    }
    boolean afterComma = i > unit.start() && script.is(i - 1, ",");
    if (entry.form() == CueForm.ING) {
      return (afterComma || script.is(i - 1, "by")) && !tag.equals("PROPN");
    }
    return entry.form() == CueForm.PAST && !determined && !tag.equals("ADJ");
  }
}
