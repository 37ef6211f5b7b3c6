/// Web pages: HTML in, the article out, with what the page says about it. Start at
/// [PageReader][org.testimonia.ingest.page.PageReader].
@NullMarked
package org.testimonia.ingest.page;

import org.jspecify.annotations.NullMarked;
