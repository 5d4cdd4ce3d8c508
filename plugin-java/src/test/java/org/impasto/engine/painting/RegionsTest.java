package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Graph;
import org.impasto.colour.ColourStatistics;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Keyframes;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.loss.LossBuilder;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.PlanCache;
import org.impasto.engine.recipe.ContentWeights;
import org.impasto.engine.shot.MovingShot;
import org.impasto.engine.shot.Shots;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.engine.style.StyleBlend;
import org.impasto.engine.style.StylePicture;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.network.library.Networks;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Styles of regions. */
class RegionsTest {
  private static final int WIDTH = MovingShot.WIDTH;
  private static final int HEIGHT = MovingShot.HEIGHT;

  /** A still shot whose first matte is given for each time and column. */
  private static final class Matted extends MovingShot {
    private final DoubleBinaryOperator matte;

    Matted(DoubleBinaryOperator matte) {
      this.matte = matte;
    }

    @Override
    public Frame frame(int time) {
      return super.frame(1);
    }

    @Override
    public Frame regions(int time) {
      return columns(
          WIDTH,
          HEIGHT,
          4,
          (plane, x) -> plane == 0 ? (int) (1000 * matte.applyAsDouble(time, x)) : 0);
    }
  }

  @TempDir Path folder;

  /** Thousandths by plane and column. */
  private static Frame columns(int width, int height, int planes, IntBinaryOperator value) {
    Frame frame = Frame.allocate(width, height, planes);
    for (int i = 0; i < frame.elements(); i++) {
      frame.data().put(i, value.applyAsInt(i / (width * height), i % width) / 1000f);
    }
    return frame;
  }

