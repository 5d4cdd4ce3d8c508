package org.impasto.backend;

import java.util.ArrayList;
import java.util.List;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;

/** Patch matching by plain loops over all pairs of patches, in double precision. */
final class PatchReference {
  /** Features [C][rows * columns]. */
  private record Map(double[][] features, int rows, int columns) {
    double at(int channel, int row, int column) {
      return features[channel][row * columns + column];
    }
  }

  private final Graph graph;
  private final String tap;
  private final List<Map> examples = new ArrayList<>();
  private Map picture;

  PatchReference(Graph graph, String tap) {
    this.graph = graph;
    this.tap = tap;
  }

  private Map map(double[] rgb, int height, int width) {
    ReferenceNetwork network = new ReferenceNetwork(graph, height, width);
    network.forward(rgb);
    Geometry.Shape inside =
        new Geometry(graph, height, width, java.util.Set.of(tap)).shape(tap).inside();
    return new Map(network.features(tap), inside.rows().size(), inside.columns().size());
  }

  void picture(double[] rgb, int height, int width) {
    picture = map(rgb, height, width);
  }

  void example(double[] rgb, int height, int width) {
    examples.add(map(rgb, height, width));
  }

  int rows() {
    return picture.rows;
  }

  /** The features put together from the best example patches. */
  double[][] match(int side, int step) {
    double[][] sum = new double[picture.features.length][picture.rows * picture.columns];
    int[] cover = new int[picture.rows * picture.columns];
    for (int row = 0; row + side <= picture.rows; row++) {
      for (int column = 0; column + side <= picture.columns; column++) {
        lay(row, column, side, step, sum, cover);
      }
    }
    for (double[] channel : sum) {
      for (int i = 0; i < cover.length; i++) {
        channel[i] /= cover[i];
      }
    }
    return sum;
  }

  private void lay(int row, int column, int side, int step, double[][] sum, int[] cover) {
    Map from = null;
    int fromRow = 0;
    int fromColumn = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (Map example : examples) {
      for (int r = 0; r + side <= example.rows; r += step) {
        for (int c = 0; c + side <= example.columns; c += step) {
          double score = correlation(row, column, example, r, c, side);
          if (score > best) {
            best = score;
            from = example;
            fromRow = r;
            fromColumn = c;
          }
        }
      }
    }
    for (int i = 0; i < side * side; i++) {
      int to = (row + i / side) * picture.columns + column + i % side;
      cover[to]++;
      for (int channel = 0; channel < sum.length; channel++) {
        sum[channel][to] += from.at(channel, fromRow + i / side, fromColumn + i % side);
      }
    }
  }

  private double correlation(int row, int column, Map example, int r, int c, int side) {
    double product = 0;
    double own = 0;
    double other = 0;
    for (int channel = 0; channel < picture.features.length; channel++) {
      for (int i = 0; i < side * side; i++) {
        double f = picture.at(channel, row + i / side, column + i % side);
        double e = example.at(channel, r + i / side, c + i % side);
        product += f * e;
        own += f * f;
        other += e * e;
      }
    }
    return product == 0 ? 0 : product / Math.sqrt(own * other);
  }
}
