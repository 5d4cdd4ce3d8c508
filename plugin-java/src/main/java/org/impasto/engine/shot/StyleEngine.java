package org.impasto.engine.shot;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.impasto.engine.AbortedException;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.RisingProgress;
import org.impasto.engine.StoredFrames;
import org.impasto.engine.StoredPainting;
import org.impasto.engine.painting.FreedMemory;
import org.impasto.engine.painting.Method;
import org.impasto.engine.painting.PaintingNetwork;
import org.impasto.engine.painting.StyleSet;
import org.impasto.frame.Frame;
import org.impasto.frame.Luminance;
import org.impasto.settings.Settings;
import org.impasto.store.FrameStore;
import org.impasto.store.StoreContents;
import org.impasto.store.StoreLocation;

/**
 * The engine: paints frames of shots, one request after another, and keeps what it painted in the
 * store.
 */
public final class StyleEngine implements Painter {
  private static final int SHOTS_REMEMBERED = 16;
  private static final long POLL_MILLISECONDS = 50;
  private static final double BYTES_A_GIGABYTE = 1e9;
  private static final String NO_REGIONS =
      "regions have style pictures, but there are no mattes of regions: all of the frame is painted"
          + " in the main style";

  private record ShotKey(String shot, Settings.WorkingResolution resolution) {}

  private record StoreKey(Path folder, long bytes) {}

  private final ReentrantLock lock = new ReentrantLock(true);
  private final EngineOptions options;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(StyleEngine::daemon);
  private final Map<StoreKey, FrameStore> stores = new HashMap<>();
  private final LinkedHashMap<ShotKey, ShotMemory> shots = new LinkedHashMap<>(16, 0.75f, true);

  /** Null while the engine rests. */
  private Workshop workshop;

  private ScheduledFuture<?> rest;

