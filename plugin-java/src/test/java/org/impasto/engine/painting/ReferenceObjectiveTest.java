package org.impasto.engine.painting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Precision;
import org.impasto.backend.ReferenceNetwork;
import org.impasto.backend.Tensor;
import org.impasto.backend.VggEighth;
import org.impasto.backend.graph.Graph;
import org.impasto.engine.Progress;
import org.impasto.engine.loss.LossBuilder;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.loss.PaintingTask;
import org.impasto.engine.loss.Regions;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.network.PlanCache;
import org.impasto.engine.recipe.ContentWeights;
import org.impasto.engine.recipe.EvaluationCounts;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.style.StyleBlend;
import org.impasto.engine.style.StylePicture;
import org.impasto.flow.Marple;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.objective.FrameObjective;
import org.impasto.optimise.Pyramid.Level;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published objective on marple8, as the engine puts it together, against plain loops in double
 * precision.
 */
class ReferenceObjectiveTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;
  private static final int PIXELS = WIDTH * HEIGHT;
  private static final double LEVELS = 256;
  private static final Settings REFERENCE =
      Settings.defaults().withObjective(Settings.Objective.REFERENCE);

  private static PerceptualNetwork network;

  @BeforeAll
  static void open() throws IOException {
    Optional<Graph> graph = VggEighth.graph();
    assumeTrue(graph.isPresent(), "the reference network is not here");
    List<LossTap> own = List.of(new LossTap("relu3_1", 1));
    network =
        new PerceptualNetwork(
            new Provenance("vgg", "", ""), graph.get(), new LossTaps(own, own), "digest");
  }

  /** The middle of a frame. */
  private static Frame crop(Frame whole, int channels) {
    try (whole) {
      Frame crop = Frame.allocate(WIDTH, HEIGHT, channels);
      for (int c = 0; c < channels; c++) {
        FloatBuffer from = Planes.buffer(whole, c);
        FloatBuffer to = Planes.buffer(crop, c);
        for (int i = 0; i < PIXELS; i++) {
          to.put(i, from.get((i / WIDTH + 130) * whole.width() + i % WIDTH + 150));
        }
      }
      return crop;
    }
  }

  private static double[] values(Frame frame) {
    FloatBuffer all = Planes.all(frame);
    double[] values = new double[all.capacity()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Loss and its gradient by the picture in [0,1], from the published definitions. */
  private static final class Truth {
    private final Frame style;
    private final double[] source;
    private final double[] previous;
    private final double[] reliability;
    private double loss;
    private double[] gradient;

    Truth(Frame style, Frame source, Frame previous, Frame reliability) {
      this.style = style;
      this.source = values(source);
      this.previous = values(previous);
      this.reliability = values(reliability);
    }

    void evaluate(double[] x) {
      loss = 0;
      ReferenceNetwork atStyle =
          new ReferenceNetwork(network.graph(), style.height(), style.width());
      atStyle.forward(values(style));
      ReferenceNetwork own = new ReferenceNetwork(network.graph(), HEIGHT, WIDTH);
      own.forward(source);
      double[][] content = own.features("relu4_2");
      own.forward(x);
      Map<String, double[][]> pulls = new HashMap<>();
      for (String layer : List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1")) {
        pulls.put(layer, style(own.features(layer), gram(atStyle.features(layer))));
      }
      pulls.put("relu4_2", content(own.features("relu4_2"), content));
      gradient = own.backward(pulls);
      variation(x);
    }

    private static double[][] gram(double[][] f) {
      double[][] gram = new double[f.length][f.length];
      for (int i = 0; i < f.length; i++) {
        for (int j = 0; j < f.length; j++) {
          for (int p = 0; p < f[0].length; p++) {
            gram[i][j] += f[i][p] * f[j][p] / (f.length * (double) f[0].length);
          }
        }
      }
      return gram;
    }

    private double[][] style(double[][] f, double[][] target) {
      double[][] gram = gram(f);
      double[][] pull = new double[f.length][f[0].length];
      double entries = (double) f.length * f.length;
      for (int i = 0; i < f.length; i++) {
        for (int j = 0; j < f.length; j++) {
          double difference = gram[i][j] - target[i][j];
          loss += 100 * difference * difference / entries;
          double share = 4 * 100 * difference / entries / (f.length * (double) f[0].length);
          for (int p = 0; p < f[0].length; p++) {
            pull[i][p] += share * f[j][p];
          }
        }
      }
      return pull;
    }

    private double[][] content(double[][] f, double[][] target) {
      double[][] pull = new double[f.length][f[0].length];
      double count = (double) f.length * f[0].length;
      for (int i = 0; i < f.length; i++) {
        for (int p = 0; p < f[0].length; p++) {
          double difference = f[i][p] - target[i][p];
          loss += 5 * difference * difference / count;
          pull[i][p] = 2 * 5 * difference / count;
        }
      }
      return pull;
    }

    private void temporal(double[] x, boolean smooth) {
      double share = 1000.0 / x.length;
      for (int i = 0; i < x.length; i++) {
        double c = reliability[i % PIXELS];
        double d = LEVELS * (x[i] - previous[i]);
        boolean square = !smooth || Math.abs(d) < 1;
        double half = smooth ? 0.5 : 1;
        loss += share * c * (square ? half * d * d : Math.abs(d) - 0.5);
        gradient[i] += LEVELS * share * c * (square ? 2 * half * d : Math.signum(d));
      }
    }

    private void variation(double[] x) {
      for (int i = 0; i < x.length; i++) {
        if (i % WIDTH < WIDTH - 1 && i / WIDTH % HEIGHT < HEIGHT - 1) {
          for (int other : new int[] {i + 1, i + WIDTH}) {
            double d = LEVELS * (x[i] - x[other]);
            loss += 0.001 * d * d / 2;
            gradient[i] += LEVELS * 0.001 * d;
            gradient[other] -= LEVELS * 0.001 * d;
          }
        }
      }
    }
  }

  @Test
  void lossAndGradientAgreeWithTheDefinitions() {
    try (Backend backend = Backends.create(Backends.AUTO, new BackendOptions(1));
        PlanCache plans = new PlanCache(backend);
        Frame source = crop(Marple.frame(2), 3);
        Frame previous = crop(Marple.frame(1), 3);
        Frame reliability = crop(Marple.reliability(2, 1), 1);
        Frame style = Marple.style();
        Frame noisy = source.copy()) {
      Blending.addNoise(noisy, 7, 0.1);
      PaintingNetwork painting = new PaintingNetwork(network, REFERENCE, Precision.FULL, plans, 1);
      assertTrue(painting.exact());
      StyleBlend blend = StyleBlend.of(StylePicture.of(style, "style"));
      FrameOptimiser frameOptimiser = new FrameOptimiser(backend);
      double scale = Math.sqrt((double) PIXELS / (style.width() * style.height()));
      int styleWidth = (int) Math.rint(scale * style.width());
      int styleHeight = (int) Math.rint(scale * style.height());
      try (Frame small = Resampling.resize(style, styleWidth, styleHeight);
          Tensor content = frameOptimiser.upload(source);
          Tensor before = frameOptimiser.upload(previous);
          Tensor trust = frameOptimiser.upload(reliability);
          Tensor x = frameOptimiser.upload(noisy);
          Tensor gradient = backend.allocate(x.elements())) {
        Truth truth = new Truth(small, source, previous, reliability);
        truth.evaluate(values(noisy));
        double loss = truth.loss;
        double[] slopes = truth.gradient.clone();
        for (Settings.TemporalCriterion criterion : Settings.TemporalCriterion.values()) {
          Settings settings = REFERENCE.withTemporalCriterion(criterion);
          PaintingTask subject =
              new PaintingTask(
                  source,
                  Regions.whole(blend),
                  painting,
                  settings,
                  new PaintingProgress(Progress.NONE, 0, 1, ""));
          truth.loss = loss;
          truth.gradient = slopes.clone();
          truth.temporal(values(noisy), MethodSettings.smoothTemporal(settings));
          try (FrameObjective objective =
              new LossBuilder(backend)
                  .of(subject, new Level(WIDTH, HEIGHT), content, new ContentWeights(1, 0))) {
            LossBuilder.temporal(objective, subject, before, trust);
            assertEquals(
                truth.loss, objective.evaluate(x, gradient), 1e-5 * truth.loss, criterion.name());
            assertEquals(0, error(truth.gradient, gradient), 1e-4, criterion.name());
          }
        }
      }
    }
  }

  private static double error(double[] expected, Tensor found) {
    double error = 0;
    double size = 0;
    try (FloatPointer values = new FloatPointer(found.elements())) {
      found.download(values);
      for (int i = 0; i < expected.length; i++) {
        error += Math.pow(values.get(i) - expected[i], 2);
        size += expected[i] * expected[i];
      }
    }
    return Math.sqrt(error / size);
  }

  @Test
  void theProgramsDefaultsAreTheObjectivesOwn() {
    assertEquals(2000, EvaluationCounts.first(REFERENCE, 0, true));
    assertEquals(1000, EvaluationCounts.following(REFERENCE));
    assertFalse(MethodSettings.coarseToFine(REFERENCE));
    assertEquals(Settings.FirstStart.NOISE, MethodSettings.firstStart(REFERENCE));
    assertEquals(Settings.FollowingStart.PREVIOUS_WARPED, MethodSettings.followingStart(REFERENCE));
    assertEquals(Settings.Optimiser.LBFGS_PUBLISHED, MethodSettings.optimiser(REFERENCE));
    assertEquals(0.0001, MethodSettings.stopping(REFERENCE).share());
    assertEquals(50, MethodSettings.stopping(REFERENCE).interval());
  }
}
