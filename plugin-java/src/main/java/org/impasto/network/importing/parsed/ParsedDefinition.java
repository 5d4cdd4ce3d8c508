package org.impasto.network.importing.parsed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.ParsedNetwork.Concatenation;
import org.impasto.network.importing.parsed.ParsedNetwork.Convolution;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.ParsedNetwork.Pool;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;
import org.nd4j.linalg.activations.Activation;

/**
 * The form of a network for layers that fit: a DL4J graph, its weights, and which pools keep a
 * rest.
 */
public final class ParsedDefinition {
  private final String network;
  private final GraphBuilder graph = new NeuralNetConfiguration.Builder().graphBuilder();
  private final Map<String, WeightTensor> weights = new LinkedHashMap<>();
  private final List<String> ceilPools = new ArrayList<>();
  private final String input;

  public ParsedDefinition(String network, List<Layer> layers, String input) {
    this.network = network;
    this.input = input;
    graph.addInputs(Graph.INPUT);
    layers.forEach(this::add);
    graph.setOutputs(outputs(layers).toArray(String[]::new));
    graph.validateOutputLayerConfig(false).allowDisconnected(true);
  }

  public ComputationGraphConfiguration configuration() {
    ComputationGraphConfiguration configuration = graph.build();
    configuration.getDefaultConfiguration().setSeed(0);
    for (GraphVertex vertex : configuration.getVertices().values()) {
      if (vertex instanceof LayerVertex layer) layer.getLayerConf().setSeed(0);
    }
    return configuration;
  }

  public Map<String, WeightTensor> weights() {
    return weights;
  }

  public List<String> ceilPools() {
    return ceilPools;
  }

  private static List<String> outputs(List<Layer> layers) {
    Set<String> outputs = new LinkedHashSet<>();
    layers.forEach(layer -> outputs.add(layer.name()));
    layers.forEach(layer -> outputs.removeAll(layer.inputs()));
    return List.copyOf(outputs);
  }

  private void add(Layer layer) {
    if (layer.name().equals(Graph.INPUT)) {
      throw wrong(layer, "goes by the name that Impasto gives the picture; rename it");
    }
    String[] inputs =
        layer.inputs().stream()
            .map(each -> each.equals(input) ? Graph.INPUT : each)
            .toArray(String[]::new);
    if (layer instanceof Convolution c) {
      graph.addLayer(c.name(), convolution(c), inputs);
      weights.put(c.name() + ".weight", c.weight());
      weights.put(c.name() + ".bias", new WeightTensor(new int[] {c.bias().length}, c.bias()));
    } else if (layer instanceof Pool p) {
      graph.addLayer(p.name(), pool(p), inputs);
      if (p.ceil()) ceilPools.add(p.name());
    } else if (layer instanceof Concatenation) {
      graph.addVertex(layer.name(), new MergeVertex(), inputs);
    }
  }

  private ConvolutionLayer convolution(Convolution c) {
    Window window = c.window();
    int stride = same(c, "stride", window.stride());
    int padding = padding(c, window);
    int dilation = same(c, "dilation", window.dilation());
    int[] shape = c.weight().shape();
    if (shape.length != 4
        || shape[2] != window.kernel()[0]
        || shape[3] != window.kernel()[1]
        || shape[0] != c.bias().length) {
      throw wrong(
          c,
          "has weights "
              + Arrays.toString(shape)
              + " and "
              + c.bias().length
              + " biases for a kernel "
              + Arrays.toString(window.kernel()));
    }
    return new ConvolutionLayer.Builder(shape[2], shape[3])
        .nIn(shape[1])
        .nOut(shape[0])
        .stride(stride, stride)
        .padding(padding, padding)
        .dilation(dilation, dilation)
        .activation(c.relu() ? Activation.RELU : Activation.IDENTITY)
        .build();
  }

  private SubsamplingLayer pool(Pool p) {
    int kernel = same(p, "kernel", p.window().kernel());
    int stride = same(p, "stride", p.window().stride());
    if (padding(p, p.window()) != 0) throw wrong(p, "pads; a pool without padding is required");
    return new SubsamplingLayer.Builder(
            p.max() ? SubsamplingLayer.PoolingType.MAX : SubsamplingLayer.PoolingType.AVG)
        .kernelSize(kernel, kernel)
        .stride(stride, stride)
        .build();
  }

  private int padding(Layer layer, Window window) {
    int before = same(layer, "padding", window.before());
    if (same(layer, "padding", window.after()) != before) {
      throw wrong(
          layer,
          "pads "
              + Arrays.toString(window.before())
              + " before and "
              + Arrays.toString(window.after())
              + " after; the same on all sides is required");
    }
    return before;
  }

  private int same(Layer layer, String field, int[] both) {
    if (both[0] != both[1]) {
      throw wrong(
          layer,
          "has the "
              + field
              + " "
              + both[0]
              + " x "
              + both[1]
              + "; both ways the same is required");
    }
    return both[0];
  }

  private UserException wrong(Layer layer, String what) {
    return new UserException(network + ": layer " + layer.name() + " " + what);
  }
}
