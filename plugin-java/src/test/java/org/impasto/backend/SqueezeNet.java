package org.impasto.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasto.backend.graph.Graph;

/** SqueezeNet 1.0 with its real weights, to relu of its last fire module. */
public final class SqueezeNet {
  static final String FILE = "networks/squeezenet1_0.safetensors";
  private static final double RANGE = 255;
  private static final double[] MEAN = {104 / RANGE, 117 / RANGE, 123 / RANGE};

  private SqueezeNet() {}

  /** For pictures in [0,1]; empty where the weights are not here. */
  public static Optional<Graph> graph() throws IOException {
    Optional<Path> file = Safetensors.reference(FILE);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(
            graph(
                Safetensors.read(file.get()),
                new Graph.Preprocessing(new int[] {2, 1, 0}, MEAN, RANGE)));
  }

  static Graph graph(Safetensors weights, Graph.Preprocessing preprocessing) {
    List<Graph.Node> nodes = new ArrayList<>();
    nodes.add(convolution("relu_conv1", "conv1", Graph.INPUT, 2, weights));
    String last = pool("pool1", "relu_conv1", nodes);
    for (int i = 2; i <= 9; i++) {
      String fire = "fire" + i;
      nodes.add(convolution(fire + "/squeeze", fire + "/squeeze1x1", last, 1, weights));
      nodes.add(convolution(fire + "/expand1", fire + "/expand1x1", fire + "/squeeze", 1, weights));
      nodes.add(convolution(fire + "/expand3", fire + "/expand3x3", fire + "/squeeze", 1, weights));
      nodes.add(
          new Graph.Concatenation(fire + "/concat", List.of(fire + "/expand1", fire + "/expand3")));
      last = i == 4 || i == 8 ? pool("pool" + i, fire + "/concat", nodes) : fire + "/concat";
    }
    return new Graph(preprocessing, Graph.Border.ZERO, nodes);
  }

  private static String pool(String name, String input, List<Graph.Node> nodes) {
    nodes.add(new Graph.Pool(name, input, Graph.Pool.Kind.MAX, 3, 2, true));
    return name;
  }

  private static Graph.Convolution convolution(
      String name, String layer, String input, int stride, Safetensors weights) {
    int[] shape = weights.shape(layer + ".weight");
    return new Graph.Convolution(
        name,
        input,
        shape[0],
        new Graph.Kernel(shape[2], shape[3], stride, shape[2] == 3 ? 1 : 0, 1),
        true,
        weights.floats(layer + ".weight"),
        weights.floats(layer + ".bias"));
  }
}
