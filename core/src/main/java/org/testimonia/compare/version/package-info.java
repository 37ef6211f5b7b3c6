/// What changed from one version of an account to the next. Start at
/// [RevisionFinder][org.testimonia.compare.version.RevisionFinder].
@NullMarked
package org.testimonia.compare.version;

import org.jspecify.annotations.NullMarked;
