package org.impasto.backend.nd4j.layers;

import org.impasto.backend.graph.Extent;
import org.impasto.backend.graph.Geometry.Padding;
import org.impasto.backend.graph.Geometry.Shape;
import org.impasto.backend.graph.Graph.Pool;
import org.impasto.backend.nd4j.arrays.BufferView;
import org.impasto.backend.nd4j.arrays.Operation;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.nd4j.arrays.SharedBuffer;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.providing.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The largest or the mean of each window; an incomplete window's mean is taken over what is there.
 * Incomplete windows are completed in a copy of the input, with numbers that change no maximum or
 * no sum.
 */
public final class PoolLayer implements Layer {
  private final Pool node;
  private final Nd4jMap output;
  private final Window window;
  private final Vectors vectors;
  private final Shape completeShape;
  private final BufferView complete;
  private final BufferView completeGradient;
  private final BufferView completed;
  private final BufferView completedGradient;
  private final INDArray shares;
  private final Operation pool;
  private final Operation poolBack;

  public PoolLayer(
      Pool node,
      Padding padding,
      Nd4jMap output,
      Window window,
      SharedBuffer scratch,
      Vectors vectors,
      OwnedArrays memory) {
    this.node = node;
    this.output = output;
    this.window = window;
    this.vectors = vectors;
    Shape part = window.shape();
    completeShape =
        new Shape(
            part.channels(),
            longer(part.rows(), padding.bottom()),
            longer(part.columns(), padding.right()));
    boolean whole = completeShape.equals(part);
    long[] sides = Nd4jMap.sides(completeShape);
    INDArrayIndex[] there = {
      NDArrayIndex.all(),
      NDArrayIndex.all(),
      NDArrayIndex.interval(0, part.rows().total()),
      NDArrayIndex.interval(0, part.columns().total())
    };
    // After the window's own values and gradient in scratch.
    complete = whole ? null : scratch.part(2 * part.elements(), sides);
    completeGradient =
        whole ? null : scratch.part(2 * part.elements() + completeShape.elements(), sides);
    completed = whole ? null : complete.get(there);
    completedGradient = whole ? null : completeGradient.get(there);
    shares = whole || node.kind() == Pool.Kind.MAX ? null : memory.copyOf(shares(), sharesShape());
    String name = node.kind() == Pool.Kind.MAX ? "maxpool2d" : "avgpool2d";
    int[] settings = {
      node.kernel(), node.kernel(), node.stride(), node.stride(), 0, 0, 1, 1, 0, 1, 0
    };
    pool = Operation.of(name, settings);
    poolBack = Operation.of(name + "_bp", settings);
  }

  private static Extent longer(Extent extent, int more) {
    return new Extent(extent.before(), extent.size(), extent.after() + more);
  }

  private long[] sharesShape() {
    return new long[] {1, 1, output.shape.rows().total(), output.shape.columns().total()};
  }

  /** What a mean over a complete window becomes when it is taken over what is there. */
  private float[] shares() {
    int rows = output.shape.rows().total();
    int columns = output.shape.columns().total();
    float[] shares = new float[rows * columns];
    for (int i = 0; i < shares.length; i++) {
      int there =
          there(i / columns, window.shape().rows()) * there(i % columns, window.shape().columns());
      shares[i] = (float) node.kernel() * node.kernel() / there;
    }
    return shares;
  }

  private int there(int position, Extent input) {
    return Math.min(node.kernel(), input.total() - position * node.stride());
  }

  @Override
  public Nd4jMap output() {
    return output;
  }

  @Override
  public void forward() {
    INDArray values = output.values.array();
    pool.run(values, input());
    if (shares != null) {
      vectors.multiply(values, shares, values);
    }
  }

  private INDArray input() {
    window.gather();
    if (complete == null) {
      return window.values().array();
    }
    if (node.kind() == Pool.Kind.MAX) {
      vectors.fill(-Float.MAX_VALUE, complete.array());
    } else {
      vectors.clear(complete.array());
    }
    completed.array().assign(window.values().array());
    return complete.array();
  }

  @Override
  public void backward() {
    INDArray gradient = output.gradient().array();
    if (shares != null) {
      vectors.multiply(gradient, shares, gradient);
    }
    INDArray input = input();
    if (complete == null) {
      poolBack.run(window.place().array(), input, gradient);
    } else {
      poolBack.run(completeGradient.array(), input, gradient);
      window.place().array().assign(completedGradient.array());
    }
    window.deliver();
  }
}
