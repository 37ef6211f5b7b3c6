package org.testimonia.fetch;

import java.net.http.HttpHeaders;

/// An answer as the server sent it.
///
/// @param status of HTTP
/// @param headers as sent
/// @param body as sent, still packed
/// @param cut whether the body is longer than what is here
record RawAnswer(int status, HttpHeaders headers, Bytes body, boolean cut) {
  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  boolean isFine() {
    return status >= 200 && status < 300;
  }
}
