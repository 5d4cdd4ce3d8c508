package org.impasto.backend.graph;

import java.util.List;

/**
 * A frozen perceptual network in topological order, the neutral form that every backend compiles.
 *
 * @param preprocessing applied to the RGB picture first; its result is the node named {@link
 *     #INPUT}
 * @param border how pictures are continued beyond their edge
 * @param nodes in topological order; inputs name earlier nodes or {@link #INPUT}
 */
public record Graph(Preprocessing preprocessing, Border border, List<Node> nodes) {
  public static final String INPUT = "input";

  /**
   * ZERO: each convolution pads with zeros. REFLECT: the picture is extended once, as far as the
   * taps see.
   */
  public enum Border {
    ZERO,
    REFLECT
  }

  /**
   * Network input channel c = (picture channel order[c] - mean[c]) * scale, the picture in [0,1].
   *
   * @param order which of R=0, G=1, B=2 stands at each input channel
   */
  public record Preprocessing(int[] order, double[] mean, double scale) {}

  public sealed interface Node permits Convolution, Pool, Concatenation {
    String name();

    List<String> inputs();
  }

  /**
   * Which inputs a convolution reads.
   *
   * @param padding added on each side
   * @param dilation steps between the inputs that are read; 1 for neighbours
   */
  public record Kernel(int height, int width, int stride, int padding, int dilation) {}

  /**
   * y = W * x + b, then max(y, 0) where relu.
   *
   * @param weights [O,I,KH,KW] row-major
   * @param bias [O]
   */
  public record Convolution(
      String name,
      String input,
      int outputs,
      Kernel kernel,
      boolean relu,
      float[] weights,
      float[] bias)
      implements Node {
    public int kernelHeight() {
      return kernel.height;
    }

    public int kernelWidth() {
      return kernel.width;
    }

    public int stride() {
      return kernel.stride;
    }

    public int padding() {
      return kernel.padding;
    }

    public int dilation() {
      return kernel.dilation;
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Pooling without padding; ceil keeps a last incomplete window. */
  public record Pool(String name, String input, Kind kind, int kernel, int stride, boolean ceil)
      implements Node {
    public enum Kind {
      MAX,
      AVERAGE
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Joins channels. */
  public record Concatenation(String name, List<String> inputs) implements Node {}
}
