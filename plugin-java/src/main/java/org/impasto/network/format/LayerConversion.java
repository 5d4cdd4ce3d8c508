package org.impasto.network.format;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Turns single DL4J layers into nodes of the neutral graph and hands out their weights. */
final class LayerConversion {
  private final String network;
  private final Map<String, WeightTensor> weights;
  private final Set<String> unused;

  LayerConversion(String network, Map<String, WeightTensor> weights) {
    this.network = network;
    this.weights = weights;
    unused = new LinkedHashSet<>(weights.keySet());
  }

  Graph.Convolution convolution(String name, String input, int inputs, ConvolutionLayer layer) {
    requirePlain(name, layer.getConvolutionMode(), layer.getCnn2dDataFormat());
    int stride = same(name, "stride", layer.getStride());
    int padding = same(name, "padding", layer.getPadding());
    int dilation = same(name, "dilation", layer.getDilation());
    boolean relu = relu(name, layer.getActivationFn());
    int outputs = (int) layer.getNOut();
    int height = layer.getKernelSize()[0];
    int width = layer.getKernelSize()[1];
    float[] weight = values(name + ".weight", outputs, inputs, height, width);
    float[] bias = layer.hasBias() ? values(name + ".bias", outputs) : new float[outputs];
    Graph.Kernel kernel = new Graph.Kernel(height, width, stride, padding, dilation);
    return new Graph.Convolution(name, input, outputs, kernel, relu, weight, bias);
  }

  Graph.Pool pool(String name, String input, SubsamplingLayer layer, boolean ceil) {
    requirePlain(name, layer.getConvolutionMode(), layer.getCnn2dDataFormat());
    requireOnly(name, "padding", same(name, "padding", layer.getPadding()), 0);
    requireOnly(name, "dilation", same(name, "dilation", layer.getDilation()), 1);
    int kernel = same(name, "kernel", layer.getKernelSize());
    int stride = same(name, "stride", layer.getStride());
    return new Graph.Pool(name, input, kind(name, layer.getPoolingType()), kernel, stride, ceil);
  }

  /** A weight that no layer takes is a sign that graph and weights are not of one network. */
  void requireAllUsed() {
    if (!unused.isEmpty()) throw refused("no layer takes the weights " + unused);
  }

  private float[] values(String name, int... shape) {
    WeightTensor tensor = weights.get(name);
    if (tensor == null) throw refused("the weights lack " + name + " " + Arrays.toString(shape));
    if (!Arrays.equals(tensor.shape(), shape)) {
      throw refused(
          name
              + " has the shape "
              + Arrays.toString(tensor.shape())
              + " where the graph requires "
              + Arrays.toString(shape));
    }
    for (int i = 0; i < tensor.values().length; i++) {
      if (!Float.isFinite(tensor.values()[i])) {
        throw refused(
            name + " holds " + tensor.values()[i] + " at " + i + "; weights must be finite");
      }
    }
    unused.remove(name);
    return tensor.values();
  }

  private boolean relu(String name, IActivation activation) {
    if (activation instanceof ActivationIdentity) return false;
    if (activation instanceof ActivationReLU relu
        && relu.getMax() == null
        && isZero(relu.getThreshold())
        && isZero(relu.getNegativeSlope())) {
      return true;
    }
    throw refused(
        "layer " + name + " has the activation " + activation + "; relu or identity is required");
  }

  private static boolean isZero(Double value) {
    return value == null || value == 0;
  }

  private Graph.Pool.Kind kind(String name, PoolingType type) {
    return switch (type) {
      case MAX -> Graph.Pool.Kind.MAX;
      case AVG -> Graph.Pool.Kind.AVERAGE;
      default -> throw refused("layer " + name + " pools by " + type + "; MAX or AVG is required");
    };
  }

  private void requirePlain(String name, ConvolutionMode mode, CNN2DFormat format) {
    if (mode != ConvolutionMode.Truncate) {
      throw refused(
          "layer " + name + " has the convolution mode " + mode + "; Truncate is required");
    }
    if (format != CNN2DFormat.NCHW) {
      throw refused("layer " + name + " has the data format " + format + "; NCHW is required");
    }
  }

  private int same(String name, String field, int[] both) {
    if (both[0] != both[1]) {
      throw refused(
          "layer "
              + name
              + " has the "
              + field
              + " "
              + Arrays.toString(both)
              + "; both must be equal");
    }
    return both[0];
  }

  private void requireOnly(String name, String field, int found, int required) {
    if (found != required) {
      throw refused(
          "layer " + name + " has the " + field + " " + found + "; " + required + " is required");
    }
  }

  private UserException refused(String what) {
    return new UserException("Network " + network + ": " + what);
  }
}
