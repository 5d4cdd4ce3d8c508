package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Activations of SqueezeNet 1.0 with its real weights: strided convolution, overlapping pools, fire modules. */
class SqueezeNetParityTest {
  private static final List<String> TAPS = List.of("relu_conv1", "fire2/concat", "fire5/concat", "fire9/concat");

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "nd4j"})
  void activationsAgree(String name) throws IOException {
    Optional<Path> weights = Safetensors.reference("networks/squeezenet1_0.safetensors");
    Optional<Path> vectors = Safetensors.reference("networks/squeezenet1_0_vectors.safetensors");
    assumeTrue(weights.isPresent() && vectors.isPresent(), "SqueezeNet's reference material is not here");
    Safetensors expected = Safetensors.read(vectors.get());
    int[] size = expected.shape("input_bgr_minus_mean");
    float[] input = expected.floats("input_bgr_minus_mean");
    try (Backend backend = Backends.create(name, BackendOptions.defaults());
        Plan plan = backend.compile(graph(Safetensors.read(weights.get())), size[2], size[3], Set.copyOf(TAPS));
        Tensor image = backend.allocate(input.length);
        FloatPointer pointer = new FloatPointer(input)) {
      image.upload(pointer);
      plan.forward(image);
      for (String tap : TAPS) {
        try (Features features = plan.capture(tap)) {
          assertClose(expected.floats(tap), features.toArray(), tap);
        }
      }
    }
  }

  private static Graph graph(Safetensors weights) {
    List<Graph.Node> nodes = new ArrayList<>();
    nodes.add(convolution("relu_conv1", "conv1", Graph.INPUT, 2, weights));
    String last = pool("pool1", "relu_conv1", nodes);
    for (int i = 2; i <= 9; i++) {
      String fire = "fire" + i;
      nodes.add(convolution(fire + "/squeeze", fire + "/squeeze1x1", last, 1, weights));
      nodes.add(convolution(fire + "/expand1", fire + "/expand1x1", fire + "/squeeze", 1, weights));
      nodes.add(convolution(fire + "/expand3", fire + "/expand3x3", fire + "/squeeze", 1, weights));
      nodes.add(new Graph.Concatenation(fire + "/concat", List.of(fire + "/expand1", fire + "/expand3")));
      last = i == 4 || i == 8 ? pool("pool" + i, fire + "/concat", nodes) : fire + "/concat";
    }
    Graph.Preprocessing asItIs = new Graph.Preprocessing(new int[] {0, 1, 2}, new double[3], 1);
    return new Graph(asItIs, Graph.Border.ZERO, nodes);
  }

  private static String pool(String name, String input, List<Graph.Node> nodes) {
    nodes.add(new Graph.Pool(name, input, Graph.Pool.Kind.MAX, 3, 2, true));
    return name;
  }

  private static Graph.Convolution convolution(
      String name, String layer, String input, int stride, Safetensors weights) {
    int[] shape = weights.shape(layer + ".weight");
    return new Graph.Convolution(
        name, input, shape[0], shape[2], shape[3], stride, shape[2] == 3 ? 1 : 0, 1, true,
        weights.floats(layer + ".weight"), weights.floats(layer + ".bias"));
  }

  private static void assertClose(float[] expected, float[] found, String what) {
    assertEquals(expected.length, found.length, what);
    double error = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      error += Math.pow(found[i] - expected[i], 2);
      size += Math.pow(expected[i], 2);
    }
    assertEquals(0, Math.sqrt(error / size), 1e-5, what);
  }
}