  /** Noise of one colour cast. */
  private static Frame style(int seed, double red, double green, double blue) {
    Frame blobs = MovingShot.blobs(64, 64, seed, 0);
    double[] gain = {red, green, blue};
    for (int c = 0; c < 3; c++) {
      var plane = Planes.buffer(blobs, c);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, (float) (gain[c] * plane.get(i)));
      }
    }
    return blobs;
  }

  private static double reach(Graph graph, String tap) {
    Map<String, double[]> reachAndStep = new HashMap<>();
    reachAndStep.put(Graph.INPUT, new double[] {0, 1});
    for (Graph.Node node : graph.nodes()) {
      if (node instanceof Graph.Convolution c) {
        double[] in = reachAndStep.get(c.input());
        reachAndStep.put(c.name(), new double[] {in[0] + in[1] * (c.kernelWidth() / 2), in[1]});
      } else if (node instanceof Graph.Pool p) {
        double[] in = reachAndStep.get(p.input());
        reachAndStep.put(
            p.name(), new double[] {in[0] + in[1] * (p.kernel() - 1), in[1] * p.stride()});
      }
    }
    return reachAndStep.get(tap)[0];
  }

  private static float[] gradient(
      Backend backend, PaintingNetwork network, Frame picture, Regions regions, Settings settings) {
    Level size = new Level(picture.width(), picture.height());
    PaintingTask subject =
        new PaintingTask(
            picture, regions, network, settings, new PaintingProgress(Progress.NONE, 0, 1, "test"));
    try (Tensor image = new FrameOptimiser(backend).upload(picture);
        Tensor gradient = backend.allocate(picture.elements());
        FrameObjective objective =
            new LossBuilder(backend).of(subject, size, image, new ContentWeights(1, 0))) {
      objective.evaluate(image, gradient);
      return Shots.pixels(new FrameOptimiser(backend).download(gradient, size));
    }
  }

  @ParameterizedTest
  @EnumSource(Settings.Objective.class)
  void noStyleReachesFartherAcrossABorderThanTheNetworkSees(Settings.Objective published) {
    int width = 256;
    int height = 48;
    int border = width / 2;
    Settings settings = Settings.defaults().withObjective(published).withContentStrength(0);
    try (Backend backend = Backends.create("auto", new BackendOptions(1));
        PlanCache plans = new PlanCache(backend);
        Frame picture = MovingShot.blobs(width, height, 0, 0);
        Frame warm = style(3, 1, 0.6, 0.1);
        Frame cold = style(9, 0.1, 0.4, 1);
        Frame green = style(20, 0.2, 1, 0.2);
        Frame mattes =
            columns(width, height, 4, (plane, x) -> plane == 0 && x >= border ? 1000 : 0)) {
      PaintingNetwork network =
          new PaintingNetwork(Networks.load("default"), settings, Precision.FULL, plans, 1);
      double reach =
          network.styleTaps().stream()
              .mapToDouble(tap -> reach(Networks.load("default").graph(), tap.node()))
              .max()
              .orElseThrow();
      assertTrue(reach < border / 2, "the test's frame is wide enough: " + reach);
      StyleBlend right = StyleBlend.of(StylePicture.of(cold, "cold"));
      float[][] gradients = new float[2][];
      for (int i = 0; i < 2; i++) {
        StyleBlend left = StyleBlend.of(StylePicture.of(i == 0 ? warm : green, "left"));
        try (Regions regions = Regions.of(left, Arrays.asList(right, null, null, null), mattes)) {
          gradients[i] = gradient(backend, network, picture, regions, settings);
        }
      }
      double beyond = 0;
      double within = 0;
      double size = 0;
      for (int i = 0; i < gradients[0].length; i++) {
        double leak = Math.abs(gradients[0][i] - gradients[1][i]);
        int x = i % width;
        if (x >= border + reach) {
          beyond = Math.max(beyond, leak);
          size = Math.max(size, Math.abs(gradients[0][i]));
        } else if (x < border) {
          within = Math.max(within, leak);
        }
      }
      assertTrue(
          size > 0 && within > 0.01 * size, "both regions are pulled: " + size + ", " + within);
      assertEquals(
          0, beyond, 1e-6 * size, "gradient of the other region's style beyond " + reach + " px");
    }
  }

  /** Mean colours of columns from..to. */
  private static double[] mean(float[] pixels, int from, int to) {
    double[] mean = new double[3];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % WIDTH;
      mean[i / (WIDTH * HEIGHT)] += x >= from && x < to ? pixels[i] / (HEIGHT * (to - from)) : 0;
    }
    return mean;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  private float[] paint(FrameSource shot, int time, Frame main, Frame region) {
    try (StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 1, folder.resolve("store")));
        Painting painting =
            engine.paint(
                new PaintRequest(
                    "shot",
                    shot,
                    time,
                    any -> Shots.QUICK,
                    List.of(main),
                    Arrays.asList(region, null, null, null),
                    Keyframes.NONE),
                Progress.NONE)) {
      return Shots.pixels(painting.picture());
    }
  }

  @Test
  void eachRegionHasItsStylesColoursAndAPixelThatChangesRegionIsPaintedAnew() {
    try (Frame warm = style(3, 1, 0.6, 0.1);
        Frame cold = style(9, 0.1, 0.4, 1)) {
      double[] warmMean = ColourStatistics.of(warm).mean();
      double[] coldMean = ColourStatistics.of(cold).mean();
      Matted half = new Matted((time, x) -> x >= WIDTH / 2 ? 1 : 0);
      float[] first = paint(half, 1, warm, cold);
      assertTrue(
          distance(mean(first, 0, 30), warmMean) < 0.1,
          "left " + Arrays.toString(mean(first, 0, 30)));
      assertTrue(
          distance(mean(first, 42, WIDTH), coldMean) < 0.1,
          "right " + Arrays.toString(mean(first, 42, WIDTH)));
      Matted moves = new Matted((time, x) -> x >= WIDTH / 2 - (time > 1 ? 18 : 0) ? 1 : 0);
      float[] second = paint(moves, 2, warm, cold);
      double[] crossed = mean(second, 22, 34);
      assertTrue(
          distance(crossed, coldMean) < 0.5 * distance(crossed, warmMean),
          "crossed " + Arrays.toString(crossed));
      double kept =
          distance(mean(second, 0, 12), mean(first, 0, 12))
              + distance(mean(second, 44, 72), mean(first, 44, 72));
      double repainted = distance(crossed, mean(first, 22, 34));
      assertTrue(
          kept < 0.15 * repainted,
          "what stays in its region keeps its paint: " + kept + " of " + repainted);
    }
  }

  @Test
  void emptyTinyAndOverlappingMattesAreDefined() {
    try (Frame warm = style(3, 1, 0.6, 0.1);
        Frame cold = style(9, 0.1, 0.4, 1)) {
      float[] plain = paint(new Matted((time, x) -> 0), 1, warm, cold);
      float[] alone = paint(new MovingShot(4, true), 1, warm, null);
      assertEquals(
          0,
          distance(mean(plain, 0, WIDTH), mean(alone, 0, WIDTH)),
          1e-3,
          "an empty region asks for nothing");
      for (float value : paint(new Matted((time, x) -> x == 5 ? 0.01 : 0), 1, warm, cold)) {
        assertTrue(value >= 0 && value <= 1);
      }
    }
    try (Frame mattes = columns(4, 1, 2, (plane, x) -> x < 2 ? 1000 : plane == 0 ? 500 : 0);
        Frame shares = org.impasto.frame.Mattes.shares(mattes, 0, 1)) {
      assertArrayEquals(
          new float[] {0, 0, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, 0, 0}, Shots.pixels(shares));
    }
  }

  @Test
  void aRegionsPictureIsPartOfTheIdentityAndMissingMattesAreTold() {
    try (Frame warm = style(3, 1, 0.6, 0.1);
        Frame cold = style(9, 0.1, 0.4, 1);
        StyleEngine engine =
            StyleEngine.create(new EngineOptions("auto", 1, folder.resolve("store")))) {
      MovingShot shot = new MovingShot(4, true);
      PaintRequest without = new PaintRequest("shot", shot, 1, any -> Shots.QUICK, List.of(warm));
      engine.paint(without, Progress.NONE).close();
      PaintRequest with =
          new PaintRequest(
              "shot", shot, 1, any -> Shots.QUICK, List.of(warm), List.of(cold), Keyframes.NONE);
      try (Painting painting = engine.paint(with, Progress.NONE)) {
        assertFalse(painting.fromStore());
        assertTrue(painting.note().contains("no mattes"), painting.note());
      }
    }
  }
}
