package org.impasto.backend;

import org.impasto.backend.Tiling.Tile;

/** A gradient that was handed in for a whole picture, and is handed on to each tile. */
sealed interface TileGradient {
  void handIn(TileBench bench, Tile tile, Plan plan);

  record OfMoments(String tap, Tensor weights, double[] second, double[] first)
      implements TileGradient {
    @Override
    public void handIn(TileBench bench, Tile tile, Plan plan) {
      if (bench.owns(tile, tap)) {
        plan.momentsGradient(tap, bench.weights(tile, tap, weights), second, first);
      }
    }
  }

  record OfDistance(String tap, TiledFeatures target, Tensor weights, double scale)
      implements TileGradient {
    @Override
    public void handIn(TileBench bench, Tile tile, Plan plan) {
      if (bench.owns(tile, tap)) {
        plan.distanceGradient(tap, target.part(tile), bench.weights(tile, tap, weights), scale);
      }
    }
  }
}
