package org.impasto.backend.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.graph.Sampling;

/**
 * How a picture is cut into tiles so that each can be evaluated alone.
 *
 * <p>Each tile owns a rectangle of the picture, and with it positions of every tap; it is evaluated
 * with as much of the picture around as those positions see. Cuts lie where every layer's positions
 * start anew. So a layer in a tile has the positions that it has in the whole picture, and edges of
 * the picture stay edges.
 */
public final class Tiling {
  /**
   * Positions along one axis.
   *
   * @param start first that is owned
   * @param end after the last that is owned
   * @param from first that is evaluated
   * @param to after the last that is evaluated
   */
  record Span(int start, int end, int from, int to) {
    int size() {
      return to - from;
    }
  }

  /** One tile: what it owns and evaluates. */
  record Tile(Span rows, Span columns) {}

  /**
   * What a tile owns of a tap.
   *
   * @param row first owned row of the tap in the whole picture
   * @param column likewise
   * @param innerRow the same row among those that the tile evaluates
   * @param innerColumn likewise
   */
  record Part(int row, int column, int rows, int columns, int innerRow, int innerColumn) {
    boolean has(int y, int x) {
      return y >= row && y < row + rows && x >= column && x < column + columns;
    }
  }

  private final Geometry whole;
  private final Geometry tileGeometry;
  private final Map<String, Integer> strides = new HashMap<>();
  private final int height;
  private final int width;
  private final int step;
  private final List<Tile> tiles = new ArrayList<>();

  /**
   * @param down tiles from top to bottom, at most
   * @param across tiles from left to right, at most
   */
  public Tiling(Graph graph, int height, int width, Set<String> taps, int down, int across) {
    this.height = height;
    this.width = width;
    whole = new Geometry(graph, height, width, taps);
    measureStrides();
    step = strides.values().stream().reduce(1, Tiling::leastCommonMultiple);
    List<Span> rows = spans(height, down, halo(taps, true));
    List<Span> columns = spans(width, across, halo(taps, false));
    rows.forEach(row -> columns.forEach(column -> tiles.add(new Tile(row, column))));
    tileGeometry = new Geometry(graph, tileHeight(), tileWidth(), taps);
  }

  /** Of what each tile evaluates. */
  Geometry tile() {
    return tileGeometry;
  }

  /** Rows that each tile evaluates; all tiles are of one size. */
  public int tileHeight() {
    return tiles.get(0).rows.size();
  }

  public int tileWidth() {
    return tiles.get(0).columns.size();
  }

  /** Columns that each tile evaluates of a tap. */
  int innerColumns(String tap) {
    return tileGeometry.shape(tap).columns().size();
  }

  public List<Tile> tiles() {
    return tiles;
  }

  Geometry whole() {
    return whole;
  }

  Part part(Tile tile, String tap) {
    int stride = strides.get(tap);
    int row = tile.rows.start / stride;
    int column = tile.columns.start / stride;
    int rows = end(tile.rows, height, stride, whole.shape(tap).rows().size()) - row;
    int columns = end(tile.columns, width, stride, whole.shape(tap).columns().size()) - column;
    return new Part(
        row,
        column,
        Math.max(0, rows),
        Math.max(0, columns),
        row - tile.rows.from / stride,
        column - tile.columns.from / stride);
  }

  private static int end(Span span, int side, int stride, int positions) {
    return span.end == side ? positions : Math.min(positions, span.end / stride);
  }

  /**
   * All evaluate the same length: what they own, both halos, and what makes the last end where the
   * picture does.
   */
  private List<Span> spans(int length, int count, int halo) {
    int own = Math.max(step, roundedUp((length + count - 1) / count));
    int around = roundedUp(halo);
    int shortest = own + 2 * around;
    int evaluated = Math.min(length, shortest + Math.floorMod(length - shortest, step));
    List<Span> spans = new ArrayList<>();
    for (int start = 0; start < length; start += own) {
      int from = Math.max(0, Math.min(start - around, length - evaluated));
      spans.add(new Span(start, Math.min(length, start + own), from, from + evaluated));
    }
    return spans;
  }

  private int roundedUp(int length) {
    return (length + step - 1) / step * step;
  }

  private void measureStrides() {
    strides.put(Graph.INPUT, 1);
    for (Graph.Node node : whole.nodes()) {
      strides.put(node.name(), strides.get(node.inputs().get(0)) * Sampling.rows(node).stride());
    }
  }

  /** Pixels before or after an owned rectangle that its taps see, the larger of both. */
  private int halo(Set<String> taps, boolean rows) {
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> after = new HashMap<>();
    taps.forEach(tap -> before.put(tap, 0));
    taps.forEach(tap -> after.put(tap, 0));
    List<Graph.Node> nodes = whole.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Graph.Node node = nodes.get(i);
      Sampling sampling = rows ? Sampling.rows(node) : Sampling.columns(node);
      int ahead = before.getOrDefault(node.name(), 0) * sampling.stride() + sampling.padding();
      int behind =
          (after.getOrDefault(node.name(), 0) - 1) * sampling.stride()
              + 1
              + sampling.reach()
              - sampling.padding();
      for (String input : node.inputs()) {
        before.merge(input, ahead, Math::max);
        after.merge(input, Math.max(0, behind), Math::max);
      }
    }
    return Math.max(before.getOrDefault(Graph.INPUT, 0), after.getOrDefault(Graph.INPUT, 0));
  }

  private static int leastCommonMultiple(int a, int b) {
    int x = a;
    int y = b;
    while (y != 0) {
      int rest = x % y;
      x = y;
      y = rest;
    }
    return a / x * b;
  }
}
