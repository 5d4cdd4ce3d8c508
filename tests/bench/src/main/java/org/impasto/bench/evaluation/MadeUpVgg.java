package org.impasto.bench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;

/**
 * VGG-19 to relu5_1 (Simonyan, Zisserman, arXiv 1409.1556, table 1, E) with made-up weights:
 * normal, standard deviation sqrt(2 / inputs), so that features keep their size from layer to layer
 * (He et al., arXiv 1502.01852, section 2.2).
 */
public final class MadeUpVgg {
  private static final int[] CONVOLUTIONS = {2, 2, 4, 4, 1};
  private static final int[] CHANNELS = {64, 128, 256, 512, 512};
  private static final double[] MEAN = {103.939, 116.779, 123.68};
  private static final double RANGE = 256;
  private static final int SIDE = 3;

  private MadeUpVgg() {}

  public static Problem problem(int height, int width) {
    List<LossTap> style = new ArrayList<>();
    for (int block = 1; block <= CONVOLUTIONS.length; block++) {
      style.add(new LossTap("relu" + block + "_1", 1));
    }
    return new Problem(graph(), style, List.of(new LossTap("relu4_2", 1)), height, width);
  }

  private static Graph graph() {
    Random random = new Random(19);
    List<Graph.Node> nodes = new ArrayList<>();
    String last = Graph.INPUT;
    int inputs = 3;
    for (int block = 1; block <= CONVOLUTIONS.length; block++) {
      int outputs = CHANNELS[block - 1];
      for (int i = 1; i <= CONVOLUTIONS[block - 1]; i++) {
        String name = "relu" + block + "_" + i;
        nodes.add(convolution(name, last, inputs, outputs, random));
        last = name;
        inputs = outputs;
      }
      if (block < CONVOLUTIONS.length) {
        nodes.add(new Graph.Pool("pool" + block, last, Graph.Pool.Kind.MAX, 2, 2, false));
        last = "pool" + block;
      }
    }
    double[] mean = {MEAN[0] / RANGE, MEAN[1] / RANGE, MEAN[2] / RANGE};
    return new Graph(
        new Graph.Preprocessing(new int[] {2, 1, 0}, mean, RANGE), Graph.Border.ZERO, nodes);
  }

  private static Graph.Convolution convolution(
      String name, String input, int inputs, int outputs, Random random) {
    float[] weights = new float[outputs * inputs * SIDE * SIDE];
    double spread = Math.sqrt(2.0 / (inputs * SIDE * SIDE));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (spread * random.nextGaussian());
    }
    Graph.Kernel kernel = new Graph.Kernel(SIDE, SIDE, 1, SIDE / 2, 1);
    return new Graph.Convolution(name, input, outputs, kernel, true, weights, new float[outputs]);
  }
}
