package org.impasto.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.backend.Backend;
import org.impasto.backend.Graph;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import java.util.Set;

/** Compiled plans by network and size, so that following frames compile nothing. Bounded by pixels. */
final class PlanCache implements AutoCloseable {
  /** Plans kept hold at most this many picture pixels together, and always the one in use. */
  private static final long MOST_PIXELS = 6_000_000;

  private record Key(String network, int height, int width) {}

  private final Backend backend;
  private final LinkedHashMap<Key, Plan> plans = new LinkedHashMap<>(16, 0.75f, true);

  PlanCache(Backend backend) {
    this.backend = backend;
  }

  /**
   * The plan stays the cache's; it is valid until the next call.
   *
   * @param network names graph, taps and precision
   */
  Plan plan(String network, Graph graph, Set<String> taps, int height, int width, Precision precision) {
    Key key = new Key(network, height, width);
    Plan plan = plans.get(key);
    if (plan == null) {
      makeRoom((long) height * width);
      plan = backend.compile(graph, height, width, taps, precision);
      plans.put(key, plan);
    }
    return plan;
  }

  private void makeRoom(long pixels) {
    long held = plans.keySet().stream().mapToLong(key -> (long) key.height * key.width).sum();
    Iterator<Map.Entry<Key, Plan>> oldestFirst = plans.entrySet().iterator();
    while (held + pixels > MOST_PIXELS && oldestFirst.hasNext()) {
      Map.Entry<Key, Plan> oldest = oldestFirst.next();
      held -= (long) oldest.getKey().height * oldest.getKey().width;
      oldest.getValue().close();
      oldestFirst.remove();
    }
  }

  @Override
  public void close() {
    plans.values().forEach(Plan::close);
    plans.clear();
  }
}
