package org.impasto.network.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Features;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.WeightTensor;
import org.impasto.network.format.Safetensors;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.library.InstalledNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SqueezeNet 1.0 with its real weights, imported, against activations computed in double precision.
 */
class SqueezeNetImportTest {
  private static final List<String> TAPS =
      List.of("relu_conv1", "fire2/concat", "fire5/concat", "fire9/concat");
  private static final double TOLERANCE = 1e-4;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "nd4j"})
  void theImportedNetworksActivationsAgree(String name) throws IOException {
    Path weights = reference("squeezenet1_0.safetensors");
    Path vectors = reference("squeezenet1_0_vectors.safetensors");
    assumeTrue(weights != null && vectors != null, "SqueezeNet's reference material is not here");
    Map<String, WeightTensor> expected = Safetensors.read(Files.readAllBytes(vectors), "vectors");
    WeightTensor input = expected.get("input_bgr_minus_mean");
    PerceptualNetwork network = imported(weights);
    try (Backend backend = Backends.create(name, BackendOptions.defaults());
        Plan plan =
            backend.compile(network.graph(), input.shape()[2], input.shape()[3], Set.copyOf(TAPS));
        Tensor image = backend.allocate(input.values().length);
        FloatPointer pointer = new FloatPointer(input.values())) {
      image.upload(pointer);
      plan.forward(image);
      for (String tap : TAPS) {
        try (Features features = plan.capture(tap)) {
          assertEquals(
              0, relativeError(expected.get(tap).values(), features.toArray()), TOLERANCE, tap);
        }
      }
    }
  }

  @Test
  void itIsLookedAtWhereShapesAreStillSmall() throws IOException {
    Path weights = reference("squeezenet1_0.safetensors");
    assumeTrue(weights != null, "SqueezeNet's reference material is not here");
    PerceptualNetwork network =
        InstalledNetworks.in(folder)
            .put(NetworkImport.read(weights, ImportOptions.usual("usual")).definition(), false);
    assertEquals(
        List.of(new LossTap("relu_conv1", 0.5), new LossTap("fire3/concat", 0.5)),
        network.contentTaps());
    assertEquals(
        List.of("relu_conv1", "fire2/concat", "fire3/concat", "fire4/concat", "fire5/concat"),
        network.styleTaps().stream().map(LossTap::node).toList());
  }

  /** With the input as it is: it is preprocessed already. */
  private PerceptualNetwork imported(Path weights) throws IOException {
    List<LossTap> taps = new ArrayList<>();
    TAPS.forEach(tap -> taps.add(new LossTap(tap, 1)));
    ImportOptions options =
        new ImportOptions(
            new Provenance("squeezenet", null, null),
            ImportOptions.Companions.NONE,
            InputScaling.PLAIN,
            Graph.Border.ZERO,
            new LossTaps(taps, taps, List.of()));
    NetworkImport read = NetworkImport.read(weights, options);
    assertEquals("weights of squeezenet1.0", read.format());
    return InstalledNetworks.in(folder).put(read.definition(), false);
  }

  private static double relativeError(float[] expected, float[] found) {
    assertEquals(expected.length, found.length);
    double error = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      error += Math.pow(found[i] - expected[i], 2);
      size += Math.pow(expected[i], 2);
    }
    return Math.sqrt(error / size);
  }

  private static Path reference(String name) {
    String named = System.getProperty("impasto.reference");
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file =
          (named == null ? at.resolve("shared/reference") : Path.of(named))
              .resolve("networks")
              .resolve(name);
      if (Files.exists(file)) return file;
    }
    return null;
  }
}
