package org.testimonia.read.attribution;

import java.util.Set;

/// A verb that attributes, with the frames it stands in; see `cue-verbs.txt`.
///
/// @param lemma its dictionary form
/// @param frames the frames, as the file names them, without prepositions
/// @param prepositions those after which its words stand
record CueVerb(String lemma, Set<String> frames, Set<String> prepositions) {
  boolean takes(String frame) {
    return frames.contains(frame);
  }
}
