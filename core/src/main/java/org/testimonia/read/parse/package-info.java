/// Sentences, tokens, parts of speech and lemmas of an article. Start at
/// [Parser][org.testimonia.read.parse.Parser].
@NullMarked
package org.testimonia.read.parse;

import org.jspecify.annotations.NullMarked;
