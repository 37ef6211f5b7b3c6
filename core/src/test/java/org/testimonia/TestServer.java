package org.testimonia;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A real web server on this machine. What is not put there is not found.
public final class TestServer implements AutoCloseable {
  /// Answers one request.
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          try (exchange) {
            pages.getOrDefault(path, TestServer::notFound).answer(exchange);
          }
        });
    server.start();
  }

  private static void notFound(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
  }

  /// The address of `path`, which starts with a slash.
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public void put(String path, Page page) {
    pages.put(path, page);
  }

  /// @param headers name, value, name, value …
  public void put(String path, String content, String... headers) {
    put(path, content.getBytes(StandardCharsets.UTF_8), headers);
  }

  /// @param headers name, value, name, value …
  public void put(String path, byte[] content, String... headers) {
    put(path, exchange -> send(exchange, 200, content, headers));
  }

  public static void send(HttpExchange exchange, int status, byte[] content, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(content);
    }
  }

  public void redirect(String path, String location) {
    put(path, exchange -> send(exchange, 302, new byte[0], "Location", location));
  }

  /// The paths asked for so far, in order.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
