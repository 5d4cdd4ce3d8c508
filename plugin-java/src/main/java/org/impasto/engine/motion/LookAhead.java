package org.impasto.engine.motion;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;

/**
 * Looks for the motion between two frames, both ways, on one thread of its own while another frame
 * is painted. One pair at a time, and nothing else. What fails here, or is not asked for, changes
 * nothing: whoever needs motion that was not found here has it estimated then.
 */
final class LookAhead implements AutoCloseable {
  private record Search(Object pair, CompletableFuture<PairMotion> found) {}

  private static final long PAUSE_NANOSECONDS = 2_000_000;

  /** Null until it is needed. */
  private ExecutorService thread;

  /** Null where nothing is looked for, nor was found and not taken. */
  private Search search;

  /** What the thread did last, or does. */
  private CompletableFuture<PairMotion> work = CompletableFuture.completedFuture(null);

  /**
   * Begins to look, unless the thread is at work still; what was found before is forgotten.
   *
   * @param algorithm makes the algorithm, which is not shared with other threads
   * @param here and there give the frames, which become the search's; not asked where it is not
   *     begun
   */
  void begin(
      Object pair, Supplier<OpticalFlow> algorithm, Supplier<Frame> here, Supplier<Frame> there) {
    forget();
    if (work.isDone()) {
      try (Scope scope = new Scope()) {
        Frame from = scope.own(here.get());
        Frame to = scope.own(there.get());
        work = CompletableFuture.supplyAsync(() -> find(algorithm, from, to), thread());
        scope.release(from);
        scope.release(to);
      }
      search = new Search(pair, work);
    }
  }

  private ExecutorService thread() {
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(LookAhead::daemon);
    }
    return thread;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "impasto-ahead");
    thread.setDaemon(true);
    return thread;
  }

  private static PairMotion find(Supplier<OpticalFlow> algorithm, Frame here, Frame there) {
    try (here;
        there;
        OpticalFlow flow = algorithm.get()) {
      return PairMotion.find(flow, here, there, () -> {});
    }
  }

  /** Whether a pair's motion is looked for, or was found. */
  boolean has(Object pair) {
    return search != null && search.pair.equals(pair);
  }

  /**
   * Waits for a pair's motion; null where it was not looked for or could not be found.
   *
   * @param pause called meanwhile; where it throws, the motion is looked for on
   */
  PairMotion take(Object pair, Runnable pause) {
    if (!has(pair)) {
      return null;
    }
    Search own = search;
    while (!own.found.isDone()) {
      pause.run();
      LockSupport.parkNanos(PAUSE_NANOSECONDS);
    }
    search = null;
    try {
      return own.found.join();
    } catch (CompletionException failure) {
      return null;
    }
  }

  /** Nobody will ask for what is looked for: it is dropped when it is found. */
  void forget() {
    if (search != null) {
      search.found.thenAccept(PairMotion::close);
      search = null;
    }
  }

  @Override
  public void close() {
    forget();
    if (thread != null) {
      thread.shutdown();
      thread = null;
    }
  }
}
