package org.impasto.network.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.Provenance;
import org.impasto.network.WeightTensor;
import org.nd4j.linalg.activations.Activation;

/**
 * A network that uses everything the neutral graph can say: stride, dilation, a rectangular kernel,
 * both pools, a merge, a layer without ReLU and one without bias. Tests spoil one part of it at a
 * time.
 */
public final class SmallNetwork {
  public final GraphBuilder graph = new NeuralNetConfiguration.Builder().graphBuilder();
  public final Map<String, WeightTensor> weights = new LinkedHashMap<>();
  public List<LossTap> styleTaps = List.of(new LossTap("joined", 1));
  public List<String> ceilPools = List.of();

  public SmallNetwork() {
    graph.addInputs(Graph.INPUT);
    graph.addLayer(
        "first", convolution(3, 3, 3, 4).padding(1, 1).stride(2, 2).build(), Graph.INPUT);
    graph.addLayer("left", convolution(3, 3, 4, 5).padding(2, 2).dilation(2, 2).build(), "first");
    ConvolutionLayer.Builder right = convolution(1, 1, 4, 3).activation(Activation.IDENTITY);
    graph.addLayer("right", right.hasBias(false).build(), "first");
    graph.addVertex("joined", new MergeVertex(), "left", "right");
    graph.addLayer("max", pool(SubsamplingLayer.PoolingType.MAX, 3, 2), "joined");
    graph.addLayer("last", convolution(1, 3, 8, 2).build(), "max");
    graph.addLayer("mean", pool(SubsamplingLayer.PoolingType.AVG, 2, 2), "last");
    graph.setOutputs("mean");
    Random random = new Random(1);
    put("first", random, 4, 3, 3, 3);
    put("left", random, 5, 4, 3, 3);
    put("right", random, 3, 4, 1, 1);
    weights.remove("right.bias");
    put("last", random, 2, 8, 1, 3);
  }

  public static ConvolutionLayer.Builder convolution(
      int height, int width, int inputs, int outputs) {
    return new ConvolutionLayer.Builder(height, width)
        .nIn(inputs)
        .nOut(outputs)
        .activation(Activation.RELU);
  }

  public static SubsamplingLayer pool(SubsamplingLayer.PoolingType type, int kernel, int stride) {
    return new SubsamplingLayer.Builder(type)
        .kernelSize(kernel, kernel)
        .stride(stride, stride)
        .build();
  }

  public NetworkDefinition definition() {
    NetworkDescriptor descriptor =
        NetworkDescriptor.of(
            new Provenance("small", "none", "a test"),
            new Graph.Preprocessing(new int[] {2, 1, 0}, new double[] {.1, .2, .3}, 2),
            Graph.Border.ZERO,
            new LossTaps(styleTaps, List.of(new LossTap("last", 1))),
            ceilPools);
    graph.validateOutputLayerConfig(false).allowDisconnected(true);
    return new NetworkDefinition(descriptor, graph.build(), weights);
  }

  private void put(String name, Random random, int... shape) {
    weights.put(name + ".weight", tensor(random, shape));
    weights.put(name + ".bias", tensor(random, shape[0]));
  }

  private static WeightTensor tensor(Random random, int... shape) {
    float[] values = new float[(int) WeightTensor.elements(shape)];
    for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian() / 3;
    return new WeightTensor(shape, values);
  }
}
