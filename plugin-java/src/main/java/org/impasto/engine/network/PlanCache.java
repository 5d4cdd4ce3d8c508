package org.impasto.engine.network;

import java.util.Iterator;
import java.util.LinkedHashMap;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.PlanRequest;
import org.impasto.backend.tiles.PlanMemory;
import org.impasto.backend.tiles.TiledPlan;
import org.impasto.backend.tiles.TooLittleMemoryException;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;

/**
 * Compiled plans by network and size, so that following frames compile nothing. Bounded by memory.
 */
public final class PlanCache implements AutoCloseable {
  private record Key(String network, int height, int width) {}

  /**
   * @param bytes of the plan and what is captured of it
   */
  private record Kept(Plan plan, long bytes) {}

  private final Backend backend;
  private final LinkedHashMap<Key, Kept> plans = new LinkedHashMap<>(16, 0.75f, true);
  private MemoryBudget budget = MemoryBudget.of(Settings.defaults());

  public PlanCache(Backend backend) {
    this.backend = backend;
  }

  /** Bounds what is kept and made from now on. */
  public void budget(MemoryBudget budget) {
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
   * @throws UserException where even tiles need more memory than is allowed
   */
  Plan plan(String network, PlanRequest request) {
    Key key = new Key(network, request.height(), request.width());
    Kept kept = plans.get(key);
    if (kept == null) {
      kept = compile(request);
      plans.put(key, kept);
    }
    return kept.plan;
  }

  /**
   * Does nothing where {@link #plan} could give a plan.
   *
   * @throws UserException as that
   */
  void require(String network, PlanRequest request) {
    if (!plans.containsKey(new Key(network, request.height(), request.width()))) {
      try {
        PlanMemory.require(request, budget.mostForPlan(request.pixels()));
      } catch (TooLittleMemoryException refused) {
        throw budget.refusal(request.width(), request.height(), refused.required());
      }
    }
  }

  private Kept compile(PlanRequest request) {
    try {
      return compile(request, budget.forPlan(request.pixels()));
    } catch (TooLittleMemoryException refused) {
      long most = budget.mostForPlan(request.pixels());
      if (refused.required() > most) {
        throw budget.refusal(request.width(), request.height(), refused.required());
      }
      return compile(request, most);
    }
  }

  private Kept compile(PlanRequest request, long most) {
    long whole = PlanMemory.whole(request);
    makeRoom(most - Math.min(most, whole), null);
    Plan plan = TiledPlan.compile(backend, request, most);
    return new Kept(
        plan, plan instanceof TiledPlan tiled ? tiled.bytes(request.captured()) : whole);
  }

  /**
   * Pairs of the optimiser's history, of those wanted, that there is memory for beside the plan of
   * a size.
   */
  int pairs(String network, int height, int width, int wanted) {
    Kept kept = plans.get(new Key(network, height, width));
    long pixels = (long) height * width;
    makeRoom(budget.beside(pixels, wanted), kept);
    return budget.pairs(pixels, held(), wanted);
  }

  private long held() {
    return plans.values().stream().mapToLong(Kept::bytes).sum();
  }

  /**
   * Closes plans that were not used for long, but for one in use; what is to come finds their
   * memory given back.
   */
  private void makeRoom(long most, Kept used) {
    long held = held();
    Iterator<Kept> oldestFirst = plans.values().iterator();
    while (held > most && oldestFirst.hasNext()) {
      Kept oldest = oldestFirst.next();
      if (oldest != used) {
        held -= oldest.bytes;
        oldest.plan.close();
        oldestFirst.remove();
      }
    }
    FreedMemory.giveBack();
  }

  @Override
  public void close() {
    plans.values().forEach(kept -> kept.plan.close());
    plans.clear();
  }
}
