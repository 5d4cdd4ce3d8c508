package org.impasto.backend.graph;

/**
 * How a convolution or pool walks along one axis: output o reads inputs o * stride - padding ... +
 * reach.
 *
 * @param reach distance from the first to the last input of one output: dilation * (kernel - 1)
 * @param ceil whether a last incomplete window counts
 */
public record Sampling(int reach, int stride, int padding, boolean ceil) {
  public static Sampling rows(Graph.Node node) {
    return of(node, true);
  }

  public static Sampling columns(Graph.Node node) {
    return of(node, false);
  }

  private static Sampling of(Graph.Node node, boolean rows) {
    if (node instanceof Graph.Convolution c) {
      int kernel = rows ? c.kernelHeight() : c.kernelWidth();
      return new Sampling(c.dilation() * (kernel - 1), c.stride(), c.padding(), false);
    }
    if (node instanceof Graph.Pool p) {
      return new Sampling(p.kernel() - 1, p.stride(), 0, p.ceil());
    }
    return new Sampling(0, 1, 0, false);
  }

  /** Number of outputs for a number of inputs; below 1 where the inputs are too few. */
  int outputs(int inputs) {
    int room = inputs + 2 * padding - reach - 1;
    int outputs = (ceil ? -Math.floorDiv(-room, stride) : Math.floorDiv(room, stride)) + 1;
    return ceil && (outputs - 1) * stride >= inputs ? outputs - 1 : outputs;
  }

  /**
   * Inputs beyond the last output's window; negative where the window reaches beyond the last
   * input.
   */
  int spare(int inputs) {
    return inputs - 1 - ((outputs(inputs) - 1) * stride - padding + reach);
  }

  /** The continuation of the input that the output's continuation needs. */
  Extent continuation(Extent output, int inputs) {
    int after = output.after() * stride - spare(inputs);
    return new Extent(output.before() * stride + padding, inputs, Math.max(0, after));
  }
}
