package org.impasto.network.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;

/**
 * Turns a DL4J graph and its weights into the neutral {@link Graph}, and refuses by name whatever
 * that form cannot say: another kind of layer, other padding, another activation, weights that do
 * not fit.
 */
final class GraphConversion {
  private final NetworkDescriptor descriptor;
  private final ComputationGraphConfiguration configuration;
  private final LayerConversion layers;
  private final Map<String, Integer> channels = new HashMap<>();
  private final List<Graph.Node> nodes = new ArrayList<>();

  GraphConversion(
      NetworkDescriptor descriptor,
      ComputationGraphConfiguration configuration,
      Map<String, WeightTensor> weights) {
    this.descriptor = descriptor;
    this.configuration = configuration;
    layers = new LayerConversion(descriptor.name(), weights);
  }

  Graph graph() {
    if (!configuration.getNetworkInputs().equals(List.of(Graph.INPUT))) {
      throw refused(
          "its inputs are "
              + configuration.getNetworkInputs()
              + " where one named "
              + Graph.INPUT
              + " is required");
    }
    channels.put(Graph.INPUT, 3);
    for (String name : topologicalOrder()) add(name, configuration.getVertexInputs().get(name));
    layers.requireAllUsed();
    requirePools(descriptor.ceilPools());
    return new Graph(descriptor.preprocessing(), descriptor.border(), List.copyOf(nodes));
  }

  /** Repeatedly takes the first vertex whose inputs have all been taken. */
  private List<String> topologicalOrder() {
    Set<String> taken = new LinkedHashSet<>(List.of(Graph.INPUT));
    List<String> left = new ArrayList<>(configuration.getVertices().keySet());
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(name -> taken.containsAll(configuration.getVertexInputs().get(name)))
              .findFirst()
              .orElseThrow(
                  () -> refused("the inputs of " + left + " are missing or form a circle"));
      taken.add(next);
      left.remove(next);
    }
    taken.remove(Graph.INPUT);
    return List.copyOf(taken);
  }

  private void add(String name, List<String> inputs) {
    GraphVertex vertex = configuration.getVertices().get(name);
    if (vertex instanceof MergeVertex merge) {
      merge(name, inputs, merge);
    } else if (vertex instanceof LayerVertex layer && inputs.size() == 1) {
      if (layer.getPreProcessor() != null) {
        throw refused("layer " + name + " has an input preprocessor; remove it");
      }
      layer(name, inputs.get(0), layer.getLayerConf().getLayer());
    } else {
      throw unsupported(name, vertex.getClass().getSimpleName());
    }
  }

  private void merge(String name, List<String> inputs, MergeVertex vertex) {
    if (vertex.getMergeAxis() != 1) {
      throw refused(
          "vertex "
              + name
              + " merges axis "
              + vertex.getMergeAxis()
              + "; axis 1, channels, is required");
    }
    nodes.add(new Graph.Concatenation(name, List.copyOf(inputs)));
    channels.put(name, inputs.stream().mapToInt(channels::get).sum());
  }

  private void layer(String name, String input, Layer layer) {
    int inputs = channels.get(input);
    if (layer.getClass() == ConvolutionLayer.class) {
      Graph.Convolution node = layers.convolution(name, input, inputs, (ConvolutionLayer) layer);
      nodes.add(node);
      channels.put(name, node.outputs());
    } else if (layer.getClass() == SubsamplingLayer.class) {
      boolean ceil = descriptor.ceilPools().contains(name);
      nodes.add(layers.pool(name, input, (SubsamplingLayer) layer, ceil));
      channels.put(name, inputs);
    } else {
      throw unsupported(name, layer.getClass().getSimpleName());
    }
  }

  private void requirePools(List<String> names) {
    for (String name : names) {
      if (nodes.stream().noneMatch(n -> n instanceof Graph.Pool && n.name().equals(name))) {
        throw refused("network.json names " + name + " in ceilPools, which is none of its pools");
      }
    }
  }

  private UserException unsupported(String name, String kind) {
    return refused(
        "layer "
            + name
            + " is a "
            + kind
            + "; ConvolutionLayer, SubsamplingLayer and MergeVertex are what Impasto runs");
  }

  private UserException refused(String what) {
    return new UserException("Network " + descriptor.name() + ": " + what);
  }
}
