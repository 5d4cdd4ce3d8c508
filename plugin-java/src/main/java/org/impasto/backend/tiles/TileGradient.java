package org.impasto.backend.tiles;

import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.tiles.Tiling.Tile;

/** A gradient that was handed in for a whole picture, and is handed on to each tile. */
sealed interface TileGradient {
  void handIn(TileEvaluator bench, Tile tile, Plan plan);

  record OfMoments(String tap, Tensor weights, double[] second, double[] first)
      implements TileGradient {
    @Override
    public void handIn(TileEvaluator bench, Tile tile, Plan plan) {
      if (bench.owns(tile, tap)) {
        plan.momentsGradient(tap, bench.weights(tile, tap, weights), second, first);
      }
    }
  }

  record OfDistance(String tap, TiledFeatures target, Tensor weights, double scale)
      implements TileGradient {
    @Override
    public void handIn(TileEvaluator bench, Tile tile, Plan plan) {
      if (bench.owns(tile, tap)) {
        plan.distanceGradient(tap, target.part(tile), bench.weights(tile, tap, weights), scale);
      }
    }
  }
}
