package io.plimsoll.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The same work for many inputs on several threads; results come in the order of the inputs. */
final class Parallel {
  private Parallel() {}

  static <A, B> List<B> map(List<A> inputs, int threads, Function<A, B> work) {
    if (threads <= 1 || inputs.size() <= 1) {
      return inputs.stream().map(work).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, inputs.size()));
    try {
      List<Future<B>> running = new ArrayList<>();
      for (A input : inputs) {
        running.add(pool.submit(() -> work.apply(input)));
      }
      List<B> results = new ArrayList<>();
      for (Future<B> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while judging", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
