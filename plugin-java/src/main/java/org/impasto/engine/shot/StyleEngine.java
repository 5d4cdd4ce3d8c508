package org.impasto.engine.shot;

import java.util.SortedSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.impasto.engine.AbortedException;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.ShotRange;
import org.impasto.engine.StoredFrames;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.linked.LinkedRequest;
import org.impasto.engine.network.FreedMemory;
import org.impasto.engine.source.ShotMemories;
import org.impasto.engine.style.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.FrameStore;
import org.impasto.store.folder.StoreContents;
import org.impasto.store.frame.Origin;

/**
 * The engine: paints frames of shots, one request after another, and keeps what it painted in the
 * store.
 */
public final class StyleEngine implements Painter {
  private static final long POLL_MILLISECONDS = 50;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final EngineOptions options;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(StyleEngine::daemon);
  private final OpenStores stores;
  private final ShotMemories memories = new ShotMemories();

  /** Null while the engine rests. */
  private EngineResources resources;

  private ScheduledFuture<?> rest;

  private StyleEngine(EngineOptions options) {
    this.options = options;
    stores =
        new OpenStores(options.store(), new Origin(ProcessorKind.here(), options.ownKindOnly()));
    resources = new EngineResources(options.backend(), options.threads());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "impasto-rest");
    thread.setDaemon(true);
    return thread;
  }

  /** With the options of the environment. */
  public static StyleEngine create() {
    return create(EngineOptions.fromEnvironment());
  }

  /** Throws UserException where no such backend runs here. */
  public static StyleEngine create(EngineOptions options) {
    return new StyleEngine(options);
  }

  @Override
  public StoredFrames stored(Settings settings) {
    lock.lock();
    try {
      FrameStore store = stores.of(settings);
      StoreContents contents = store.contents();
      return new StoredFrames(store.folder(), contents.frames(), contents.bytes());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long clearStored(Settings settings) {
    lock.lock();
    try {
      return stores.of(settings).clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String description() {
    lock.lock();
    try {
      return resources(options.threads()).backend().description();
    } finally {
      lock.unlock();
    }
  }

  /** Open, and with so many threads; under the lock. */
  private EngineResources resources(int threads) {
    if (resources != null && resources.threads() != threads) {
      shut();
    }
    if (resources == null) {
      resources = new EngineResources(options.backend(), threads);
    }
    return resources;
  }

  private EngineResources resources(Settings settings) {
    return resources(settings.threads() > 0 ? settings.threads() : options.threads());
  }

  private void shut() {
    if (resources != null) {
      resources.close();
      resources = null;
    }
  }

  /** Ends threads, and gives memory back when nothing has been painted for a while. */
  private void pause() {
    if (resources != null) {
      resources.backend().rest();
      resources.brushPainter().rest();
    }
    if (rest != null) {
      rest.cancel(false);
    }
    if (!clock.isShutdown()) {
      rest = clock.schedule(this::rest, options.rest().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void rest() {
    if (lock.tryLock()) {
      try {
        shut();
        memories.rest();
        FreedMemory.giveBackAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Threads that were computed with last. */
  public int threads() {
    lock.lock();
    try {
      return resources == null ? 0 : resources.backend().threads();
    } finally {
      lock.unlock();
    }
  }

  /** Whether all is given back that painting holds only while it works. */
  public boolean resting() {
    lock.lock();
    try {
      return resources == null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Painting paint(PaintRequest request, Progress progress) {
    return LinkedRequest.of(request).shown(each -> served(each, progress, RequestService::give));
  }

  @Override
  public Frame matches(PaintRequest request, Progress progress) {
    return LinkedRequest.of(request)
        .matches(each -> served(each, progress, RequestService::matches));
  }

  private <T> T served(
      PaintRequest request, Progress progress, Function<RequestService, T> answer) {
    await(progress);
    try {
      return answer.apply(service(request, progress));
    } catch (AbortedException aborted) {
      if (resources != null) {
        resources.flows().forgetAhead();
      }
      throw aborted;
    } finally {
      pause();
      lock.unlock();
    }
  }

  @Override
  public boolean isStored(PaintRequest request, Progress progress) {
    return served(LinkedRequest.of(request).request(), progress, RequestService::isStored);
  }

  @Override
  public SortedSet<Integer> beginnings(PaintRequest request, Progress progress) {
    await(progress);
    try {
      Settings settings = request.settings().apply(request.time());
      return ChainStarts.of(request, settings, memories, progress);
    } finally {
      pause();
      lock.unlock();
    }
  }

  private static void check(Progress progress) {
    if (!progress.report(0, "looking at the style")) {
      throw new AbortedException();
    }
  }

  private void await(Progress progress) {
    try {
      while (!lock.tryLock(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        if (!progress.report(0, "waiting for another frame")) {
          throw new AbortedException();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AbortedException();
    }
  }

  private RequestService service(PaintRequest request, Progress progress) {
    IntFunction<Settings> all = StillSettings.atTheirBest(request);
    Settings settings = all.apply(request.time());
    checkTime(request);
    check(progress);
    StyleSet styles = StyleSet.of(request.styles(), request.regionStyles());
    check(progress);
    boolean keyed = BrushSettings.paints(settings) && !request.keyframes().times().isEmpty();
    if (styles.any() || !keyed) {
      styles.blend(settings);
    }
    return new RequestService(
        request, all, styles, resources(settings), memories, stores, progress);
  }

  private static void checkTime(PaintRequest request) {
    ShotRange range = request.source().range();
    if (!range.mayContain(request.time())) {
      throw new FrameUnavailableException(
          "frame " + request.time() + " is outside the shot, which has " + range);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      memories.close();
      stores.close();
      clock.shutdownNow();
      shut();
    } finally {
      lock.unlock();
    }
  }
}
