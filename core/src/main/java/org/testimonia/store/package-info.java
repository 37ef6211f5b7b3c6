/// The library on disk: versions of accounts in the order they were accepted, the stories they are
/// grouped into, the feeds that are watched. Start at [Store][org.testimonia.store.Store].
@NullMarked
package org.testimonia.store;

import org.jspecify.annotations.NullMarked;
