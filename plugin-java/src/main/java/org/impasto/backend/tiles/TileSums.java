package org.impasto.backend.tiles;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.tiles.Tiling.Tile;

/**
 * Statistics of a picture summed up tile by tile. Where the first that is asked for was asked for
 * in the evaluation before too, those of one evaluation are taken in one sweep over the tiles. Else
 * each costs a sweep, but for the moments of all layers, which come together.
 */
final class TileSums {
  private final TileEvaluator bench;
  private final Set<TileStatistic> known = new LinkedHashSet<>();
  private final Set<TileStatistic> asked = new LinkedHashSet<>();
  private final Map<TileStatistic, TileStatistic.Sum> current = new LinkedHashMap<>();

  TileSums(TileEvaluator bench) {
    this.bench = bench;
  }

  /** Another evaluation begins, in which the same is likely to be asked for. */
  void begin() {
    if (!current.isEmpty()) {
      known.clear();
      asked.stream().filter(TileStatistic::possible).forEach(known::add);
      asked.clear();
      current.clear();
    }
  }

  /** What is likely to be asked for may be so no longer. */
  void expectNothing() {
    known.clear();
  }

  TileStatistic.Sum of(TileStatistic statistic, Tensor picture) {
    asked.add(statistic);
    if (!current.containsKey(statistic)) {
      Set<TileStatistic> wanted = new LinkedHashSet<>(List.of(statistic));
      if (known.contains(statistic)) {
        wanted.addAll(known);
      } else if (statistic.equals(new TileStatistic.MomentsOf(statistic.tap(), null))) {
        bench.taps().forEach(tap -> wanted.add(new TileStatistic.MomentsOf(tap, null)));
        wanted.removeAll(current.keySet());
      }
      known.clear();
      sweep(wanted, picture);
    }
    return current.get(statistic);
  }

  private void sweep(Set<TileStatistic> statistics, Tensor picture) {
    for (TileStatistic statistic : statistics) {
      current.put(statistic, statistic.start(bench.channels(statistic.tap())));
    }
    for (Tile tile : bench.order()) {
      Plan plan = bench.evaluate(tile, picture);
      for (TileStatistic statistic : statistics) {
        statistic.add(bench, tile, plan, current.get(statistic));
      }
    }
  }
}
