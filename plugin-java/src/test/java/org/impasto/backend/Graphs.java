package org.impasto.backend;

import java.util.List;
import java.util.Random;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.graph.Graph.Border;
import org.impasto.backend.graph.Graph.Concatenation;
import org.impasto.backend.graph.Graph.Convolution;
import org.impasto.backend.graph.Graph.Node;
import org.impasto.backend.graph.Graph.Pool;
import org.impasto.backend.graph.Graph.Preprocessing;

/** Small networks with random weights. */
public final class Graphs {
  private static final Preprocessing SWAPPED =
      new Preprocessing(new int[] {2, 1, 0}, new double[] {.3, .5, .4}, 2.5);

  private Graphs() {}

  static Graph of(Border border, Node... nodes) {
    return new Graph(SWAPPED, border, List.of(nodes));
  }

  static Convolution convolution(
      String name, String input, int inputs, int outputs, int kernel, int padding) {
    return convolution(name, input, inputs, outputs, kernel, kernel, 1, padding, 1, true);
  }

  static Convolution convolution(
      String name,
      String input,
      int inputs,
      int outputs,
      int kernelHeight,
      int kernelWidth,
      int stride,
      int padding,
      int dilation,
      boolean relu) {
    Random random = new Random(name.hashCode() * 31L + outputs);
    float[] weights = new float[outputs * inputs * kernelHeight * kernelWidth];
    double spread = Math.sqrt(2.0 / (inputs * kernelHeight * kernelWidth));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (spread * random.nextGaussian());
    }
    float[] bias = new float[outputs];
    for (int i = 0; i < outputs; i++) {
      bias[i] = (float) (.2 * random.nextGaussian());
    }
    return new Convolution(
        name,
        input,
        outputs,
        new Graph.Kernel(kernelHeight, kernelWidth, stride, padding, dilation),
        relu,
        weights,
        bias);
  }

  static Pool average(String name, String input, int kernel) {
    return new Pool(name, input, Pool.Kind.AVERAGE, kernel, kernel, false);
  }

  /**
   * The embedded default's shape with fewer channels: three blocks, 8 x 8 means of the input beside
   * them.
   */
  public static Graph blocks(Border border) {
    return of(
        border,
        convolution("r1_1", Graph.INPUT, 3, 8, 3, 1),
        average("p1", "r1_1", 2),
        convolution("r2_1", "p1", 8, 16, 3, 1),
        convolution("r2_2", "r2_1", 16, 16, 3, 1),
        average("p2", "r2_2", 2),
        convolution("r3_1", "p2", 16, 20, 3, 1),
        convolution("r3_2", "r3_1", 20, 20, 3, 1),
        average("rgb8", Graph.INPUT, 8));
  }

  /** As SqueezeNet begins: a wide strided convolution, an overlapping pool, a fire module. */
  public static Graph fire(Border border) {
    return of(
        border,
        convolution("conv1", Graph.INPUT, 3, 12, 7, 7, 2, 0, 1, true),
        new Pool("pool1", "conv1", Pool.Kind.MAX, 3, 2, true),
        convolution("squeeze", "pool1", 12, 4, 1, 0),
        convolution("expand1", "squeeze", 4, 8, 1, 0),
        convolution("expand3", "squeeze", 4, 8, 3, 1),
        new Concatenation("fire", List.of("expand1", "expand3")),
        convolution("conv2", "fire", 16, 8, 3, 1));
  }
}
