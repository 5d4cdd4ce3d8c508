package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;

/** Evening sky: a warm ramp, the sun just above the horizon, clouds lit from the sun's side. */
public final class Sky implements Layer {
  public static final double HORIZON = 0.06;
  static final double SUN_X = -0.13;
  static final double SUN_Y = -0.1;

  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    Colour.ramp(
        rgb,
        (HORIZON - y) / 0.6,
        0xffd27a,
        0xffbd78,
        0xf3a887,
        0xb9a3b4,
        0x6f9cc6,
        0x3f76b4,
        0x2a5796);
    double distance = Math.hypot(x - SUN_X, y - SUN_Y);
    Colour.mix(rgb, 0xffd070, 0.75 * Math.exp(-5.5 * distance));
    clouds(x, y, rgb, distance);
    Colour.mix(rgb, 0xfff0b8, 0.8 * Math.exp(-26 * Math.max(0, distance - 0.04)));
    Colour.mix(rgb, 0xfffbe6, Colour.step(0.046, 0.040, distance));
    return true;
  }

  private static void clouds(double x, double y, double[] rgb, double distance) {
    double dense = density(x, y);
    double cover = Colour.step(0.545, 0.63, dense);
    if (cover <= 0) {
      return;
    }
    double towards = 0.022 / Math.max(distance, 0.1);
    double lit = dense - density(x + (SUN_X - x) * towards, y + (SUN_Y - y) * towards);
    double warm = Math.exp(-2.2 * distance);
    double[] cloud = new double[3];
    Colour.ramp(cloud, 0.5 + 4.5 * lit, 0x6b6a9c, 0x9a7fa6, 0xd693a0, 0xffbf92, 0xffe6b4, 0xfff4d6);
    Colour.mix(cloud, 0xffb066, 0.5 * warm);
    for (int c = 0; c < 3; c++) {
      rgb[c] = Colour.mix(rgb[c], cloud[c], 0.92 * cover);
    }
  }

  /** Of the cloud: broad masses, roughened by ever smaller puffs. */
  private static double density(double x, double y) {
    double u = 2.6 * x + 0.3;
    double v = 5.4 * y + 0.5 * x;
    double mass = Noise.fractal(u, v, 2, 31);
    double puffs = 0;
    double amplitude = 0.5;
    for (int o = 1; o <= 4; o++) {
      double scale = 1.7 * (1 << o);
      puffs +=
          amplitude
              * (1 - Math.abs(2 * Noise.smooth(scale * u / 1.6, scale * v / 1.6, 40 + o) - 1));
      amplitude *= 0.5;
    }
    double bank = 0.12 * Math.exp(-Math.pow((y + 0.26 - 0.16 * x) / 0.15, 2));
    return 0.7 * mass + 0.28 * puffs + bank - 0.1 * Colour.step(-0.1, 0.03, y);
  }
}
