package org.impasto.backend.tiles;

import org.impasto.backend.Moments;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.tiles.Tiling.Tile;

/**
 * A number or numbers summed over a picture's tiles. Equal where the same is asked of the same
 * layer.
 */
sealed interface TileStatistic {
  String tap();

  Sum start(int channels);

  /** Whether it can be taken at all: its target has not been closed. */
  default boolean possible() {
    return true;
  }

  void add(TileEvaluator bench, Tile tile, Plan plan, Sum sum);

  /** What has been added up. */
  final class Sum {
    private final int channels;
    private final double[] second;
    private final double[] first;
    private double value;

    private Sum(int channels) {
      this.channels = channels;
      second = new double[channels * channels];
      first = new double[channels];
    }

    double value() {
      return value;
    }

    Moments moments() {
      return new Moments(channels, value, second.clone(), first.clone());
    }

    private void add(Moments part) {
      value += part.positions();
      for (int i = 0; i < second.length; i++) {
        second[i] += part.second()[i];
      }
      for (int i = 0; i < channels; i++) {
        first[i] += part.first()[i];
      }
    }
  }

  /**
   * First and second moments of a tap.
   *
   * @param weights null for 1; compared by identity
   */
  record MomentsOf(String tap, Tensor weights) implements TileStatistic {
    @Override
    public Sum start(int channels) {
      return new Sum(channels);
    }

    @Override
    public void add(TileEvaluator bench, Tile tile, Plan plan, Sum sum) {
      if (bench.owns(tile, tap)) {
        sum.add(plan.moments(tap, bench.weights(tile, tap, weights)));
      }
    }
  }

  /** Sum of squared differences from a target. */
  record Distance(String tap, TiledFeatures target, Tensor weights) implements TileStatistic {
    @Override
    public Sum start(int channels) {
      return new Sum(0);
    }

    @Override
    public boolean possible() {
      return !target.closed();
    }

    @Override
    public void add(TileEvaluator bench, Tile tile, Plan plan, Sum sum) {
      if (bench.owns(tile, tap)) {
        sum.value += plan.distance(tap, target.part(tile), bench.weights(tile, tap, weights));
      }
    }
  }
}
