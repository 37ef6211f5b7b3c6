package org.testimonia;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Does a stage's work account by account, several at once. An account that makes the stage fail is
/// dropped with its source named; the others go on. Outcomes keep the order of what went in, so the
/// number of threads shows in no result.
final class Crew {
  private final int threads;

  Crew(int threads) {
    this.threads = threads;
  }

  /// @param sourceOf whom to name when `work` fails
  <A, B> List<Outcome<B>> each(
      List<A> things, Function<A, SourceRef> sourceOf, Function<A, B> work) {
    List<Callable<Outcome<B>>> tasks = new ArrayList<>();
    for (A thing : things) {
      tasks.add(() -> outcome(thing, sourceOf, work));
    }
    int size = Math.min(threads, Math.max(1, things.size()));
    try (ExecutorService pool = Executors.newFixedThreadPool(size)) {
      List<Outcome<B>> outcomes = new ArrayList<>();
      for (Future<Outcome<B>> future : pool.invokeAll(tasks)) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <A, B> Outcome<B> outcome(
      A thing, Function<A, SourceRef> sourceOf, Function<A, B> work) {
    try {
      return new Outcome.Kept<>(work.apply(thing));
    } catch (RuntimeException | StackOverflowError e) {
      // A deep text can exhaust the stack of a regular expression: that too is one account's fault.
      return new Outcome.Dropped<>(sourceOf.apply(thing), DropReason.FAILED, place(e));
    }
  }

  /// What went wrong and where in our code, for whoever mends it.
  private static String place(Throwable defect) {
    for (StackTraceElement frame : defect.getStackTrace()) {
      if (frame.getClassName().startsWith("org.testimonia.")) {
        return defect + " at " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return defect.toString();
  }
}
