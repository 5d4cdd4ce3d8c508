package org.impasto.engine.shot;

import java.util.HashMap;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.engine.brush.BrushPainter;
import org.impasto.engine.motion.FlowCache;
import org.impasto.engine.network.FreedMemory;
import org.impasto.engine.network.MemoryBudget;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.PlanCache;
import org.impasto.engine.painting.FramePainter;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.recipe.Recipe;
import org.impasto.engine.source.ShotMemory;
import org.impasto.errors.UserException;
import org.impasto.flow.estimate.OpenCvThreads;
import org.impasto.frame.Rows;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.Networks;
import org.impasto.settings.Settings;

/**
 * All that painting holds of the machine while it works: threads, compiled networks, flows. It can
 * be shut and reopened.
 */
final class EngineResources implements AutoCloseable {
  private final int threads;
  private final Backend backend;
  private final PlanCache plans;
  private final FramePainter painter;
  private final BrushPainter brushPainter;
  private final FlowCache flows = new FlowCache();
  private final Map<String, PerceptualNetwork> networks = new HashMap<>();

  /**
   * @param threads 0 for one a physical core
   * @throws UserException where no such backend runs here
   */
  EngineResources(String backend, int threads) {
    this.threads = threads;
    this.backend = Backends.create(backend, new BackendOptions(threads));
    plans = new PlanCache(this.backend);
    painter = new FramePainter(this.backend);
    int loops = threads > 0 ? threads : this.backend.threads();
    brushPainter = new BrushPainter(loops);
    OpenCvThreads.limit(loops);
    Rows.limit(loops);
  }

  /** As many as were asked for. */
  int threads() {
    return threads;
  }

  /**
   * Whether painting leaves as many cores idle as it uses. Optical flow on a thread of its own
   * takes as many. With fewer, each would slow the other down. Never so with one thread a core, the
   * automatic choice.
   */
  boolean leavesCores() {
    return 2 * backend.threads() <= Runtime.getRuntime().availableProcessors();
  }

  Backend backend() {
    return backend;
  }

  FramePainter painter() {
    return painter;
  }

  BrushPainter brushPainter() {
    return brushPainter;
  }

  FlowCache flows() {
    return flows;
  }

  /** The network of the settings in the precision of the settings, within their memory. */
  PaintingNetwork network(Settings settings) {
    flows.keepAtMost(MemoryBudget.motion(settings));
    Precision precision = Recipe.precision(settings, backend.fast());
    PerceptualNetwork network = networks.computeIfAbsent(settings.network(), EngineResources::load);
    return new PaintingNetwork(
        network,
        settings,
        precision,
        plans,
        ShotMemory.kept(ChainSettings.of(settings).farthest()));
  }

  private static PerceptualNetwork load(String name) {
    PerceptualNetwork network = Networks.load(name);
    FreedMemory.giveBackAll(); // its files, which are as large again
    return network;
  }

  @Override
  public void close() {
    plans.close();
    brushPainter.close();
    flows.close();
    backend.close();
    OpenCvThreads.limit(1); // ends those that wait for work
  }
}
