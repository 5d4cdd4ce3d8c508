package org.impasto.backend;

import java.util.List;
import org.impasto.backend.Tiling.Part;
import org.impasto.backend.Tiling.Tile;

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
  public int channels() {
    return tiling.whole().shape(tap).channels();
  }

  @Override
  public long positions() {
    return tiling.whole().shape(tap).positionsInside();
  }

  @Override
  public double variation() {
    double[] sums = new double[channels()];
    eachPosition((channel, at, value) -> sums[channel] += value);
    double[] variation = new double[1];
    long positions = positions();
    eachPosition(
        (channel, at, value) -> {
          double difference = value - sums[channel] / positions;
          variation[0] += difference * difference;
        });
    return variation[0];
  }

  @Override
  public float[] toArray() {
    int positions = Math.toIntExact(positions());
    float[] array = new float[Math.multiplyExact(channels(), positions)];
    eachPosition((channel, at, value) -> array[channel * positions + (int) at] = value);
    return array;
  }

  private interface Visitor {
    void visit(int channel, long at, float value);
  }

  /** Visits what tiles own, tile by tile, so that one tile's numbers are in memory. */
  private void eachPosition(Visitor visitor) {
    int columns = tiling.whole().shape(tap).columns().size();
    for (int i = 0; i < parts.size(); i++) {
      Part part = tiling.part(tiling.tiles().get(i), tap);
      float[] values = parts.get(i).toArray();
      int inner = values.length / channels();
      int innerColumns = tiling.innerColumns(tap);
      for (int c = 0; c < channels(); c++) {
        for (int y = 0; y < part.rows(); y++) {
          int from = c * inner + (part.innerRow() + y) * innerColumns + part.innerColumn();
          long to = (long) (part.row() + y) * columns + part.column();
          for (int x = 0; x < part.columns(); x++) {
            visitor.visit(c, to + x, values[from + x]);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    parts.forEach(Features::close);
  }
}
