package org.testimonia.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.testimonia.model.DropReason;

/// One request and its answer, within the limits of time and size. Follows nothing, retries
/// nothing.
final class Exchange implements AutoCloseable {
  private final FetchConfig config;
  private final Predicate<InetAddress> open;

  /// Made with the first request: it takes its time, and many a run reads only files.
  private Optional<HttpClient> client = Optional.empty();

  /// @param open which addresses may be asked where not all may
  Exchange(FetchConfig config, Predicate<InetAddress> open) {
    this.config = config;
    this.open = open;
  }

  private synchronized HttpClient client() {
    HttpClient ready =
        client.orElseGet(() ->
            HttpClient.newBuilder()
                .connectTimeout(config.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    client = Optional.of(ready);
    return ready;
  }

  /// @param maxBytes what is longer is cut there
  /// @throws Fault when no whole answer came
  RawAnswer ask(URI address, Validators validators, int maxBytes) throws Fault {
    PrivateNetworks.refuse(address, config.allowPrivate() ? host -> true : open);
    Body body = new Body(maxBytes);
    CompletableFuture<HttpResponse<Body>> future =
        client().sendAsync(request(address, validators), head -> body);
    try {
      HttpResponse<Body> response = future.get(config.limit().toMillis(), TimeUnit.MILLISECONDS);
      return new RawAnswer(response.statusCode(), response.headers(), body.bytes(), body.cut);
    } catch (TimeoutException e) {
      future.cancel(true);
      String detail = "no end after " + config.limit().toMillis() + " ms";
      throw body.begun
          ? new Fault(DropReason.TIMED_OUT, detail, false)
          : Fault.silence(DropReason.TIMED_OUT, detail, false);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new Fault(DropReason.TIMED_OUT, "stopped", false);
    } catch (ExecutionException e) {
      throw fault(e.getCause() == null ? e : e.getCause(), body.begun);
    }
  }

  private HttpRequest request(URI address, Validators validators) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            // An upgrade from plain HTTP/1.1 confuses many a server.
            .version(
                address.getScheme().equals("https")
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .timeout(config.patience())
            .header("User-Agent", config.agent())
            .header("Accept", "text/html, application/xhtml+xml, application/xml, */*;q=0.5")
            .header("Accept-Language", "en")
            .header("Accept-Encoding", "gzip, deflate");
    validators.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    validators.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
    return request.GET().build();
  }

  /// In plain words: what the client's own messages say is of use to nobody but its makers.
  private static Fault fault(Throwable cause, boolean begun) {
    return switch (cause) {
      case HttpTimeoutException e -> Fault.silence(DropReason.TIMED_OUT, "no answer", false);
      case SSLException e ->
          Fault.silence(
              DropReason.UNREACHABLE,
              e.getCause() instanceof CertificateException
                  ? "no secure connection: its certificate is not trusted"
                  : "no secure connection",
              false);
      case ConnectException e -> Fault.silence(DropReason.UNREACHABLE, "no connection", true);
      case ProtocolException e ->
          new Fault(DropReason.UNREACHABLE, "what its server sends is not HTTP", true);
      case IOException e ->
          begun
              ? new Fault(DropReason.TRUNCATED, "the connection ended before the page did", true)
              : new Fault(DropReason.UNREACHABLE, "its server hung up without an answer", true);
      default -> new Fault(DropReason.UNREACHABLE, "its answer cannot be read", false);
    };
  }

  @Override
  public synchronized void close() {
    client.ifPresent(HttpClient::shutdownNow);
  }

  /// Takes a body in up to a limit, then hangs up.
  private static final class Body implements HttpResponse.BodySubscriber<Body> {
    private final int max;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<Body> done = new CompletableFuture<>();
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private volatile boolean begun;
    private volatile boolean cut;

    Body(int max) {
      this.max = max;
    }

    Bytes bytes() {
      return new Bytes(taken.toByteArray());
    }

    @Override
    public CompletionStage<Body> getBody() {
      return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      begun = true;
      subscription = Optional.of(given);
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
      if (cut) {
        return;
      }
      for (ByteBuffer piece : pieces) {
        int room = Math.min(piece.remaining(), max - taken.size());
        cut |= room < piece.remaining();
        byte[] bytes = new byte[room];
        piece.get(bytes);
        taken.write(bytes, 0, room);
      }
      if (cut) {
        subscription.ifPresent(Flow.Subscription::cancel);
        done.complete(this);
      }
    }

    @Override
    public void onError(Throwable failure) {
      done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      done.complete(this);
    }
  }
}
