package org.impasto.engine.loss;

import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.engine.network.PaintingNetwork;
import org.impasto.engine.recipe.Recipe;
import org.impasto.network.LossTap;
import org.impasto.objective.CovarianceTarget;
import org.impasto.objective.FrameObjective;

/**
 * Factors that make the style and content losses of a network pull on pixels as hard as the
 * embedded network's do. So sliders, colours and the temporal term, which knows no network, keep
 * their meaning.
 *
 * <p>The losses themselves are relative to their targets and of one size on every network; how
 * steep they are is not: deep layers with large features change much with little. The pull is the
 * root mean square gradient over two fixed pictures of discs, half way between what content and
 * style want.
 *
 * @param style factor of the style loss of the network's layers
 * @param content factor of the content loss
 */
public record NetworkBalance(double style, double content) {
  /** Losses as they are. */
  static final NetworkBalance NONE = new NetworkBalance(1, 1);

  static final int HEIGHT = 96;
  static final int WIDTH = 128;

  /** Steps of the factors a doubling: rounding in the arithmetic must not show in them. */
  private static final double STEPS = 8;

  static NetworkBalance of(Backend backend, PaintingNetwork network) {
    double[] pulls = pulls(backend, network, discs(1, 8, 30), discs(2, 2, 7));
    return new NetworkBalance(
        rounded(Recipe.STYLE_PULL / pulls[0]), rounded(Recipe.CONTENT_PULL / pulls[1]));
  }

  private static double rounded(double factor) {
    return Double.isFinite(factor) && factor > 0
        ? Math.pow(2, Math.round(Math.log(factor) / Math.log(2) * STEPS) / STEPS)
        : 1;
  }

  /** Root mean square gradients of the style and of the content loss, each of weight 1. */
  static double[] pulls(Backend backend, PaintingNetwork network, float[] content, float[] style) {
    float[] between = new float[content.length];
    for (int i = 0; i < between.length; i++) {
      between[i] = (content[i] + style[i]) / 2;
    }
    Plan plan = network.plan(HEIGHT, WIDTH);
    try (Tensor picture = backend.allocate(between.length);
        FrameObjective styles = new FrameObjective(backend, plan, HEIGHT, WIDTH);
        FrameObjective contents = new FrameObjective(backend, plan, HEIGHT, WIDTH)) {
      set(picture, style);
      plan.forward(picture);
      double total = PaintingNetwork.total(network.styleTaps());
      for (LossTap tap : network.styleTaps()) {
        styles.style(
            tap.node(), CovarianceTarget.of(plan.moments(tap.node())), tap.weight() / total);
      }
      set(picture, content);
      plan.forward(picture);
      total = PaintingNetwork.total(network.contentTaps());
      for (LossTap tap : network.contentTaps()) {
        contents.relativeContent(tap.node(), plan.capture(tap.node()), tap.weight() / total);
      }
      set(picture, between);
      return new double[] {pull(backend, styles, picture), pull(backend, contents, picture)};
    }
  }

  private static double pull(Backend backend, FrameObjective objective, Tensor picture) {
    try (Tensor gradient = backend.allocate(picture.elements())) {
      objective.evaluate(picture, gradient);
      return Math.sqrt(backend.dot(gradient, gradient) / gradient.elements());
    }
  }

  private static void set(Tensor tensor, float[] values) {
    try (FloatPointer pointer = new FloatPointer(values)) {
      tensor.upload(pointer);
    }
  }

  /** [3,H,W]: discs of all colours over each other, radii in px. */
  private static float[] discs(long seed, int smallest, int largest) {
    Random random = new Random(seed);
    float[] picture = new float[3 * HEIGHT * WIDTH];
    double area = 0;
    while (area < 4.0 * HEIGHT * WIDTH) {
      int radius = smallest + random.nextInt(largest - smallest + 1);
      int row = random.nextInt(HEIGHT);
      int column = random.nextInt(WIDTH);
      float[] colour = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
      for (int y = Math.max(0, row - radius); y < Math.min(HEIGHT, row + radius); y++) {
        for (int x = Math.max(0, column - radius); x < Math.min(WIDTH, column + radius); x++) {
          if ((y - row) * (y - row) + (x - column) * (x - column) < radius * radius) {
            for (int c = 0; c < 3; c++) {
              picture[(c * HEIGHT + y) * WIDTH + x] = colour[c];
            }
          }
        }
      }
      area += Math.PI * radius * radius;
    }
    return picture;
  }
}
