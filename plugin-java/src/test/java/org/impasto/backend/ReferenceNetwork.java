package org.impasto.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;

/**
 * A graph computed by plain loops in double precision, to check backends against.
 *
 * <p>REFLECT is computed as it is meant, not as {@link Geometry} does it: the picture is extended
 * by far more than any layer sees, layers pad with zeros far outside, and features are read at the
 * positions inside.
 */
public final class ReferenceNetwork {
  /** A multiple of every total stride, wider than every receptive field that the tests use. */
  private static final int MARGIN = 24;

  /** [channels][rows * columns]. */
  record Maps(double[][] values, int rows, int columns) {
    static Maps zeros(int channels, int rows, int columns) {
      return new Maps(new double[channels][rows * columns], rows, columns);
    }

    Maps likeThis() {
      return zeros(values.length, rows, columns);
    }
  }

  private interface Visit {
    void at(int outputChannel, int output, int inputChannel, int input, double weight);
  }

  private final Graph graph;
  private final int height;
  private final int width;
  private final int margin;
  private final Map<String, Maps> maps = new HashMap<>();
  private final Map<String, Integer> strides = new HashMap<>();
  private final Map<String, int[]> sizesInside = new HashMap<>();

  public ReferenceNetwork(Graph graph, int height, int width) {
    this.graph = graph;
    this.height = height;
    this.width = width;
    margin = graph.border() == Graph.Border.REFLECT ? MARGIN : 0;
    strides.put(Graph.INPUT, 1);
    sizesInside.put(Graph.INPUT, new int[] {height, width});
    for (Graph.Node node : graph.nodes()) {
      String input = node.inputs().get(0);
      int[] from = sizesInside.get(input);
      sizesInside.put(
          node.name(), new int[] {outputs(node, from[0], true), outputs(node, from[1], false)});
      strides.put(node.name(), strides.get(input) * stride(node));
    }
  }

