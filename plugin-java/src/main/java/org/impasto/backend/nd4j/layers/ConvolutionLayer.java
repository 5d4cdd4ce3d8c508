package org.impasto.backend.nd4j.layers;

import org.impasto.backend.graph.Graph.Border;
import org.impasto.backend.graph.Graph.Convolution;
import org.impasto.backend.nd4j.arrays.Operation;
import org.impasto.backend.nd4j.arrays.OwnedArrays;
import org.impasto.backend.providing.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Convolution and ReLU.
 *
 * <p>The input's gradient of a stride of 1 is a convolution of the output's gradient with the
 * kernel turned round. With q = reach - padding: dx[c, y, x] = sum over o, j, i of w[o, c, h-1 - j,
 * w-1 - i] dy[o, y - q + j, x - q + i]. ND4J computes that several times faster than its own
 * gradient, which serves other strides.
 *
 * <p>A dilated kernel is written out with its zeros: ND4J's oneDNN refuses dilation.
 */
public final class ConvolutionLayer implements Layer {
  // ND4J's numbers: zeros around the input, [N,C,H,W], weights [O,I,KH,KW].
  private static final int PADDED_AS_GIVEN = 0;
  private static final int CHANNELS_FIRST = 0;
  private static final int OUTPUTS_FIRST = 1;

  private final Convolution node;
  private final Nd4jMap output;
  private final Window window;
  private final INDArray weights;
  private final INDArray bias;
  private final INDArray turned;
  private final INDArray inputShape;
  private final Operation convolve;
  private final Operation convolveBack;
  private final Operation relu = Operation.withNumbers("relu", 0);
  private final Operation reluGradient = Operation.of("relu_bp");

  public ConvolutionLayer(
      Convolution node, Border border, Nd4jMap output, Window window, OwnedArrays memory) {
    this.node = node;
    this.output = output;
    this.window = window;
    int channels = window.shape().channels();
    int padding = border == Border.ZERO ? node.padding() : 0;
    int height = written(node.kernelHeight());
    int width = written(node.kernelWidth());
    weights = memory.copyOf(kernel(channels, false), node.outputs(), channels, height, width);
    bias = memory.copyOf(node.bias(), node.outputs());
    convolve = operation("conv2d", node.stride(), padding, padding);
    int down = height - 1 - padding;
    int across = width - 1 - padding;
    boolean turnable = node.stride() == 1 && down >= 0 && across >= 0;
    turned =
        turnable
            ? memory.copyOf(kernel(channels, true), channels, node.outputs(), height, width)
            : null;
    inputShape = turnable ? null : memory.own(Nd4j.createFromArray(Nd4jMap.sides(window.shape())));
    convolveBack =
        turnable
            ? operation("conv2d", 1, down, across)
            : operation("conv2d_input_bp", node.stride(), padding, padding);
  }

  /** The side of a kernel with the zeros of its dilation. */
  private int written(int side) {
    return node.dilation() * (side - 1) + 1;
  }

  private Operation operation(String name, int stride, int down, int across) {
    int height = written(node.kernelHeight());
    int width = written(node.kernelWidth());
    return Operation.of(
        name,
        height,
        width,
        stride,
        stride,
        down,
        across,
        1,
        1,
        PADDED_AS_GIVEN,
        CHANNELS_FIRST,
        OUTPUTS_FIRST);
  }

  /** [O,I,KH,KW]; or, each kernel turned by half a turn, [I,O,KH,KW]. */
  private float[] kernel(int inputs, boolean turn) {
    int width = written(node.kernelWidth());
    int area = written(node.kernelHeight()) * width;
    int columns = node.kernelWidth();
    float[] kernel = new float[node.outputs() * inputs * area];
    for (int i = 0; i < node.weights().length; i++) {
      int at = i % (node.kernelHeight() * columns);
      int pair = i / (node.kernelHeight() * columns);
      int place = (at / columns * width + at % columns) * node.dilation();
      int turnedPair = pair % inputs * node.outputs() + pair / inputs;
      kernel[turn ? turnedPair * area + area - 1 - place : pair * area + place] = node.weights()[i];
    }
    return kernel;
  }

  @Override
  public Nd4jMap output() {
    return output;
  }

  @Override
  public void forward() {
    window.gather();
    INDArray values = output.values.array();
    convolve.run(values, window.values().array(), weights, bias);
    if (node.relu()) {
      relu.run(values, values);
    }
  }

  @Override
  public void backward() {
    INDArray gradient = output.gradient().array();
    if (node.relu()) {
      reluGradient.run(gradient, output.values.array(), gradient);
    }
    INDArray place = window.place().array();
    if (turned != null) {
      convolveBack.run(place, gradient, turned);
    } else {
      convolveBack.run(place, inputShape, weights, gradient);
    }
    window.deliver();
  }
}
