package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.graph.Graph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Activations of SqueezeNet 1.0 with its real weights: strided convolution, overlapping pools, fire
 * modules.
 */
class SqueezeNetParityTest {
  private static final List<String> TAPS =
      List.of("relu_conv1", "fire2/concat", "fire5/concat", "fire9/concat");

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "nd4j"})
  void activationsAgree(String name) throws IOException {
    Optional<Path> weights = Safetensors.reference(SqueezeNet.FILE);
    Optional<Path> vectors = Safetensors.reference("networks/squeezenet1_0_vectors.safetensors");
    assumeTrue(
        weights.isPresent() && vectors.isPresent(), "SqueezeNet's reference material is not here");
    Safetensors expected = Safetensors.read(vectors.get());
    int[] size = expected.shape("input_bgr_minus_mean");
    float[] input = expected.floats("input_bgr_minus_mean");
    Graph.Preprocessing asItIs = new Graph.Preprocessing(new int[] {0, 1, 2}, new double[3], 1);
    try (Backend backend = Backends.create(name, BackendOptions.defaults());
        Plan plan =
            backend.compile(
                SqueezeNet.graph(Safetensors.read(weights.get()), asItIs),
                size[2],
                size[3],
                Set.copyOf(TAPS));
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
