package org.impasto.network.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.impasto.backend.graph.Graph;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.WeightTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J runs a definition's graph; a plain evaluation of the neutral graph must agree at every node.
 * Both pad with zeros, as DL4J does, whatever the network's border.
 */
class Dl4jParityTest {
  private static final int HEIGHT = 26;
  private static final int WIDTH = 35;
  private static final double TOLERANCE = 2e-5;

  @Test
  void defaultNetworkComputesWhatItsDl4jGraphComputes() throws IOException {
    NetworkFiles files =
        NetworkFiles.read(
            "default",
            file -> getClass().getResourceAsStream("/networks/default/" + file).readAllBytes());
    assertAgreement(NetworkDefinition.of(files));
  }

  @Test
  void everyKindOfLayerComputesWhatItsDl4jGraphComputes() {
    assertAgreement(new SmallNetwork().definition());
  }

  @Test
  void aWrittenDefinitionIsReadBackAsTheSameNetwork(@TempDir Path folder) throws IOException {
    NetworkDefinition definition = new SmallNetwork().definition();
    NetworkFolder.write(definition, folder);
    PerceptualNetwork read = NetworkFolder.read(folder);
    assertEquals(definition.files().digest(), read.digest());
    Graph.Convolution last = (Graph.Convolution) read.graph().nodes().get(5);
    assertEquals("last", last.name());
    assertArrayEquals(definition.weights().get("last.weight").values(), last.weights());
    assertArrayEquals(new int[] {2, 1, 0}, read.graph().preprocessing().order());
    assertEquals(Graph.Border.ZERO, read.graph().border());
  }

  private static void assertAgreement(NetworkDefinition definition) {
    double[][][] input = noise();
    Graph graph = definition.network("").graph();
    ReferenceEvaluation reference = new ReferenceEvaluation(graph, input);
    Map<String, INDArray> found = evaluate(definition, input);
    for (Graph.Node node : graph.nodes()) {
      assertClose(node.name(), reference.value(node.name()), found.get(node.name()));
    }
  }

  private static Map<String, INDArray> evaluate(NetworkDefinition definition, double[][][] input) {
    ComputationGraphConfiguration configuration = definition.configuration();
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    definition.weights().forEach((name, tensor) -> set(network, name, tensor));
    return network.feedForward(Nd4j.create(new double[][][][] {input}), false);
  }

  private static void set(ComputationGraph network, String name, WeightTensor tensor) {
    boolean bias = name.endsWith(".bias");
    String layer = name.substring(0, name.lastIndexOf('.'));
    int[] shape = bias ? new int[] {1, tensor.shape()[0]} : tensor.shape();
    INDArray values = Nd4j.create(tensor.values(), shape, 'c');
    network.getLayer(layer).setParam(bias ? "b" : "W", values);
  }

  private static void assertClose(String node, double[][][] expected, INDArray found) {
    long[] shape = {1, expected.length, expected[0].length, expected[0][0].length};
    assertArrayEquals(shape, found.shape(), node);
    for (int c = 0; c < shape[1]; c++) {
      for (int y = 0; y < shape[2]; y++) {
        for (int x = 0; x < shape[3]; x++) {
          double e = expected[c][y][x];
          double atol = TOLERANCE * (1 + Math.abs(e));
          assertEquals(e, found.getDouble(0, c, y, x), atol, node);
        }
      }
    }
  }

  private static double[][][] noise() {
    Random random = new Random(7);
    double[][][] picture = new double[3][HEIGHT][WIDTH];
    for (double[][] plane : picture) {
      for (double[] row : plane) {
        for (int x = 0; x < WIDTH; x++) row[x] = (float) random.nextGaussian();
      }
    }
    return picture;
  }
}
