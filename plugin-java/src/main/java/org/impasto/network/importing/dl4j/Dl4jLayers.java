package org.impasto.network.importing.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.BatchNormalisation;
import org.impasto.network.importing.parsed.ParsedNetwork;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Other;
import org.impasto.network.importing.parsed.ParsedNetwork.Pass;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Relu;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;
import org.impasto.network.importing.parsed.SamePadding;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** The layers of a DL4J graph. */
final class Dl4jLayers {
  /** Where a layer's numbers come from. */
  interface Numbers {
    /**
     * @param part as DL4J calls it: W, b, gamma, beta, mean, and var or log10stdev
     * @param shape required
     */
    float[] read(String layer, String part, int... shape);
  }

  private final String name;
  private final ComputationGraphConfiguration configuration;
  private final Numbers numbers;
  private final List<Layer> layers = new ArrayList<>();

  Dl4jLayers(String name, ComputationGraphConfiguration configuration, Numbers numbers) {
    this.name = name;
    this.configuration = configuration;
    this.numbers = numbers;
  }

  /**
   * @param order the vertices, each after its inputs
   */
  ParsedNetwork draft(List<String> order) {
    List<String> inputs = configuration.getNetworkInputs();
    if (inputs.size() != 1) {
      throw wrong("it has the inputs " + inputs + "; exactly one, the picture, is required");
    }
    for (String vertex : order) {
      if (configuration.getVertices().containsKey(vertex)) {
        add(
            vertex,
            configuration.getVertices().get(vertex),
            configuration.getVertexInputs().get(vertex));
      }
    }
    return new ParsedNetwork(name, inputs.get(0), layers);
  }

  private void add(String vertex, GraphVertex kind, List<String> inputs) {
    if (kind instanceof MergeVertex merge && merge.getMergeAxis() == 1) {
      layers.add(new Concatenation(vertex, inputs));
    } else if (kind instanceof LayerVertex layer && layer.getPreProcessor() == null) {
      layer(vertex, layer.getLayerConf().getLayer(), inputs);
    } else {
      boolean head = kind instanceof LayerVertex;
      layers.add(new Other(vertex, inputs, "a " + kind.getClass().getSimpleName(), head));
    }
  }

  private void layer(
      String vertex, org.deeplearning4j.nn.conf.layers.Layer layer, List<String> inputs) {
    String below = inputs.get(0);
    if (layer.getClass() == ConvolutionLayer.class) {
      convolution(vertex, below, (ConvolutionLayer) layer);
    } else if (layer.getClass() == SubsamplingLayer.class) {
      pool(vertex, below, (SubsamplingLayer) layer);
    } else if (layer instanceof BatchNormalization normalisation) {
      normalisation(vertex, below, normalisation);
    } else if (layer instanceof ActivationLayer activation) {
      activation(vertex, below, activation.getActivationFn());
    } else if (layer instanceof DropoutLayer) {
      layers.add(new Pass(vertex, below));
    } else {
      boolean head = layer instanceof GlobalPoolingLayer || isDense(layer);
      layers.add(new Other(vertex, inputs, "a " + layer.getClass().getSimpleName(), head));
    }
  }

  private static boolean isDense(org.deeplearning4j.nn.conf.layers.Layer layer) {
    return layer instanceof FeedForwardLayer
        && Set.of("DenseLayer", "OutputLayer", "LossLayer")
            .contains(layer.getClass().getSimpleName());
  }

