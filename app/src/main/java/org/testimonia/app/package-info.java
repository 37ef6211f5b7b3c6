/// The command line. Start at [Main][org.testimonia.app.Main].
@NullMarked
package org.testimonia.app;

import org.jspecify.annotations.NullMarked;