  /** Computes everything from a planar picture [3,H,W]. */
  public void forward(double[] picture) {
    maps.clear();
    Maps input = Maps.zeros(3, height + 2 * margin, width + 2 * margin);
    Graph.Preprocessing p = graph.preprocessing();
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < input.rows; y++) {
        for (int x = 0; x < input.columns; x++) {
          double value = picture[p.order()[c] * height * width + pixel(y, x)];
          input.values[c][y * input.columns + x] = (value - p.mean()[c]) * p.scale();
        }
      }
    }
    maps.put(Graph.INPUT, input);
    for (Graph.Node node : graph.nodes()) {
      maps.put(node.name(), forward(node));
    }
  }

  private int pixel(int y, int x) {
    return mirrored(y - margin, height) * width + mirrored(x - margin, width);
  }

  private static int mirrored(int i, int size) {
    while (i < 0 || i >= size) {
      i = size == 1 ? 0 : i < 0 ? -i : 2 * (size - 1) - i;
    }
    return i;
  }

  /** Features [C][positions] of a node at the positions inside. */
  public double[][] features(String name) {
    Maps all = maps.get(name);
    double[][] features = new double[all.values.length][];
    for (int c = 0; c < features.length; c++) {
      int[] inside = inside(name);
      features[c] = new double[inside.length];
      for (int i = 0; i < inside.length; i++) {
        features[c][i] = all.values[c][inside[i]];
      }
    }
    return features;
  }

  private int[] inside(String name) {
    int[] size = sizesInside.get(name);
    int offset = margin / strides.get(name);
    int[] inside = new int[size[0] * size[1]];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = (i / size[1] + offset) * maps.get(name).columns + i % size[1] + offset;
    }
    return inside;
  }

  /** The gradient [3,H,W] of a loss whose gradients at some nodes' features inside are given. */
  public double[] backward(Map<String, double[][]> tapGradients) {
    Map<String, Maps> gradients = new HashMap<>();
    maps.forEach((name, all) -> gradients.put(name, all.likeThis()));
    tapGradients.forEach(
        (name, gradient) -> {
          int[] inside = inside(name);
          for (int c = 0; c < gradient.length; c++) {
            for (int i = 0; i < inside.length; i++) {
              gradients.get(name).values[c][inside[i]] += gradient[c][i];
            }
          }
        });
    for (int i = graph.nodes().size() - 1; i >= 0; i--) {
      backward(graph.nodes().get(i), gradients);
    }
    double[] picture = new double[3 * height * width];
    Maps input = gradients.get(Graph.INPUT);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < input.rows; y++) {
        for (int x = 0; x < input.columns; x++) {
          picture[graph.preprocessing().order()[c] * height * width + pixel(y, x)] +=
              graph.preprocessing().scale() * input.values[c][y * input.columns + x];
        }
      }
    }
    return picture;
  }

  private Maps forward(Graph.Node node) {
    if (node instanceof Graph.Concatenation) {
      List<double[]> planes = new ArrayList<>();
      node.inputs().forEach(input -> planes.addAll(List.of(maps.get(input).values)));
      Maps first = maps.get(node.inputs().get(0));
      return new Maps(planes.toArray(double[][]::new), first.rows, first.columns);
    }
    Maps in = maps.get(node.inputs().get(0));
    int channels = node instanceof Graph.Convolution c ? c.outputs() : in.values.length;
    Maps out = Maps.zeros(channels, outputs(node, in.rows, true), outputs(node, in.columns, false));
    if (node instanceof Graph.Convolution c) {
      for (int o = 0; o < channels; o++) {
        java.util.Arrays.fill(out.values[o], c.bias()[o]);
      }
    }
    eachConnection(node, in, out, (o, y, i, x, w) -> out.values[o][y] += w * in.values[i][x]);
    if (node instanceof Graph.Convolution c && c.relu()) {
      for (double[] plane : out.values) {
        for (int i = 0; i < plane.length; i++) {
          plane[i] = Math.max(0, plane[i]);
        }
      }
    }
    return out;
  }

  private void backward(Graph.Node node, Map<String, Maps> gradients) {
    Maps gradient = gradients.get(node.name());
    if (node instanceof Graph.Concatenation) {
      int channel = 0;
      for (String input : node.inputs()) {
        for (double[] plane : gradients.get(input).values) {
          for (int i = 0; i < plane.length; i++) {
            plane[i] += gradient.values[channel][i];
          }
          channel++;
        }
      }
      return;
    }
    Maps out = maps.get(node.name());
    boolean relu = node instanceof Graph.Convolution c && c.relu();
    double[][] to = gradients.get(node.inputs().get(0)).values;
    eachConnection(
        node,
        maps.get(node.inputs().get(0)),
        out,
        (o, y, i, x, w) ->
            to[i][x] += relu && out.values[o][y] <= 0 ? 0 : w * gradient.values[o][y]);
  }

  private void eachConnection(Graph.Node node, Maps in, Maps out, Visit visit) {
    for (int o = 0; o < out.values.length; o++) {
      for (int y = 0; y < out.rows; y++) {
        for (int x = 0; x < out.columns; x++) {
          if (node instanceof Graph.Convolution c) {
            convolve(c, in, o, y, x, y * out.columns + x, visit);
          } else {
            pool((Graph.Pool) node, in, o, y, x, y * out.columns + x, visit);
          }
        }
      }
    }
  }

  private static void convolve(
      Graph.Convolution c, Maps in, int o, int y, int x, int output, Visit visit) {
    for (int i = 0; i < in.values.length; i++) {
      for (int ky = 0; ky < c.kernelHeight(); ky++) {
        for (int kx = 0; kx < c.kernelWidth(); kx++) {
          int iy = y * c.stride() - c.padding() + ky * c.dilation();
          int ix = x * c.stride() - c.padding() + kx * c.dilation();
          if (iy >= 0 && ix >= 0 && iy < in.rows && ix < in.columns) {
            int weight =
                ((o * in.values.length + i) * c.kernelHeight() + ky) * c.kernelWidth() + kx;
            visit.at(o, output, i, iy * in.columns + ix, c.weights()[weight]);
          }
        }
      }
    }
  }

  private static void pool(Graph.Pool p, Maps in, int o, int y, int x, int output, Visit visit) {
    List<Integer> window = new ArrayList<>();
    for (int iy = y * p.stride(); iy < Math.min(in.rows, y * p.stride() + p.kernel()); iy++) {
      for (int ix = x * p.stride(); ix < Math.min(in.columns, x * p.stride() + p.kernel()); ix++) {
        window.add(iy * in.columns + ix);
      }
    }
    if (p.kind() == Graph.Pool.Kind.AVERAGE) {
      window.forEach(i -> visit.at(o, output, o, i, 1.0 / window.size()));
    } else {
      int best = window.get(0);
      for (int i : window) {
        best = in.values[o][i] > in.values[o][best] ? i : best;
      }
      visit.at(o, output, o, best, 1);
    }
  }

  private static int stride(Graph.Node node) {
    return node instanceof Graph.Convolution c
        ? c.stride()
        : node instanceof Graph.Pool p ? p.stride() : 1;
  }

  private static int outputs(Graph.Node node, int inputs, boolean rows) {
    if (node instanceof Graph.Convolution c) {
      int reach = c.dilation() * ((rows ? c.kernelHeight() : c.kernelWidth()) - 1);
      return (inputs + 2 * c.padding() - reach - 1) / c.stride() + 1;
    }
    if (node instanceof Graph.Pool p) {
      double steps = (inputs - p.kernel()) / (double) p.stride();
      return (int) (p.ceil() ? Math.ceil(steps) : Math.floor(steps)) + 1;
    }
    return inputs;
  }
}
