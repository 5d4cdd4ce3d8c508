package org.impasto.backend.tiles;

import java.util.List;
import org.impasto.backend.Features;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.tiles.Tiling.Part;
import org.impasto.backend.tiles.Tiling.Tile;

/** Features of one tap, tile by tile, each with those around that the tile evaluates. */
final class TiledFeatures implements Features {
  private final Tiling tiling;
  private final String tap;
  private final List<Features> parts;
  private boolean closed;

  /**
   * @param parts in the order of the tiling's tiles
   */
  TiledFeatures(Tiling tiling, String tap, List<Features> parts) {
    this.tiling = tiling;
    this.tap = tap;
    this.parts = parts;
  }

  boolean fits(Tiling other, String name) {
    return tiling == other && tap.equals(name);
  }

  boolean closed() {
    return closed;
  }

  Features part(Tile tile) {
    return parts.get(tiling.tiles().indexOf(tile));
  }

  @Override
  public Shape shape() {
    return tiling.whole().shape(tap).inside();
  }

  /** Row by row of what each tile owns. */
  @Override
  public void read(long from, int count, float[] into, int offset) {
    int columns = tiling.whole().shape(tap).columns().size();
    long end = from + count;
    for (long at = from; at < end; ) {
      int row = (int) (at / columns);
      int column = (int) (at % columns);
      int index = owner(row, column);
      Part part = tiling.part(tiling.tiles().get(index), tap);
      int run = (int) Math.min(end - at, part.column() + part.columns() - column);
      long inner =
          (long) (part.innerRow() + row - part.row()) * tiling.innerColumns(tap)
              + part.innerColumn()
              + column
              - part.column();
      parts.get(index).read(inner, run, into, offset + (int) (at - from) * channels());
      at += run;
    }
  }

  private int owner(int row, int column) {
    int index = 0;
    while (!tiling.part(tiling.tiles().get(index), tap).has(row, column)) {
      index++;
    }
    return index;
  }

  @Override
  public void close() {
    closed = true;
    parts.forEach(Features::close);
  }
}
