package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.graph.Graph.Border;
import org.impasto.backend.graph.Graph.Pool;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every backend does; each provider's test inherits it unchanged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AbstractBackendContract {
  private static final Set<String> BLOCK_TAPS =
      Set.of("r1_1", "r2_1", "r2_2", "r3_1", "r3_2", Graph.INPUT, "rgb8");

  private Backend backend;

  /** A new backend of the kind under test. */
  abstract Backend create();

  /** Relative error that its arithmetic may have. */
  double tolerance() {
    return 1e-5;
  }

  @BeforeAll
  void open() {
    backend = create();
  }

  @AfterAll
  void close() {
    backend.close();
  }

  static Stream<Arguments> layers() {
    return Stream.of(Border.values())
        .flatMap(
            border ->
                Stream.of(
                        Graphs.convolution("1x1", Graph.INPUT, 3, 5, 1, 1, 1, 0, 1, true),
                        Graphs.convolution("3x3 padded", Graph.INPUT, 3, 16, 3, 3, 1, 1, 1, true),
                        Graphs.convolution(
                            "3x3 unpadded, linear", Graph.INPUT, 3, 7, 3, 3, 1, 0, 1, false),
                        Graphs.convolution("3x3 stride 2", Graph.INPUT, 3, 8, 3, 3, 2, 1, 1, true),
                        Graphs.convolution(
                            "3x3 stride 2, no padding", Graph.INPUT, 3, 8, 3, 3, 2, 0, 1, true),
                        Graphs.convolution(
                            "3x3 dilation 2", Graph.INPUT, 3, 8, 3, 3, 1, 2, 2, true),
                        Graphs.convolution("5x3", Graph.INPUT, 3, 1, 5, 3, 1, 1, 1, true),
                        new Pool("max 2", Graph.INPUT, Pool.Kind.MAX, 2, 2, false),
                        new Pool("max 3 stride 2 ceil", Graph.INPUT, Pool.Kind.MAX, 3, 2, true),
                        new Pool("average 2", Graph.INPUT, Pool.Kind.AVERAGE, 2, 2, false),
                        new Pool(
                            "average 3 stride 2 ceil", Graph.INPUT, Pool.Kind.AVERAGE, 3, 2, true))
                    .flatMap(
                        node ->
                            Stream.of(new int[] {12, 16}, new int[] {9, 11}, new int[] {6, 5})
                                .map(
                                    size ->
                                        Arguments.of(
                                            border, node.name(), node, size[0], size[1]))));
  }

  @ParameterizedTest(name = "{0} {1} {3}x{4}")
  @MethodSource("layers")
  void everyLayerAgreesWithPlainLoops(
      Border border, String name, Graph.Node node, int height, int width) {
    compare(Graphs.of(border, node), height, width, Set.of(name));
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void blocksAgreeWithPlainLoops(Border border) {
    compare(Graphs.blocks(border), 26, 37, BLOCK_TAPS);
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void fireModulesAgreeWithPlainLoops(Border border) {
    compare(Graphs.fire(border), 33, 30, Set.of("conv1", "squeeze", "expand1", "fire", "conv2"));
  }

  @Test
  void picturesSmallerThanTheirContinuationAreReflectedRepeatedly() {
    compare(Graphs.blocks(Border.REFLECT), 4, 5, Set.of("r1_1", "r2_2", "r3_2"));
    Graph deep =
        Graphs.of(
            Border.REFLECT,
            Graphs.convolution("a", Graph.INPUT, 3, 4, 3, 1),
            Graphs.convolution("b", "a", 4, 4, 3, 1),
            Graphs.convolution("c", "b", 4, 4, 3, 1));
    compare(deep, 1, 9, Set.of("a", "c"));
    compare(deep, 2, 1, Set.of("c"));
    compare(deep, 1, 1, Set.of("c"));
  }

  @Test
  void onlyTheLayersThatTapsNeedMustFitThePicture() {
    compare(Graphs.blocks(Border.ZERO), 2, 3, Set.of("r1_1", "r2_1"));
  }

  @Test
  void theReferenceGradientIsTheLossesDerivative() {
    for (Graph graph : new Graph[] {Graphs.blocks(Border.REFLECT), Graphs.fire(Border.ZERO)}) {
      Set<String> taps = graph.nodes().size() == 8 ? BLOCK_TAPS : Set.of("squeeze", "conv2");
      ReferenceLoss loss = new ReferenceLoss(graph, 19, 21, taps, picture(19, 21, 2));
      double[] x = picture(19, 21, 3);
      double[] gradient = loss.gradient(x);
      Random random = new Random(4);
      for (int trial = 0; trial < 3; trial++) {
        double[] direction = random.doubles(x.length, -1, 1).toArray();
        double step = 1e-6;
        double ahead = loss.value(moved(x, direction, step));
        double behind = loss.value(moved(x, direction, -step));
        double expected = (ahead - behind) / (2 * step);
        assertEquals(
            expected, product(gradient, direction), 1e-6 * norm(gradient) * norm(direction));
      }
    }
  }

  /** Features, moments, distances and the gradient of a loss made of all of them. */
  private void compare(Graph graph, int height, int width, Set<String> taps) {
    double[] targetPicture = picture(height, width, 1);
    double[] x = picture(height, width, 2);
    ReferenceLoss reference = new ReferenceLoss(graph, height, width, taps, targetPicture);
    double[] expectedGradient = reference.gradient(x);
    try (Plan plan = backend.compile(graph, height, width, taps);
        Tensor image = tensor(targetPicture);
        Tensor gradient = tensor(new double[x.length])) {
      plan.forward(image);
      Map<String, Features> targets = new LinkedHashMap<>();
      taps.forEach(tap -> targets.put(tap, plan.capture(tap)));
      for (String tap : taps) {
        assertClose(reference.target(tap), targets.get(tap).toArray(), tap + " features");
        double variation = reference.targetVariation(tap);
        assertEquals(variation, targets.get(tap).variation(), ofSquares(variation));
      }
      set(image, x);
      plan.forward(image);
      for (String tap : taps) {
        double[][] features = reference.features(tap);
        Moments moments = plan.moments(tap);
        assertEquals(features[0].length, plan.positions(tap));
        assertEquals(features[0].length, moments.positions());
        assertEquals(features.length, plan.channels(tap));
        assertClose(ReferenceLoss.second(features), moments.second(), tap + " second moments");
        assertClose(ReferenceLoss.first(features), moments.first(), tap + " first moments");
        assertEquals(
            reference.distance(tap),
            plan.distance(tap, targets.get(tap)),
            ofSquares(reference.distance(tap)));
        handIn(plan, reference, tap, targets.get(tap));
      }
      plan.backward(gradient);
      assertGradient(expectedGradient, array(gradient));
      targets.values().forEach(Features::close);
    }
  }

  /**
   * The moments' gradient in two parts, the distance's in two, as an objective of several terms
   * does.
   */
  private static void handIn(Plan plan, ReferenceLoss loss, String tap, Features target) {
    plan.momentsGradient(tap, loss.secondWeights(tap), null);
    plan.distanceGradient(tap, target, .25 * loss.distanceWeight());
    plan.momentsGradient(tap, new double[loss.secondWeights(tap).length], loss.firstWeights(tap));
    plan.distanceGradient(tap, target, .75 * loss.distanceWeight());
  }

  @Test
  void gradientsHandedInAreForgottenByForwardAndAddedToWhatIsThere() {
    Graph graph = Graphs.blocks(Border.REFLECT);
    double[] x = picture(20, 24, 5);
    try (Plan plan = backend.compile(graph, 20, 24, Set.of("r2_2", "r3_2"));
        Tensor image = tensor(x);
        Tensor gradient = tensor(new double[x.length])) {
      plan.forward(image);
      plan.momentsGradient("r3_2", new double[400], constant(20, 1));
      plan.forward(image);
      plan.backward(gradient);
      assertArrayEquals(new double[x.length], array(gradient));
      plan.momentsGradient("r2_2", new double[256], constant(16, 1));
      plan.backward(gradient);
      double[] once = array(gradient);
      assertTrue(norm(once) > 0);
      plan.backward(gradient);
      double[] twice = array(gradient);
      for (int i = 0; i < twice.length; i++) {
        assertEquals(2 * once[i], twice[i], 1e-6 * norm(once));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void weightedStatisticsAgreeWithPlainLoops(Border border) {
    Graph graph = Graphs.blocks(border);
    double[] x = picture(26, 37, 2);
    WeightedReference reference =
        new WeightedReference(graph, 26, 37, BLOCK_TAPS, picture(26, 37, 1), x);
    try (Plan plan = backend.compile(graph, 26, 37, BLOCK_TAPS);
        Tensor image = tensor(picture(26, 37, 1));
        Tensor gradient = backend.allocate(x.length)) {
      plan.forward(image);
      Map<String, Features> targets = new LinkedHashMap<>();
      Map<String, Tensor> weights = new LinkedHashMap<>();
      BLOCK_TAPS.forEach(tap -> targets.put(tap, plan.capture(tap)));
      BLOCK_TAPS.forEach(tap -> weights.put(tap, tensor(reference.weights(tap))));
      set(image, x);
      plan.forward(image);
      for (String tap : BLOCK_TAPS) {
        Tensor weight = weights.get(tap);
        Moments moments = plan.moments(tap, weight);
        assertEquals(reference.total(tap), moments.positions(), relative(reference.total(tap)));
        assertClose(reference.second(tap), moments.second(), tap + " weighted second moments");
        assertClose(reference.first(tap), moments.first(), tap + " weighted first moments");
        double distance = plan.distance(tap, targets.get(tap), weight);
        assertEquals(reference.distance(tap), distance, ofSquares(distance));
        plan.momentsGradient(tap, weight, reference.secondGradient(tap), null);
        plan.momentsGradient(
            tap, weight, new double[moments.second().length], reference.firstGradient(tap));
        plan.distanceGradient(tap, targets.get(tap), weight, 1);
      }
      plan.backward(gradient);
      assertGradient(reference.gradient(), array(gradient));
      plan.forward(image);
      backend.fill(0, gradient);
      plan.backward(gradient);
      assertArrayEquals(new double[x.length], array(gradient), "gradients are forgotten");
      targets.values().forEach(Features::close);
      weights.values().forEach(Tensor::close);
    }
  }

  @Test
  void theWeightedReferenceGradientIsTheLossesDerivative() {
    Graph graph = Graphs.blocks(Border.REFLECT);
    double[] x = picture(19, 21, 3);
    double[] direction = random(x.length, 4);
    double[] target = picture(19, 21, 2);
    double step = 1e-6;
    double ahead =
        new WeightedReference(graph, 19, 21, BLOCK_TAPS, target, moved(x, direction, step)).value();
    double behind =
        new WeightedReference(graph, 19, 21, BLOCK_TAPS, target, moved(x, direction, -step))
            .value();
    double[] gradient = new WeightedReference(graph, 19, 21, BLOCK_TAPS, target, x).gradient();
    assertEquals(
        (ahead - behind) / (2 * step),
        product(gradient, direction),
        1e-6 * norm(gradient) * norm(direction));
  }

  @ParameterizedTest
  @EnumSource(Border.class)
  void patchesAreMatchedByNormalisedCorrelation(Border border) {
    Graph graph = Graphs.blocks(border);
    for (String tap : new String[] {"r2_2", "r3_1"}) {
      PatchReference reference = new PatchReference(graph, tap);
      try (Features first = captured(graph, tap, 30, 22, 5);
          Features second = captured(graph, tap, 17, 40, 6);
          Plan plan = backend.compile(graph, 26, 37, Set.of(tap));
          Tensor image = tensor(picture(26, 37, 7))) {
        plan.forward(image);
        reference.picture(picture(26, 37, 7), 26, 37);
        reference.example(picture(30, 22, 5), 30, 22);
        reference.example(picture(17, 40, 6), 17, 40);
        assertEquals(reference.rows(), plan.rows(tap));
        for (int step : new int[] {1, 2}) {
          try (Features matched = plan.match(tap, List.of(first, second), 3, step)) {
            assertMatch(
                reference.match(3, step), matched.toArray(), tap + " put together at step " + step);
          }
        }
        try (Features itself = plan.capture(tap);
            Features matched = plan.match(tap, List.of(first, itself), 3, 1)) {
          assertEquals(
              0, plan.distance(tap, matched), 1e-9, "a picture's patches are its own best match");
        }
      }
    }
  }

  @Test
  void manyPatchesAreMatchedInBlocks() {
    Graph graph = Graphs.blocks(Border.REFLECT);
    PatchReference reference = new PatchReference(graph, "r1_1");
    try (Features example = captured(graph, "r1_1", 70, 72, 5);
        Plan plan = backend.compile(graph, 26, 30, Set.of("r1_1"));
        Tensor image = tensor(picture(26, 30, 7))) {
      plan.forward(image);
      reference.picture(picture(26, 30, 7), 26, 30);
      reference.example(picture(70, 72, 5), 70, 72);
      try (Features matched = plan.match("r1_1", List.of(example), 3, 1)) {
        assertMatch(reference.match(3, 1), matched.toArray(), "put together");
      }
    }
  }

  private Features captured(Graph graph, String tap, int height, int width, long seed) {
    try (Plan plan = backend.compile(graph, height, width, Set.of(tap));
        Tensor image = tensor(picture(height, width, seed))) {
      plan.forward(image);
      return plan.capture(tap);
    }
  }

  @Test
  void momentsOfALargeFlatPictureStayExact() {
    int height = 700;
    int width = 1100;
    Graph graph = Graphs.of(Border.ZERO, Graphs.convolution("copied", Graph.INPUT, 3, 20, 1, 0));
    try (Plan plan = backend.compile(graph, height, width, Set.of("copied"));
        Tensor image = backend.allocate(3L * height * width)) {
      backend.fill(.37, image);
      plan.forward(image);
      try (Features features = plan.capture("copied")) {
        float[] values = features.toArray();
        double[] expected = new double[400];
        Arrays.setAll(
            expected,
            i ->
                (double) values[i / 20 * height * width]
                    * values[i % 20 * height * width]
                    * height
                    * width);
        assertClose(expected, plan.moments("copied").second(), "second moments");
      }
    }
  }

  @Test
  void theSameCallsGiveTheSameBits() {
    Graph graph = Graphs.blocks(Border.REFLECT);
    double[] x = picture(61, 83, 6);
    double[][] results = new double[2][];
    for (int run = 0; run < 2; run++) {
      try (Plan plan = backend.compile(graph, 61, 83, BLOCK_TAPS);
          Tensor image = tensor(x);
          Tensor gradient = tensor(new double[x.length])) {
        for (int evaluation = 0; evaluation < 2; evaluation++) {
          backend.fill(0, gradient);
          plan.forward(image);
          for (String tap : BLOCK_TAPS) {
            Moments moments = plan.moments(tap);
            plan.momentsGradient(tap, moments.second(), moments.first());
          }
          plan.backward(gradient);
          double[] result = array(gradient);
          results[run] = results[run] == null ? result : results[run];
          assertArrayEquals(results[run], result);
        }
      }
    }
    assertArrayEquals(results[0], results[1]);
  }

  @Test
  void tensorsCarryValuesInAndOut() {
    double[] values = picture(3, 5, 7);
    try (Tensor tensor = tensor(values);
        Tensor copy = backend.allocate(values.length)) {
      assertArrayEquals(new double[values.length], array(copy));
      backend.copy(tensor, copy);
      assertArrayEquals(values, array(copy));
      backend.fill(-1.5, copy);
      assertArrayEquals(constant(values.length, -1.5), array(copy));
    }
  }

  @Test
  void vectorAlgebraAgreesWithPlainLoops() {
    for (int length : new int[] {1, 15, 256, 3001}) {
      double[] a = random(length, 8);
      double[] b = random(length, 9);
      try (Tensor x = tensor(a);
          Tensor y = tensor(b);
          Tensor z = backend.allocate(length)) {
        assertEquals(product(a, b), backend.dot(x, y), 1e-6 * norm(a) * norm(b));
        double sizes = Arrays.stream(a).map(Math::abs).sum();
        assertEquals(sizes, backend.absoluteSum(x, z), 1e-5 * sizes);
        backend.axpy(-.75, x, y);
        assertClose(moved(b, a, -.75), array(y), "axpy");
        backend.scale(3, y);
        assertClose(times(3, moved(b, a, -.75)), array(y), "scale");
        set(y, b);
        backend.multiply(x, y, z);
        double[] expected = new double[length];
        Arrays.setAll(expected, i -> a[i] * b[i]);
        assertClose(expected, array(z), "multiply");
        backend.multiply(x, y, y);
        assertClose(expected, array(y), "multiply in place");
        Arrays.setAll(expected, i -> a[i] / (Math.abs(a[i]) + .125));
        backend.multiply(x, x, y);
        backend.divideByRoot(x, y, .125, z);
        assertClose(expected, array(z), "division by the root");
        backend.clamp(-.5, .25, x);
        Arrays.setAll(expected, i -> Math.min(Math.max(a[i], -.5), .25));
        assertClose(expected, array(x), "clamp");
      }
    }
  }

  @Test
  void dotProductsOfManyEqualElementsStayExact() {
    int length = 10_000_000;
    try (Tensor x = backend.allocate(length)) {
      for (double value : new double[] {.1, .7, 1.1}) {
        backend.fill(value, x);
        double expected = (double) (float) value * (float) value * length;
        assertEquals(expected, backend.dot(x, x), 1e-6 * expected);
      }
    }
  }

  @Test
  void channelsAreMixedByAMatrix() {
    double[] matrix = {.5, -1, 2, .25, 0, 3};
    double[] x = random(3 * 77, 10);
    double[] expected = new double[2 * 77];
    for (int r = 0; r < 2; r++) {
      for (int i = 0; i < 77; i++) {
        for (int c = 0; c < 3; c++) {
          expected[r * 77 + i] += matrix[r * 3 + c] * x[c * 77 + i];
        }
      }
    }
    try (Tensor in = tensor(x);
        Tensor out = backend.allocate(2 * 77)) {
      backend.mixChannels(matrix, 2, 3, in, out);
      assertClose(expected, array(out), "mixed channels");
    }
  }

  @Test
  void aPictureIsMultipliedByOnePlane() {
    int plane = 91;
    double[] x = random(3 * plane, 11);
    double[] w = random(plane, 12);
    double[] expected = new double[x.length];
    Arrays.setAll(expected, i -> x[i] * w[i % plane]);
    try (Tensor a = tensor(x);
        Tensor b = tensor(w);
        Tensor out = backend.allocate(x.length);
        Tensor other = backend.allocate(plane - 1)) {
      backend.multiply(a, b, out);
      assertClose(expected, array(out), "product");
      backend.multiply(a, b, a);
      assertClose(expected, array(a), "product in place");
      assertMessage(
          assertThrows(IllegalArgumentException.class, () -> backend.multiply(a, other, out)),
          "90",
          "273");
    }
  }

  @Test
  void squaredDistanceTakesNoWeightOneWeightAPixelOrOneAnElement() {
    int plane = 91;
    double[] x = random(3 * plane, 11);
    double[] t = random(3 * plane, 12);
    for (int weights : new int[] {0, plane, 3 * plane}) {
      double[] w = Arrays.stream(random(weights, 13)).map(Math::abs).toArray();
      double expected = 0;
      double[] pull = constant(3 * plane, .5);
      for (int i = 0; i < x.length; i++) {
        double weight = weights == 0 ? 1 : w[i % weights];
        expected += weight * (x[i] - t[i]) * (x[i] - t[i]);
        pull[i] += 2 * 4 * weight * (x[i] - t[i]);
      }
      try (Tensor a = tensor(x);
          Tensor b = tensor(t);
          Tensor c = weights == 0 ? null : tensor(w);
          Tensor gradient = tensor(constant(3 * plane, .5))) {
        assertEquals(expected, backend.squaredDistance(a, b, c, 4, null), relative(expected));
        assertEquals(expected, backend.squaredDistance(a, b, c, 4, gradient), relative(expected));
        assertClose(pull, array(gradient), "gradient of the distance");
      }
    }
  }

  @Test
  void valuesOutOfRangeArePenalised() {
    double[] x = random(300, 14);
    double expected = 0;
    double[] pull = new double[300];
    for (int i = 0; i < x.length; i++) {
      double beyond = x[i] - Math.min(Math.max(x[i], 0), 1);
      expected += beyond * beyond;
      pull[i] = 2 * 10 * beyond;
    }
    try (Tensor a = tensor(x);
        Tensor gradient = backend.allocate(300)) {
      assertEquals(expected, backend.rangePenalty(a, 10, gradient), relative(expected));
      assertClose(pull, array(gradient), "gradient of the penalty");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void totalVariationCountsNeighboursToTheRightAndBelow(boolean edges) {
    for (int[] size : new int[][] {{3, 7, 9}, {3, 1, 6}, {2, 6, 1}, {1, 1, 1}}) {
      int height = size[1];
      int width = size[2];
      double[] x = random(size[0] * height * width, 15);
      double[] pull = new double[x.length];
      double expected = 0;
      for (int i = 0; i < x.length; i++) {
        boolean right = i % width < width - 1;
        boolean below = i / width % height < height - 1;
        expected += right && (edges || below) ? difference(x, pull, i, i + 1) : 0;
        expected += below && (edges || right) ? difference(x, pull, i, i + width) : 0;
      }
      try (Tensor a = tensor(x);
          Tensor gradient = backend.allocate(x.length)) {
        assertEquals(
            expected,
            backend.totalVariation(a, size[0], height, width, edges, .5, gradient),
            relative(expected));
        assertClose(pull, array(gradient), "gradient of the total variation");
      }
    }
  }

  private static double difference(double[] x, double[] pull, int i, int j) {
    pull[j] += x[j] - x[i];
    pull[i] -= x[j] - x[i];
    return (x[j] - x[i]) * (x[j] - x[i]);
  }

  @Test
  void mistakesAreExplained() {
    Graph graph = Graphs.blocks(Border.REFLECT);
    assertMessage(
        assertThrows(UserException.class, () -> backend.compile(graph, 3, 40, Set.of("r3_2"))),
        "40 x 3",
        "p2",
        "4 x 4");
    assertMessage(
        assertThrows(UserException.class, () -> backend.compile(graph, 40, 40, Set.of("r9_9"))),
        "r9_9",
        "r3_2");
    try (Plan plan = backend.compile(graph, 16, 16, Set.of("r1_1"));
        Tensor small = backend.allocate(10);
        Tensor image = backend.allocate(3 * 16 * 16)) {
      assertMessage(
          assertThrows(IllegalArgumentException.class, () -> plan.forward(small)), "10", "768");
      assertMessage(
          assertThrows(IllegalStateException.class, () -> plan.moments("r1_1")), "forward");
      plan.forward(image);
      assertMessage(
          assertThrows(IllegalArgumentException.class, () -> plan.moments("r2_1")), "r2_1", "r1_1");
      assertMessage(
          assertThrows(
              IllegalArgumentException.class,
              () -> plan.momentsGradient("r1_1", new double[5], null)),
          "8",
          "64",
          "5");
      assertMessage(
          assertThrows(IllegalArgumentException.class, () -> backend.dot(small, image)),
          "10",
          "768");
      assertMessage(
          assertThrows(IllegalArgumentException.class, () -> plan.moments("r1_1", small)),
          "10",
          "256",
          "r1_1");
    }
  }

  @Test
  void mistakesInMatchingAreExplained() {
    Graph graph = Graphs.blocks(Border.REFLECT);
    try (Plan plan = backend.compile(graph, 16, 16, Set.of("r1_1"));
        Tensor image = backend.allocate(3 * 16 * 16)) {
      plan.forward(image);
      try (Features own = plan.capture("r1_1");
          Features tiny = captured(graph, "r1_1", 2, 9, 1);
          Features other = captured(graph, "r2_1", 16, 16, 1)) {
        assertMessage(
            assertThrows(
                IllegalArgumentException.class, () -> plan.match("r1_1", List.of(own, tiny), 3, 1)),
            "9 x 2",
            "3 x 3");
        assertMessage(
            assertThrows(
                IllegalArgumentException.class, () -> plan.match("r1_1", List.of(other), 3, 1)),
            "8",
            "16");
        assertMessage(
            assertThrows(
                IllegalArgumentException.class, () -> plan.match("r1_1", List.of(own), 17, 1)),
            "16 x 16",
            "17");
        assertMessage(
            assertThrows(IllegalArgumentException.class, () -> plan.match("r1_1", List.of(), 3, 1)),
            "example");
        assertMessage(
            assertThrows(
                IllegalArgumentException.class, () -> plan.match("r1_1", List.of(own), 3, 0)),
            "step of 0");
      }
    }
  }

  @Test
  void useAfterCloseSaysSo() {
    Backend other = create();
    Tensor tensor = other.allocate(3 * 16 * 16);
    Plan plan = other.compile(Graphs.blocks(Border.ZERO), 16, 16, Set.of("r1_1"));
    plan.forward(tensor);
    Features features = plan.capture("r1_1");
    features.close();
    assertMessage(assertThrows(IllegalStateException.class, features::toArray), "closed");
    assertMessage(
        assertThrows(IllegalStateException.class, () -> plan.distance("r1_1", features)), "closed");
    plan.close();
    plan.close();
    assertMessage(assertThrows(IllegalStateException.class, () -> plan.forward(tensor)), "closed");
    other.close();
    other.close();
    assertMessage(
        assertThrows(IllegalStateException.class, () -> other.scale(2, tensor)), "closed");
    assertMessage(assertThrows(IllegalStateException.class, () -> other.allocate(5)), "closed");
    assertMessage(
        assertThrows(IllegalStateException.class, () -> tensor.upload(new FloatPointer(768))),
        "closed");
  }

  private static void assertMessage(Exception found, String... parts) {
    for (String part : parts) {
      assertTrue(
          found.getMessage().contains(part),
          () -> "'" + part + "' is not in: " + found.getMessage());
    }
  }

  /**
   * Close in every element; a provider whose rounding flips a maximum or a match now and then says
   * what holds instead.
   */
  void assertGradient(double[] expected, double[] actual) {
    assertClose(expected, actual, "gradient");
  }

  /** As {@link #assertGradient} for features put together from examples. */
  void assertMatch(double[][] expected, float[] actual, String what) {
    assertClose(expected, actual, what);
  }

  /**
   * Relative error that a sum of squared differences of features may have, which may be far smaller
   * than the features.
   */
  double toleranceOfSquares() {
    return tolerance();
  }

  private double ofSquares(double expected) {
    return toleranceOfSquares() * Math.abs(expected) + 1e-12;
  }

  private double relative(double expected) {
    return tolerance() * Math.abs(expected) + 1e-12;
  }

  /** Within the tolerance of the largest element. */
  private void assertClose(double[] expected, double[] actual, String what) {
    assertEquals(expected.length, actual.length, what);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], tolerance() * largest + 1e-12, what + " at " + i);
    }
  }

  private void assertClose(double[][] expected, float[] actual, String what) {
    double[] doubles = new double[actual.length];
    Arrays.setAll(doubles, i -> actual[i]);
    assertClose(Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray(), doubles, what);
  }

  private Tensor tensor(double[] values) {
    Tensor tensor = backend.allocate(values.length);
    set(tensor, values);
    return tensor;
  }

  private static void set(Tensor tensor, double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    try (FloatPointer pointer = new FloatPointer(floats)) {
      tensor.upload(pointer);
    }
  }

  private static double[] array(Tensor tensor) {
    float[] floats = new float[(int) tensor.elements()];
    try (FloatPointer pointer = new FloatPointer(floats.length)) {
      tensor.download(pointer);
      pointer.get(floats);
    }
    double[] values = new double[floats.length];
    Arrays.setAll(values, i -> floats[i]);
    return values;
  }

  /** Random colours in [0,1], exact in single precision. */
  private static double[] picture(int height, int width, long seed) {
    return Arrays.stream(random(3 * height * width, seed))
        .map(v -> (float) Math.abs(v) % 1f)
        .toArray();
  }

  private static double[] random(int length, long seed) {
    Random random = new Random(seed);
    double[] values = new double[length];
    Arrays.setAll(values, i -> (float) random.nextGaussian());
    return values;
  }

  private static double[] constant(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] moved(double[] x, double[] direction, double step) {
    double[] result = new double[x.length];
    Arrays.setAll(result, i -> x[i] + step * direction[i]);
    return result;
  }

  private static double[] times(double factor, double[] x) {
    return Arrays.stream(x).map(v -> factor * v).toArray();
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] x) {
    return Math.sqrt(product(x, x));
  }
}
