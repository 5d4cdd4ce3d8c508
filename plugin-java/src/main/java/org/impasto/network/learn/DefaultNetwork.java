package org.impasto.network.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.Provenance;
import org.impasto.network.WeightTensor;
import org.impasto.network.format.NetworkDefinition;
import org.impasto.network.format.NetworkDescriptor;
import org.impasto.network.library.Networks;
import org.nd4j.linalg.activations.Activation;

/** Puts what was learnt into the form of a network: the DL4J graph, the weights, the taps. */
final class DefaultNetwork {
  private static final String LICENCE =
      "That of Impasto itself: learnt from procedural pictures, no data of others";
  private static final String SOURCE =
      "Spherical k-means on whitened patches of dead-leaves pictures, when Impasto is built";
  private static final List<String> STYLE = List.of("r1_1", "r2_1", "r2_2", "r3_1", "r3_2");

  /**
   * A little of r1_1 beside the deeper ones holds contours. Measured on six paintings at 320 px
   * with SqueezeNet as the judge, their content distance falls from 1.05 to 0.95 and their style
   * distance rises from 0.264 to 0.268. A third of r1_1 brings 0.87 and 0.273, but ties strokes to
   * the source's grain.
   */
  private static final List<LossTap> CONTENT =
      List.of(new LossTap("r1_1", .1), new LossTap("r2_2", .45), new LossTap("r3_2", .45));

  /** The average colour of 8x8 pixels: the palette at the scale of a stroke. */
  private static final String COARSE_COLOUR = "rgb8";

  /**
   * The average colour of 4x4 pixels. Four of them make one of 8x8, and those overlap: side by
   * side, each becomes a patch of one colour with straight edges.
   */
  private static final String FINER_COLOUR = "rgb4";

  private static final int FINER = 4;

  private DefaultNetwork() {}

  static NetworkDefinition of(List<LearntLayer> layers) {
    return new NetworkDefinition(descriptor(), configuration(), weights(layers));
  }

  private static NetworkDescriptor descriptor() {
    double centre = DefaultNetworkLearner.CENTRE;
    return NetworkDescriptor.of(
        new Provenance(Networks.DEFAULT, LICENCE, SOURCE),
        new Graph.Preprocessing(
            new int[] {0, 1, 2}, new double[] {centre, centre, centre}, DefaultNetworkLearner.GAIN),
        Graph.Border.REFLECT,
        new LossTaps(taps(STYLE), CONTENT),
        List.of());
  }

  /** Taps of equal weight whose weights sum to 1. */
  private static List<LossTap> taps(List<String> nodes) {
    return nodes.stream().map(node -> new LossTap(node, 1. / nodes.size())).toList();
  }

  private static ComputationGraphConfiguration configuration() {
    GraphBuilder graph = new NeuralNetConfiguration.Builder().graphBuilder().addInputs(Graph.INPUT);
    graph.addLayer(FINER_COLOUR, averagePool(FINER, FINER), Graph.INPUT);
    graph.addLayer(COARSE_COLOUR, averagePool(2, 1), FINER_COLOUR);
    String below = Graph.INPUT;
    int inputs = 3;
    List<DefaultNetworkLearner.Block> blocks = DefaultNetworkLearner.BLOCKS;
    for (int b = 0; b < blocks.size(); b++) {
      if (b > 0) {
        graph.addLayer("pool" + b, averagePool(2, 2), below);
        below = "pool" + b;
      }
      int outputs = blocks.get(b).channels();
      for (int j = 0; j < blocks.get(b).convolutions(); j++) {
        String name = DefaultNetworkLearner.layerName(b, j);
        graph.addLayer(name, convolution(inputs, outputs), below);
        below = name;
        inputs = outputs;
      }
    }
    graph.setOutputs(below, COARSE_COLOUR).validateOutputLayerConfig(false);
    return withoutTime(graph.build());
  }

  /**
   * DL4J's seeds are the time of day; fixed ones keep the file the same from build to build. The
   * builder's own way to set a seed needs an ND4J backend.
   */
  private static ComputationGraphConfiguration withoutTime(ComputationGraphConfiguration graph) {
    graph.getDefaultConfiguration().setSeed(0);
    for (GraphVertex vertex : graph.getVertices().values()) {
      ((LayerVertex) vertex).getLayerConf().setSeed(0);
    }
    return graph;
  }

  private static ConvolutionLayer convolution(int inputs, int outputs) {
    return new ConvolutionLayer.Builder(Patches.SIDE, Patches.SIDE)
        .nIn(inputs)
        .nOut(outputs)
        .padding(Patches.SIDE / 2, Patches.SIDE / 2)
        .activation(Activation.RELU)
        .build();
  }

  private static SubsamplingLayer averagePool(int side, int stride) {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG)
        .kernelSize(side, side)
        .stride(stride, stride)
        .build();
  }

  private static Map<String, WeightTensor> weights(List<LearntLayer> layers) {
    Map<String, WeightTensor> weights = new LinkedHashMap<>();
    for (LearntLayer layer : layers) {
      int[] shape = {layer.outputs(), layer.inputs(), Patches.SIDE, Patches.SIDE};
      weights.put(layer.name() + ".weight", new WeightTensor(shape, layer.weights()));
      weights.put(
          layer.name() + ".bias", new WeightTensor(new int[] {layer.outputs()}, layer.bias()));
    }
    return weights;
  }
}
