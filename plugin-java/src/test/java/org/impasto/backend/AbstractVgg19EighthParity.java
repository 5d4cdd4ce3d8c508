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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published objective on an imported VGG-19-shaped network, against PyTorch's autograd in
 * double precision.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractVgg19EighthParity {
  private static final String FILE = VggEighth.FILE;
  private static final List<String> STYLE =
      List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1");
  private static final String CONTENT = "relu4_2";
  private static final double SCALE = 256;

  private Safetensors reference;
  private Backend backend;
  private Graph graph;

  /** A new backend of the kind under test. */
  abstract Backend create();

  Precision precision() {
    return Precision.FULL;
  }

  double lossTolerance() {
    return 1e-5;
  }

  double gradientTolerance() {
    return 1e-4;
  }

  /** Of the content's gradient, which comes down through ten layers and three pools. */
  double deepGradientTolerance() {
    return gradientTolerance();
  }

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Optional<Path> file = Safetensors.reference(FILE);
    assumeTrue(file.isPresent(), "the reference material is not here: " + FILE);
    reference = Safetensors.read(file.get());
    graph = ImportedVggEighth.graph(reference, folder);
    backend = create();
    assumeTrue(
        precision() == Precision.FULL || backend.fast(),
        "this processor has no AVX512-BF16, so Fast is Full");
  }

  @AfterAll
  void close() {
    if (backend != null) {
      backend.close();
    }
  }

  @Test
  void contentLossAndGradientAgree() {
    int[] size = reference.shape("content_rgb");
    try (Plan plan = backend.compile(graph, size[2], size[3], Set.of(CONTENT), precision());
        Tensor content = tensor("content_rgb");
        Tensor x = tensor("x_rgb");
        Tensor gradient = backend.allocate(x.elements())) {
      plan.forward(content);
      try (Features target = plan.capture(CONTENT)) {
        plan.forward(x);
        double weight = 5.0 / (target.channels() * target.positions());
        assertLoss("loss_content", weight * plan.distance(CONTENT, target));
        plan.distanceGradient(CONTENT, target, weight);
        plan.backward(gradient);
      }
      assertGradient("grad_content", gradient, deepGradientTolerance());
    }
  }

  @Test
  void styleLossesAndGradientAgree() {
    int[] size = reference.shape("x_rgb");
    int[] styleSize = reference.shape("style_rgb");
    try (Plan plan = backend.compile(graph, size[2], size[3], Set.copyOf(STYLE), precision());
        Plan stylePlan =
            backend.compile(graph, styleSize[2], styleSize[3], Set.copyOf(STYLE), precision());
        Tensor style = tensor("style_rgb");
        Tensor x = tensor("x_rgb");
        Tensor gradient = backend.allocate(x.elements())) {
      stylePlan.forward(style);
      plan.forward(x);
      for (String tap : STYLE) {
        double[] target = gram(stylePlan.moments(tap));
        assertClose(
            reference.values("target_gram_" + tap), target, lossTolerance(), tap + " of the style");
        Moments moments = plan.moments(tap);
        double[] difference = gram(moments);
        double loss = 0;
        for (int i = 0; i < target.length; i++) {
          difference[i] -= target[i];
          loss += 100.0 / target.length * difference[i] * difference[i];
        }
        assertLoss("loss_style_" + tap, loss);
        for (int i = 0; i < target.length; i++) {
          difference[i] *= 200.0 / target.length / (moments.channels() * moments.positions());
        }
        plan.momentsGradient(tap, difference, null);
      }
      plan.backward(gradient);
      assertGradient("grad_style", gradient, gradientTolerance());
    }
  }

  @Test
  void temporalLossAgrees() {
    try (Tensor x = tensor("x_rgb");
        Tensor previous = tensor("previous_warped_rgb");
        Tensor reliability = tensor("reliability");
        Tensor gradient = backend.allocate(x.elements())) {
      double weight = 1000.0 * SCALE * SCALE / x.elements();
      assertLoss(
          "loss_temporal",
          weight * backend.squaredDistance(x, previous, reliability, weight, gradient));
      assertGradient("grad_temporal", gradient, gradientTolerance());
    }
  }

  private static double[] gram(Moments moments) {
    double[] gram = new double[moments.second().length];
    for (int i = 0; i < gram.length; i++) {
      gram[i] = moments.second()[i] / (moments.channels() * moments.positions());
    }
    return gram;
  }

  private void assertLoss(String name, double found) {
    double expected = reference.values(name)[0];
    assertEquals(expected, found, lossTolerance() * expected, name);
  }

  /** The reference's gradient is with respect to the preprocessed picture, blue first. */
  private void assertGradient(String name, Tensor found, double tolerance) {
    double[] expected = reference.values(name);
    double[] inRgb = new double[expected.length];
    int plane = expected.length / 3;
    for (int i = 0; i < expected.length; i++) {
      inRgb[(2 - i / plane) * plane + i % plane] = SCALE * expected[i];
    }
    float[] values = new float[expected.length];
    try (FloatPointer pointer = new FloatPointer(values.length)) {
      found.download(pointer);
      pointer.get(values);
    }
    double[] gradient = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      gradient[i] = values[i];
    }
    assertClose(inRgb, gradient, tolerance, name);
  }

  /** Root of the mean square of the differences, relative to that of the expected. */
  private static void assertClose(
      double[] expected, double[] found, double tolerance, String what) {
    assertEquals(expected.length, found.length, what);
    double error = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      error += (found[i] - expected[i]) * (found[i] - expected[i]);
      size += expected[i] * expected[i];
    }
    assertEquals(0, Math.sqrt(error / size), tolerance, what);
  }

  private Tensor tensor(String name) {
    float[] values = reference.floats(name);
    Tensor tensor = backend.allocate(values.length);
    try (FloatPointer pointer = new FloatPointer(values)) {
      tensor.upload(pointer);
    }
    return tensor;
  }
}
