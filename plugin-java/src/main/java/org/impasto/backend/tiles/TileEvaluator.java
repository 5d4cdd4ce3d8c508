package org.impasto.backend.tiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.tiles.Tiling.Part;
import org.impasto.backend.tiles.Tiling.Tile;
import org.impasto.ownership.Scope;

/** Where one tile at a time is evaluated, with a plan for the one size that all tiles have. */
final class TileEvaluator implements AutoCloseable {
  private static final int COLOURS = 3;

  /** What a tile weighs positions of a tap with: null for those that it owns alone. */
  private record Weighing(String tap, Tensor weights) {}

  private final Scope owned;
  private final Backend backend;
  private final Tiling tiling;
  private final Set<String> taps;
  private final Plan plan;
  private final Tensor part;
  private final Tensor gradient;
  private final Tensor ones;
  private final Map<Weighing, Tensor> weights = new HashMap<>();
  private Tile evaluated;
  private boolean lastFirst;

  TileEvaluator(
      Backend backend, Graph graph, Tiling tiling, Set<String> taps, Precision precision) {
    this.backend = backend;
    this.tiling = tiling;
    this.taps = taps;
    long pixels = (long) tiling.tileHeight() * tiling.tileWidth();
    try (Scope made = new Scope()) {
      plan =
          made.own(
              backend.compile(graph, tiling.tileHeight(), tiling.tileWidth(), taps, precision));
      part = made.own(backend.allocate(COLOURS * pixels));
      gradient = made.own(backend.allocate(COLOURS * pixels));
      ones = made.own(backend.allocate(tiling.tileWidth()));
      backend.fill(1, ones);
      owned = made.handOver();
    }
  }

  /**
   * The tiles, forward and backward in turn, so that each sweep begins with the tile that the last
   * one ended with.
   */
  List<Tile> order() {
    List<Tile> order = new ArrayList<>(tiling.tiles());
    if (lastFirst) {
      Collections.reverse(order);
    }
    lastFirst = !lastFirst;
    return order;
  }

  /** The plan, with the features of a tile. */
  Plan evaluate(Tile tile, Tensor picture) {
    if (tile != evaluated) {
      forget();
      move(tile, picture, true);
      plan.forward(part);
      evaluated = tile;
    }
    return plan;
  }

  /** Takes what was handed in back to the tile's part of the picture; adds it to what is there. */
  void addGradient(Tile tile, Tensor pictureGradient) {
    backend.fill(0, gradient);
    plan.backward(gradient);
    move(tile, pictureGradient, true);
    backend.axpy(1, gradient, part);
    move(tile, pictureGradient, false);
    forget();
  }

  private void move(Tile tile, Tensor picture, boolean in) {
    Shape whole = tiling.whole().shape(Graph.INPUT);
    int width = whole.columns().size();
    long plane = (long) whole.rows().size() * width;
    int rows = tile.rows().size();
    int columns = tile.columns().size();
    for (int c = 0; c < COLOURS; c++) {
      long outside = c * plane + (long) tile.rows().from() * width + tile.columns().from();
      long inside = (long) c * rows * columns;
      if (in) {
        backend.copyRows(picture, outside, width, part, inside, columns, rows, columns);
      } else {
        backend.copyRows(part, inside, columns, picture, outside, width, rows, columns);
      }
    }
  }

  /** Whether a tile owns positions of a tap. */
  boolean owns(Tile tile, String tap) {
    Part own = tiling.part(tile, tap);
    return own.rows() > 0 && own.columns() > 0;
  }

  /**
   * Weights of a tile's positions of a tap, 0 for those that it does not own; valid until another
   * tile is evaluated.
   *
   * @param of the whole picture's positions, or null for 1
   */
  Tensor weights(Tile tile, String tap, Tensor of) {
    return weights.computeIfAbsent(
        new Weighing(tap, of), each -> weigh(tiling.part(tile, tap), tap, of));
  }

  private Tensor weigh(Part own, String tap, Tensor of) {
    Tensor weighed = backend.allocate(plan.positions(tap));
    int columns = tiling.innerColumns(tap);
    long inside = (long) own.innerRow() * columns + own.innerColumn();
    if (of == null) {
      backend.copyRows(ones, 0, 0, weighed, inside, columns, own.rows(), own.columns());
    } else {
      int width = tiling.whole().shape(tap).columns().size();
      long outside = (long) own.row() * width + own.column();
      backend.copyRows(of, outside, width, weighed, inside, columns, own.rows(), own.columns());
    }
    return weighed;
  }

  /** Nothing of the tile evaluated last is used again. */
  void forget() {
    evaluated = null;
    weights.values().forEach(Tensor::close);
    weights.clear();
  }

  Set<String> taps() {
    return taps;
  }

  int channels(String tap) {
    return plan.channels(tap);
  }

  void check(String tap) {
    if (!taps.contains(tap)) {
      throw new IllegalArgumentException(
          "This plan does not read layer '" + tap + "'; it was compiled for " + taps + ".");
    }
  }

  void checkPicture(Tensor picture) {
    picture.checkLength(
        tiling.whole().shape(Graph.INPUT).inside().elements(), "a picture of this plan's size");
  }

  @Override
  public void close() {
    forget();
    owned.close();
  }
}