  private StyleEngine(EngineOptions options) {
    this.options = options;
    workshop = new Workshop(options.backend(), options.threads());
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

  /** Throws IllegalArgumentException where no such backend runs here. */
  public static StyleEngine create(EngineOptions options) {
    return new StyleEngine(options);
  }

  @Override
  public StoredFrames stored(Settings settings) {
    lock.lock();
    try {
      FrameStore store = store(settings);
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
      return store(settings).clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String description() {
    lock.lock();
    try {
      return workshop(options.threads()).backend().description();
    } finally {
      lock.unlock();
    }
  }

  /** Open, and with so many threads; under the lock. */
  private Workshop workshop(int threads) {
    if (workshop != null && workshop.threads() != threads) {
      shut();
    }
    if (workshop == null) {
      workshop = new Workshop(options.backend(), threads);
    }
    return workshop;
  }

  private void shut() {
    if (workshop != null) {
      workshop.close();
      workshop = null;
    }
  }

  /** Ends threads, and gives memory back when nothing has been painted for a while. */
  private void pause() {
    if (workshop != null) {
      workshop.backend().rest();
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
        shots.values().forEach(ShotMemory::rest);
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
      return workshop == null ? 0 : workshop.backend().threads();
    } finally {
      lock.unlock();
    }
  }

  /** Whether all is given back that painting holds only while it works. */
  public boolean resting() {
    lock.lock();
    try {
      return workshop == null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Painting paint(PaintRequest request, Progress progress) {
    await(progress);
    try {
      return serve(request, progress);
    } catch (AbortedException aborted) {
      if (workshop != null) {
        workshop.flows().forgetAhead();
      }
      throw aborted;
    } finally {
      pause();
      lock.unlock();
    }
  }

  @Override
  public SortedSet<Integer> beginnings(PaintRequest request, Progress progress) {
    await(progress);
    try {
      return find(request, progress);
    } finally {
      pause();
      lock.unlock();
    }
  }

  private SortedSet<Integer> find(PaintRequest request, Progress progress) {
    Settings settings = request.settings().apply(request.time());
    Workshop shop = workshop(settings.threads() > 0 ? settings.threads() : options.threads());
    boolean regional = StyleSet.of(request.styles(), request.regionStyles()).regional();
    WorkingFrames frames =
        new WorkingFrames(request.source(), settings.workingResolution(), regional);
    ShotMemory memory =
        memory(new ShotKey(request.shot(), settings.workingResolution()), request.source());
    Sources sources = new Sources(frames, memory, true, progress);
    Cuts cuts =
        new Cuts(
            ChainSettings.of(settings),
            settings,
            request.source(),
            sources,
            memory,
            shop.flows().cutDetector());
    SortedSet<Integer> found = new TreeSet<>();
    for (int time = request.source().first(); time <= request.source().last(); time++) {
      if (cuts.beginsAt(time)) {
        found.add(time);
      }
    }
    return found;
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

  private Painting serve(PaintRequest request, Progress progress) {
    IntFunction<Settings> all = Stills.atTheirBest(request);
    Settings settings = all.apply(request.time());
    checkTime(request);
    StyleSet styles = StyleSet.of(request.styles(), request.regionStyles());
    styles.blend(settings);
    Workshop shop = workshop(settings.threads() > 0 ? settings.threads() : options.threads());
    PaintingNetwork network = shop.network(settings);
    Recipes recipes = new Recipes(all, network, styles);
    WorkingFrames frames =
        new WorkingFrames(request.source(), settings.workingResolution(), styles.regional());
    // Without temporal access several nodes may go by one name; their paintings must not continue
    // each other.
    String apart = request.source().temporalAccess() ? "" : styles.digest();
    ShotMemory memory =
        memory(new ShotKey(request.shot() + apart, settings.workingResolution()), request.source());
    Progress rising = new RisingProgress(progress);
    ChainSettings chainSettings = ChainSettings.of(settings);
    Sources sources = new Sources(frames, memory, request.source().temporalAccess(), rising);
    Cuts cuts =
        new Cuts(
            chainSettings, settings, request.source(), sources, memory, shop.flows().cutDetector());
    Motions motions = new Motions(shop.flows(), sources, frames, shop.leavesCores());
    FrameStore store = store(settings);
    ChainStep step = new ChainStep(shop.painter(), recipes, sources, motions);
    Keys keys = new Keys(request.keyframes(), frames, recipes, sources);
    ShotChain chain =
        new ShotChain(
            step, recipes, store, memory, request, sources, cuts, keys, chainSettings, rising);
    if (settings.view() != Settings.View.RESULT) {
      return new Inspection(chain, motions, sources, cuts, frames, request).show(settings.view());
    }
    if (keys.times().contains(request.time())) {
      sources.look(request.time());
      return new Painting(keys.shown(request.time()), true, "");
    }
    ShotChain.Result result = chain.paint();
    if (recipes.keepsLuminanceOnly(request.time())) {
      try (Frame colours = sources.copy(request.time())) {
        Luminance.colour(result.frame(), colours);
      }
    }
    StoredPainting stored =
        StoredPainting.of(store, result.identity(), recipes.keepsLuminanceOnly(request.time()));
    String note = note(result, frames, keys, settings, network, store);
    return new Painting(frames.enlarge(result.frame()), result.fromStore(), note, stored);
  }

  private static String note(
      ShotChain.Result result,
      WorkingFrames frames,
      Keys keys,
      Settings settings,
      PaintingNetwork network,
      FrameStore store) {
    String inputs =
        joined(joined(result.note(), frames.lacksRegions() ? NO_REGIONS : ""), keys.note());
    return joined(joined(inputs, relativeWeights(settings, network)), store.trouble());
  }

  private static String relativeWeights(Settings settings, PaintingNetwork network) {
    return Method.published(settings) && !network.exact()
        ? "the published weights fit VGG networks; with '"
            + network.name()
            + "' Reference weighs each term relative to the style picture and the shot"
        : "";
  }

  private static String joined(String note, String trouble) {
    return note.isEmpty() || trouble.isEmpty() ? note + trouble : note + ". " + trouble;
  }

  private static void checkTime(PaintRequest request) {
    int first = request.source().first();
    int last = request.source().last();
    if (request.time() < first || request.time() > last) {
      throw new FrameUnavailableException(
          "frame "
              + request.time()
              + " is outside the shot, which has frames "
              + first
              + " to "
              + last);
    }
  }

  private FrameStore store(Settings settings) {
    Path folder =
        options.store() != null
            ? options.store()
            : StoreLocation.resolve(settings.storeFolder(), System.getenv());
    StoreKey key = new StoreKey(folder, (long) (settings.storeGigabytes() * BYTES_A_GIGABYTE));
    return stores.computeIfAbsent(key, each -> new FrameStore(each.folder, each.bytes));
  }

  /** Of the shot that is painted now; the others let go of their pictures. */
  private ShotMemory memory(ShotKey key, FrameSource source) {
    ShotMemory memory = shots.computeIfAbsent(key, each -> new ShotMemory(source.temporalAccess()));
    shots.values().stream().filter(each -> each != memory).forEach(ShotMemory::rest);
    if (shots.size() > SHOTS_REMEMBERED) {
      ShotKey oldest = shots.keySet().iterator().next();
      shots.remove(oldest).close();
    }
    return memory;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      shots.values().forEach(ShotMemory::close);
      shots.clear();
      stores.values().forEach(FrameStore::close);
      stores.clear();
      clock.shutdownNow();
      shut();
    } finally {
      lock.unlock();
    }
  }
}
