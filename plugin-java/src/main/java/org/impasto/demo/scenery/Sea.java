package org.impasto.demo.scenery;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Layer;
import org.impasto.demo.drawing.Noise;

/**
 * Water from the horizon down: ripples that grow towards the viewer, the sun's glitter, colours of
 * the sky.
 */
public final class Sea implements Layer {
  @Override
  public boolean colourAt(double x, double y, double[] rgb) {
    double below = y - Sky.HORIZON;
    if (below < 0) {
      return false;
    }
    Colour.ramp(rgb, below / 0.42, 0xf0b27a, 0xb99a8c, 0x5f93a0, 0x2f7388, 0x1c5370, 0x123a58);
    double nearness = below + 0.035;
    double swell = Noise.fractal(1.1 * x / nearness, 1.1 / nearness + 9 * y, 3, 51) - 0.5;
    double ripple =
        Noise.fractal(4 * x / Math.sqrt(nearness), 95 * Math.sqrt(nearness), 3, 57) - 0.5;
    double wave = swell + ripple;
    Colour.mix(
        rgb,
        wave > 0 ? 0xffc58e : 0x0f3557,
        Colour.clamp(1.5 * Math.abs(wave)) * (wave > 0 ? 0.75 : 0.55));
    glitter(x, below, ripple, rgb);
    Colour.mix(rgb, 0xffe0a0, 0.5 * Math.exp(-below * 90));
    return true;
  }

  private static void glitter(double x, double below, double ripple, double[] rgb) {
    double half = 0.05 + 0.22 * below;
    double off = (x - Sky.SUN_X) / half;
    double path = Math.exp(-off * off);
    double sparkle = Noise.smooth(30 * x / (0.25 + below), 170 * Math.sqrt(below + 0.03), 63);
    double bright = Colour.step(0.52, 0.72, 0.55 * sparkle + 0.35 * path + 0.5 * ripple + 0.12);
    Colour.mix(rgb, 0xff9d4f, 0.6 * path);
    Colour.mix(rgb, 0xfff0b0, bright * Math.sqrt(path));
  }
}
