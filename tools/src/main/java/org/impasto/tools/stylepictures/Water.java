package org.impasto.tools.stylepictures;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;

/**
 * Transparent paint in water on rough paper.
 *
 * <p>Strengths are in full washes of the pigment; places and radii in canvas widths; a seed chooses
 * the raggedness.
 */
record Water(Canvas canvas) {
  private static final int PAPER = 0xfaf5e9;

  /** How much of a wash lies at a place: positive inside, in canvas widths from its edge. */
  @FunctionalInterface
  interface Shape {
    double depth(double x, double y);
  }

  /** Blank paper. */
  static Canvas paper() {
    return new Canvas().fill(1, (x, y, c) -> Colour.set(c, PAPER));
  }

  static double[] rgb(int hex) {
    double[] colour = new double[3];
    Colour.set(colour, hex);
    return colour;
  }

  /**
   * Lays one wash: granulating pigment, pooled at the edge where it dried, with blooms where water
   * ran back.
   */
  void wash(double[] pigment, double strength, int seed, double ragged, Shape shape) {
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      double x = (i % Canvas.SIZE + 0.5) / Canvas.SIZE;
      double y = (i / Canvas.SIZE + 0.5) / Canvas.SIZE;
      double inside = shape.depth(x, y);
      if (inside < -ragged) {
        continue;
      }
      inside +=
          ragged * 2 * (Noise.fractal(6 * x, 6 * y, 5, seed) - 0.5)
              + 0.004 * (Noise.smooth(90 * x, 90 * y, seed) - 0.5);
      if (inside <= 0) {
        continue;
      }
      double flow = Noise.fractal(4 * x, 4 * y, 4, seed + 1);
      double bloom = Math.abs(Noise.fractal(5 * x, 5 * y, 4, seed + 2) - 0.5);
      double edge = Math.exp(-inside / 0.0035) + 0.3 * Math.exp(-inside / 0.012);
      double grit = Noise.fractal(150 * x, 150 * y, 2, 917) - 0.5;
      double density =
          strength
              * (0.35 + 1.0 * flow + 0.55 * edge + 0.5 * Math.exp(-bloom / 0.012) + 0.6 * grit);
      canvas.glaze(i, pigment, Math.max(0, density) * Colour.step(0, 0.003, inside));
    }
  }

  /** A blot: an ellipse with a watery border. */
  void blot(
      double[] pigment, double strength, int seed, double cx, double cy, double rx, double ry) {
    soak(
        cx,
        cy,
        rx,
        ry,
        seed,
        (pixel, inside, flow) -> {
          double edge = Math.exp(-inside / 0.003) + 0.3 * Math.exp(-inside / 0.01);
          double grit =
              Noise.fractal(pixel % Canvas.SIZE / 5.1, pixel / Canvas.SIZE / 5.1, 2, 917) - 0.5;
          canvas.glaze(
              pixel,
              pigment,
              strength
                  * Math.max(0, 0.25 + 1.2 * flow + 0.5 * edge + 0.6 * grit)
                  * Colour.step(0, 0.0025, inside));
        });
  }

  /** Takes paint off with clean water, down to the paper. */
  void lift(double cx, double cy, double rx, double ry, int seed, double amount) {
    double[] paper = rgb(PAPER);
    soak(
        cx,
        cy,
        rx,
        ry,
        seed,
        (pixel, inside, flow) ->
            canvas.blend(pixel, paper, amount * Colour.step(0, 0.006, inside)));
  }

  /**
   * What to do at a pixel of a blot: {@code inside} is the distance from its edge, {@code flow} the
   * unevenness of its paint.
   */
  @FunctionalInterface
  private interface Soak {
    void at(int pixel, double inside, double flow);
  }

  private static void soak(double cx, double cy, double rx, double ry, int seed, Soak soak) {
    double reach = 1.7;
    for (int j = (int) Math.max(0, (cy - reach * ry) * Canvas.SIZE);
        j < Math.min(Canvas.SIZE, (cy + reach * ry) * Canvas.SIZE);
        j++) {
      for (int i = (int) Math.max(0, (cx - reach * rx) * Canvas.SIZE);
          i < Math.min(Canvas.SIZE, (cx + reach * rx) * Canvas.SIZE);
          i++) {
        double u = ((i + 0.5) / Canvas.SIZE - cx) / rx;
        double v = ((j + 0.5) / Canvas.SIZE - cy) / ry;
        double shape =
            1 - Math.hypot(u, v) + 1.1 * (Noise.fractal(1.6 * u + seed, 1.6 * v, 4, 927) - 0.5);
        if (shape > 0) {
          soak.at(
              j * Canvas.SIZE + i,
              shape * Math.min(rx, ry),
              Noise.fractal(1.5 * u + seed, 1.5 * v, 3, 929));
        }
      }
    }
  }

  /** Lets the paper's tooth show, at the end. */
  Canvas dry() {
    for (int i = 0; i < Canvas.SIZE * Canvas.SIZE; i++) {
      canvas.height[i] =
          (float) (1.6 * Noise.fractal(i % Canvas.SIZE / 5.0, i / Canvas.SIZE / 5.0, 3, 931));
    }
    return canvas.relief(0.10);
  }
}
