package org.impasto.network.format;

import java.util.HashMap;
import java.util.Map;
import org.impasto.backend.graph.Graph;

/**
 * Evaluates a graph from its definition, in double precision, with zero padding. Slow and plain on
 * purpose.
 */
final class ReferenceEvaluation {
  /** [channels][height][width]. */
  private final Map<String, double[][][]> values = new HashMap<>();

  ReferenceEvaluation(Graph graph, double[][][] networkInput) {
    values.put(Graph.INPUT, networkInput);
    for (Graph.Node node : graph.nodes()) values.put(node.name(), evaluate(node));
  }

  double[][][] value(String node) {
    return values.get(node);
  }

  private double[][][] evaluate(Graph.Node node) {
    if (node instanceof Graph.Convolution convolution) {
      return convolve(convolution, values.get(convolution.input()));
    }
    if (node instanceof Graph.Pool pool) return pool(pool, values.get(pool.input()));
    return node.inputs().stream()
        .flatMap(input -> java.util.Arrays.stream(values.get(input)))
        .toArray(double[][][]::new);
  }

  private static double[][][] convolve(Graph.Convolution c, double[][][] x) {
    int height = size(x[0].length, c.kernelHeight(), c.stride(), c.padding(), c.dilation());
    int width = size(x[0][0].length, c.kernelWidth(), c.stride(), c.padding(), c.dilation());
    double[][][] y = new double[c.outputs()][height][width];
    for (int o = 0; o < c.outputs(); o++) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          double sum = c.bias()[o] + correlate(c, x, o, row, column);
          y[o][row][column] = c.relu() ? Math.max(0, sum) : sum;
        }
      }
    }
    return y;
  }

  private static double correlate(Graph.Convolution c, double[][][] x, int o, int row, int column) {
    double sum = 0;
    int at = o * x.length * c.kernelHeight() * c.kernelWidth();
    for (double[][] plane : x) {
      for (int i = 0; i < c.kernelHeight(); i++) {
        for (int j = 0; j < c.kernelWidth(); j++, at++) {
          int y = row * c.stride() - c.padding() + i * c.dilation();
          int z = column * c.stride() - c.padding() + j * c.dilation();
          if (y >= 0 && y < plane.length && z >= 0 && z < plane[0].length) {
            sum += c.weights()[at] * plane[y][z];
          }
        }
      }
    }
    return sum;
  }

  private static double[][][] pool(Graph.Pool p, double[][][] x) {
    int height = size(x[0].length, p.kernel(), p.stride(), 0, 1);
    int width = size(x[0][0].length, p.kernel(), p.stride(), 0, 1);
    double[][][] y = new double[x.length][height][width];
    for (int c = 0; c < x.length; c++) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          y[c][row][column] = window(p, x[c], row * p.stride(), column * p.stride());
        }
      }
    }
    return y;
  }

  private static double window(Graph.Pool p, double[][] x, int top, int left) {
    boolean max = p.kind() == Graph.Pool.Kind.MAX;
    double result = max ? Double.NEGATIVE_INFINITY : 0;
    for (int i = 0; i < p.kernel(); i++) {
      for (int j = 0; j < p.kernel(); j++) {
        double value = x[top + i][left + j];
        result = max ? Math.max(result, value) : result + value / (p.kernel() * p.kernel());
      }
    }
    return result;
  }

  private static int size(int length, int kernel, int stride, int padding, int dilation) {
    return (length + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
  }
}
