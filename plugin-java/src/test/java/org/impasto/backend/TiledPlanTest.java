package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.graph.Graph.Border;
import org.impasto.backend.tiles.PlanMemory;
import org.impasto.backend.tiles.TiledPlan;
import org.impasto.backend.tiles.Tiling;
import org.impasto.backend.tiles.TooLittleMemoryException;
import org.junit.jupiter.api.Test;

/**
 * A picture evaluated in tiles has the statistics and the gradient of the whole: the contract of
 * every plan.
 */
class TiledPlanTest extends AbstractBackendContract {
  private static final int CUTS = 3;

  /** Relative error that tiles may bring. */
  private static final double EXACT = 1e-5;

  @Override
  Backend create() {
    return tiling(Backends.create("onednn", BackendOptions.defaults()));
  }

  /** A backend that evaluates every picture in up to three times three tiles. */
  private static Backend tiling(Backend backend) {
    return (Backend)
        Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              try {
                if (method.getName().equals("compile")) {
                  return compile(backend, arguments);
                }
                return method.invoke(backend, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  @SuppressWarnings("unchecked")
  private static Plan compile(Backend backend, Object[] arguments) {
    Graph graph = (Graph) arguments[0];
    Set<String> taps = (Set<String>) arguments[3];
    Tiling tiling = new Tiling(graph, (int) arguments[1], (int) arguments[2], taps, CUTS, CUTS);
    return new TiledPlan(backend, graph, tiling, taps, Precision.FULL);
  }

  /** Sizes at which tiles are smaller than the picture and their last ones incomplete. */
  @Test
  void tilesOfLargerPicturesAddUpToTheWhole() {
    for (Border border : Border.values()) {
      addUp(Graphs.blocks(border), Set.of(Graph.INPUT, "rgb8", "r1_1", "r2_2", "r3_2"), "r2_2");
      addUp(Graphs.fire(border), Set.of("conv1", "fire", "conv2"), "fire");
    }
  }

  private static void addUp(Graph graph, Set<String> taps, String content) {
    int height = 149;
    int width = 203;
    Tiling tiling = new Tiling(graph, height, width, taps, CUTS, CUTS);
    assertTrue(
        tiling.tileHeight() < height && tiling.tileWidth() < width,
        "tiles are smaller than the picture");
    try (Backend backend = Backends.create("onednn", BackendOptions.defaults());
        Plan whole = backend.compile(graph, height, width, taps);
        Plan tiled = new TiledPlan(backend, graph, tiling, taps, Precision.FULL);
        Loss expected = new Loss(backend, whole, taps, content, height * width);
        Loss found = new Loss(backend, tiled, taps, content, height * width)) {
      for (int evaluation = 0; evaluation < 3; evaluation++) {
        double loss = expected.evaluate(evaluation);
        assertEquals(loss, found.evaluate(evaluation), EXACT * loss);
        backend.axpy(-1, expected.gradient, found.gradient);
        double error = Math.sqrt(backend.dot(found.gradient, found.gradient));
        double length = Math.sqrt(backend.dot(expected.gradient, expected.gradient));
        assertTrue(length > 0 && error < EXACT * length, "gradient: " + error + " of " + length);
      }
    }
  }

  /**
   * Moments of all taps, one of them weighted too, and a content's distance, plain and weighted.
   */
  private static final class Loss implements AutoCloseable {
    private final Backend backend;
    private final Plan plan;
    private final Set<String> taps;
    private final String content;
    private final Tensor picture;
    private final Tensor gradient;
    private final Tensor weights;
    private final Features target;

    Loss(Backend backend, Plan plan, Set<String> taps, String content, int pixels) {
      this.backend = backend;
      this.plan = plan;
      this.taps = taps;
      this.content = content;
      picture = backend.allocate(3L * pixels);
      gradient = backend.allocate(3L * pixels);
      weights = backend.allocate(plan.positions(content));
      fill(weights, 4);
      fill(picture, 5);
      plan.forward(picture);
      target = plan.capture(content);
    }

    private static void fill(Tensor tensor, int seed) {
      Random random = new Random(seed);
      float[] values = new float[(int) tensor.elements()];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat();
      }
      try (FloatPointer pointer = new FloatPointer(values)) {
        tensor.upload(pointer);
      }
    }

    double evaluate(int seed) {
      fill(picture, seed);
      backend.fill(0, gradient);
      plan.forward(picture);
      double loss = plan.distance(content, target) + plan.distance(content, target, weights);
      plan.distanceGradient(content, target, 1);
      plan.distanceGradient(content, target, weights, 1);
      for (String tap : taps) {
        Moments moments = plan.moments(tap);
        loss += squares(moments, moments.positions());
        plan.momentsGradient(
            tap,
            scaled(moments.second(), moments.positions()),
            scaled(moments.first(), moments.positions()));
      }
      Moments guided = plan.moments(content, weights);
      plan.momentsGradient(content, weights, scaled(guided.second(), guided.positions()), null);
      plan.backward(gradient);
      return loss + squares(guided, guided.positions());
    }

    private static double squares(Moments moments, double positions) {
      double sum = 0;
      for (double value : moments.second()) {
        sum += value * value / positions;
      }
      for (double value : moments.first()) {
        sum += value * value / positions;
      }
      return sum;
    }

    private static double[] scaled(double[] values, double positions) {
      return Arrays.stream(values).map(value -> 2 * value / positions).toArray();
    }

    @Override
    public void close() {
      target.close();
      weights.close();
      gradient.close();
      picture.close();
    }
  }

  @Test
  void tilesAreAsLargeAsTheMemoryAllows() {
    Graph graph = Graphs.blocks(Border.ZERO);
    Set<String> taps = Set.of("r3_2");
    PlanRequest request = new PlanRequest(graph, 400, 600, taps, Set.of(), Precision.FULL);
    long all = PlanMemory.bytes(new Geometry(graph, 400, 600, taps), taps, Precision.FULL);
    Tiling half = PlanMemory.tiling(request, 2 * all / 3);
    assertEquals(2, half.tiles().size());
    TooLittleMemoryException refusal =
        assertThrows(TooLittleMemoryException.class, () -> PlanMemory.tiling(request, 1000));
    assertTrue(
        refusal.getMessage().contains("600 x 400")
            && refusal.getMessage().contains("0 MB are left"));
    long least = refusal.required();
    assertTrue(least < all / 3, "tiles of " + least + " bytes, the whole " + all);
    assertEquals(
        least, PlanMemory.tiled(PlanMemory.tiling(request, least), taps, Set.of(), Precision.FULL));
  }

  /** Matching needs the whole picture, and says so. */
  private static void assertRefusesToMatch() {
    Graph graph = Graphs.blocks(Border.ZERO);
    try (Backend backend = Backends.create("onednn", BackendOptions.defaults());
        Plan plan =
            new TiledPlan(
                backend,
                graph,
                new Tiling(graph, 64, 64, Set.of("r1_1"), 2, 2),
                Set.of("r1_1"),
                Precision.FULL);
        Tensor picture = backend.allocate(3 * 64 * 64)) {
      plan.forward(picture);
      try (Features own = plan.capture("r1_1")) {
        IllegalArgumentException refusal =
            assertThrows(
                IllegalArgumentException.class, () -> plan.match("r1_1", List.of(own), 3, 1));
        assertTrue(
            refusal.getMessage().contains("4 tiles")
                && refusal.getMessage().contains("more memory"));
      }
    }
  }

  @Override
  void patchesAreMatchedByNormalisedCorrelation(Border border) {
    assertRefusesToMatch();
  }

  @Test
  @Override
  void manyPatchesAreMatchedInBlocks() {
    assertRefusesToMatch();
  }

  @Test
  @Override
  void mistakesInMatchingAreExplained() {
    assertRefusesToMatch();
  }
}
