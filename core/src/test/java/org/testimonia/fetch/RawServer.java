package org.testimonia.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A server on this machine that sends what it is told, HTTP or not, and hangs up. For other paths
/// it hangs up at once.
final class RawServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  RawServer() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  /// @param answer as bytes of ISO 8859-1
  void put(String path, String answer) {
    answers.put(path, answer);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        answer(one);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void answer(Socket one) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
    String path = String.valueOf(request.readLine()).split(" ", -1)[1];
    String rest = request.readLine();
    while (rest != null && !rest.isEmpty()) {
      rest = request.readLine();
    }
    one.getOutputStream()
        .write(answers.getOrDefault(path, "").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
