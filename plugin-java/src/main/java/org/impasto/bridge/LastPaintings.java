package org.impasto.bridge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.impasto.engine.StoredPainting;
import org.impasto.settings.Settings;

/**
 * What each node showed last at each time: no pictures, but where the store has them. Safe for
 * several threads.
 */
final class LastPaintings {
  private static final int MOST_NODES = 32;
  private static final int MOST_TIMES = 10_000;

  /**
   * A painting that was shown.
   *
   * @param settings of the node, no draft's; what only lays the painting over the source does not
   *     count
   * @param source sum of the source's pixels
   * @param draft whether it is one
   */
  record Shown(int time, Settings settings, long source, boolean draft, StoredPainting painting) {
    Shown {
      settings = painting(settings);
    }

    private static Settings painting(Settings settings) {
      return settings.withMix(1).withInvertMask(false);
    }

    /**
     * Whether it is what these settings would show of that source, whose sum is asked for where it
     * decides.
     */
    boolean of(int asked, Settings now, LongSupplier pixels) {
      return time == asked && settings.equals(painting(now)) && source == pixels.getAsLong();
    }

    private boolean betterThan(Shown later) {
      return !draft && later.draft && of(later.time, later.settings, () -> later.source);
    }
  }

  private final LinkedHashMap<String, TreeMap<Integer, Shown>> nodes =
      new LinkedHashMap<>(16, 0.75f, true);

  synchronized void remember(String node, Shown shown) {
    TreeMap<Integer, Shown> times = nodes.computeIfAbsent(node, each -> new TreeMap<>());
    times.merge(shown.time, shown, (before, later) -> before.betterThan(later) ? before : later);
    if (times.size() > MOST_TIMES) {
      times.pollFirstEntry();
    }
    if (nodes.size() > MOST_NODES) {
      nodes.remove(nodes.keySet().iterator().next());
    }
  }

  /**
   * The painting of a time, else of the time nearest to it; empty where the node has shown none.
   */
  synchronized Optional<Shown> nearest(String node, int time) {
    TreeMap<Integer, Shown> times = nodes.getOrDefault(node, new TreeMap<>());
    Map.Entry<Integer, Shown> before = times.floorEntry(time);
    Map.Entry<Integer, Shown> after = times.ceilingEntry(time);
    if (before == null || after == null) {
      return Optional.ofNullable(before == null ? after : before).map(Map.Entry::getValue);
    }
    return Optional.of(
        time - before.getKey() <= after.getKey() - time ? before.getValue() : after.getValue());
  }
}
