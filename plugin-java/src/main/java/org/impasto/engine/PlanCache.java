package org.impasto.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.Graph;
import org.impasto.backend.Plan;
import org.impasto.backend.PlanMemory;
import org.impasto.backend.Precision;
import org.impasto.backend.TiledPlan;
import org.impasto.settings.Settings;

/**
 * Compiled plans by network and size, so that following frames compile nothing. Bounded by memory.
 */
final class PlanCache implements AutoCloseable {
  private record Key(String network, int height, int width) {}

  /**
   * @param bytes of the plan and what is captured with it
   */
  private record Kept(Plan plan, long bytes) {}

  private final Backend backend;
  private final LinkedHashMap<Key, Kept> plans = new LinkedHashMap<>(16, 0.75f, true);
  private MemoryBudget budget = MemoryBudget.of(Settings.defaults());

  PlanCache(Backend backend) {
    this.backend = backend;
  }

  /** Bounds what is kept and made from now on. */
  void budget(MemoryBudget budget) {
    if (!budget.equals(this.budget)) {
      close();
      this.budget = budget;
    }
  }

  /**
   * The plan stays the cache's; it is valid until the next call. Where its memory is not allowed,
   * it evaluates in tiles.
   *
   * @param network names graph, taps and precision
   * @param captured taps whose features are kept beside the plan
   */
  Plan plan(
      String network,
      Graph graph,
      Set<String> taps,
      Set<String> captured,
      int height,
      int width,
      Precision precision) {
    Key key = new Key(network, height, width);
    Kept kept = plans.get(key);
    if (kept == null) {
      long pixels = (long) height * width;
      long whole = PlanMemory.bytes(graph, height, width, taps, precision);
      long beside = PlanMemory.captured(graph, height, width, captured, false);
      if (whole > budget.forPlan(pixels, beside)) {
        beside = PlanMemory.captured(graph, height, width, captured, true);
      }
      long most = budget.forPlan(pixels, beside);
      long bytes = Math.min(most, whole);
      makeRoom(most - bytes);
      kept =
          new Kept(
              TiledPlan.compile(backend, graph, height, width, taps, precision, most),
              bytes + beside);
      plans.put(key, kept);
    }
    return kept.plan;
  }

  /** Pairs of the optimiser's history that there is memory for beside the plan of a size. */
  int pairs(String network, int height, int width, int most) {
    Kept kept = plans.get(new Key(network, height, width));
    return budget.pairs((long) height * width, kept == null ? 0 : kept.bytes, most);
  }

  private void makeRoom(long most) {
    long held = plans.values().stream().mapToLong(Kept::bytes).sum();
    Iterator<Kept> oldestFirst = plans.values().iterator();
    while (held > most && oldestFirst.hasNext()) {
      Kept oldest = oldestFirst.next();
      held -= oldest.bytes;
      oldest.plan.close();
      oldestFirst.remove();
    }
  }

  @Override
  public void close() {
    plans.values().forEach(kept -> kept.plan.close());
    plans.clear();
  }
}
