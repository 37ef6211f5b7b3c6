/// Fetching from the web, politely and within limits: an address in, an
/// [answer][org.testimonia.fetch.Answer] or a counted reason out. Start at
/// [Fetcher][org.testimonia.fetch.Fetcher].
@NullMarked
package org.testimonia.fetch;

import org.jspecify.annotations.NullMarked;
