package org.impasto.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasto.backend.graph.Graph;

/**
 * The VGG-19-shaped network with an eighth of the channels and made-up weights of the reference
 * material.
 */
public final class VggEighth {
  static final String FILE = "parity/vgg19_eighth.safetensors";
  private static final int[] CONVOLUTIONS = {2, 2, 4, 4, 1};
  private static final double SCALE = 256;
  private static final double[] MEAN = {103.939, 116.779, 123.68};

  private VggEighth() {}

  /** Empty where the reference material is not here. */
  public static Optional<Graph> graph() throws IOException {
    Optional<Path> file = Safetensors.reference(FILE);
    return file.isPresent() ? Optional.of(graph(Safetensors.read(file.get()))) : Optional.empty();
  }

  static Graph graph(Safetensors reference) {
    double[] mean = new double[3];
    for (int c = 0; c < 3; c++) {
      mean[c] = MEAN[c] / SCALE;
    }
    List<Graph.Node> nodes = new ArrayList<>();
    String last = Graph.INPUT;
    for (int block = 1; block <= CONVOLUTIONS.length; block++) {
      for (int i = 1; i <= CONVOLUTIONS[block - 1]; i++) {
        String weights = "conv" + block + "_" + i;
        String name = "relu" + block + "_" + i;
        nodes.add(
            new Graph.Convolution(
                name,
                last,
                reference.shape(weights + ".weight")[0],
                new Graph.Kernel(3, 3, 1, 1, 1),
                true,
                reference.floats(weights + ".weight"),
                reference.floats(weights + ".bias")));
        last = name;
      }
      nodes.add(new Graph.Pool("pool" + block, last, Graph.Pool.Kind.MAX, 2, 2, false));
      last = "pool" + block;
    }
    return new Graph(
        new Graph.Preprocessing(new int[] {2, 1, 0}, mean, SCALE), Graph.Border.ZERO, nodes);
  }
}