  private void convolution(String vertex, String below, ConvolutionLayer layer) {
    requireRowsFirst(vertex, layer.getCnn2dDataFormat());
    int[] kernel = layer.getKernelSize();
    int[] shape = {(int) layer.getNOut(), (int) layer.getNIn(), kernel[0], kernel[1]};
    float[] bias = layer.hasBias() ? numbers.read(vertex, "b", shape[0]) : new float[shape[0]];
    WeightTensor weight = new WeightTensor(shape, numbers.read(vertex, "W", shape));
    Window window =
        window(
            vertex,
            layer.getConvolutionMode(),
            kernel,
            layer.getStride(),
            layer.getPadding(),
            layer.getDilation());
    boolean relu = relu(layer.getActivationFn());
    if (!relu && !(layer.getActivationFn() instanceof ActivationIdentity)) {
      layers.add(
          new Other(
              vertex,
              List.of(below),
              "a convolution with the activation " + layer.getActivationFn(),
              false));
      return;
    }
    layers.add(new Convolution(vertex, below, window, weight, bias, relu));
  }

  private void pool(String vertex, String below, SubsamplingLayer layer) {
    requireRowsFirst(vertex, layer.getCnn2dDataFormat());
    PoolingType type = layer.getPoolingType();
    if (type != PoolingType.MAX && type != PoolingType.AVG) {
      layers.add(new Other(vertex, List.of(below), "pooling by " + type, false));
      return;
    }
    Window window =
        window(
            vertex,
            layer.getConvolutionMode(),
            layer.getKernelSize(),
            layer.getStride(),
            layer.getPadding(),
            layer.getDilation());
    layers.add(new Pool(vertex, below, window, type == PoolingType.MAX, false));
  }

  /** DL4J's layer has an activation that it never applies. */
  private void normalisation(String vertex, String below, BatchNormalization layer) {
    int channels = (int) layer.getNOut();
    boolean fixed = layer.isLockGammaBeta();
    float[] gamma =
        fixed
            ? BatchNormalisation.all(channels, (float) layer.getGamma())
            : numbers.read(vertex, "gamma", channels);
    float[] beta =
        fixed
            ? BatchNormalisation.all(channels, (float) layer.getBeta())
            : numbers.read(vertex, "beta", channels);
    float[] mean = numbers.read(vertex, "mean", channels);
    float[] variance;
    if (layer.isUseLogStd()) {
      variance = numbers.read(vertex, "log10stdev", channels).clone();
      for (int c = 0; c < channels; c++) variance[c] = (float) Math.pow(10, 2 * variance[c]);
    } else {
      variance = numbers.read(vertex, "var", channels);
    }
    layers.add(
        BatchNormalisation.scale(vertex, below, gamma, beta, mean, variance, layer.getEps()));
  }

  private void activation(String vertex, String below, IActivation activation) {
    if (relu(activation)) {
      layers.add(new Relu(vertex, below));
    } else {
      layers.add(new Other(vertex, List.of(below), "the activation " + activation, false));
    }
  }

  private static boolean relu(IActivation activation) {
    return activation instanceof ActivationReLU relu
        && relu.getMax() == null
        && isZero(relu.getThreshold())
        && isZero(relu.getNegativeSlope());
  }

  private static boolean isZero(Double number) {
    return number == null || number == 0;
  }

  private Window window(
      String vertex,
      ConvolutionMode mode,
      int[] kernel,
      int[] stride,
      int[] padding,
      int[] dilation) {
    if (mode == ConvolutionMode.Same) {
      int[] pads = SamePadding.of(kernel, stride, dilation, name + ": layer " + vertex);
      return new Window(
          kernel, stride, new int[] {pads[0], pads[1]}, new int[] {pads[2], pads[3]}, dilation);
    }
    if (mode == ConvolutionMode.Causal) {
      throw wrong(
          "layer "
              + vertex
              + " has the convolution mode "
              + mode
              + "; Truncate or Same is required");
    }
    return new Window(kernel, stride, padding, padding, dilation);
  }

  private void requireRowsFirst(String vertex, CNN2DFormat format) {
    if (format != CNN2DFormat.NCHW) {
      throw wrong("layer " + vertex + " has the data format " + format + "; NCHW is required");
    }
  }

  private UserException wrong(String what) {
    return new UserException(name + ": " + what);
  }
}
