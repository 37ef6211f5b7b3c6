package org.testimonia.library;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Work that waits for hosts: one thing after the other for each host, hosts side by side, so that
/// a slow host holds up nobody else.
final class HostQueues implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Queue<Runnable>> queues = new HashMap<>();
  private Optional<Throwable> failure = Optional.empty();
  private int open;

  /// Has `work` done in its turn. Work may add more.
  synchronized void add(URI address, Runnable work) {
    open++;
    String host = String.valueOf(address.getRawAuthority());
    Queue<Runnable> queue = queues.get(host);
    if (queue == null) {
      Queue<Runnable> fresh = new ArrayDeque<>();
      fresh.add(work);
      queues.put(host, fresh);
      threads.execute(() -> drain(host, fresh));
    } else {
      queue.add(work);
    }
  }

  private void drain(String host, Queue<Runnable> queue) {
    for (Optional<Runnable> work = next(host, queue); work.isPresent(); work = next(host, queue)) {
      Optional<Throwable> thrown = Optional.empty();
      try {
        work.get().run();
      } catch (RuntimeException | Error e) {
        thrown = Optional.of(e);
      }
      done(thrown);
    }
  }

  private synchronized Optional<Runnable> next(String host, Queue<Runnable> queue) {
    Optional<Runnable> work =
        failure.isPresent() ? Optional.empty() : Optional.ofNullable(queue.poll());
    if (work.isEmpty()) {
      queues.remove(host);
    }
    return work;
  }

  private synchronized void done(Optional<Throwable> thrown) {
    open--;
    failure = failure.or(() -> thrown);
    notifyAll();
  }

  /// Returns when everything is done.
  ///
  /// @throws RuntimeException what some work threw: the rest is left undone then
  synchronized void await() {
    try {
      while (open > 0 && failure.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    if (failure.isPresent()) {
      switch (failure.get()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(failure.get());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
