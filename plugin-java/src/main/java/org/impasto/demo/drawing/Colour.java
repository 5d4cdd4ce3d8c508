package org.impasto.demo.drawing;

/** Mixing of display-referred colours, in place. */
public final class Colour {
  private Colour() {}

  public static double mix(double from, double to, double amount) {
    return from + (to - from) * amount;
  }

  public static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /**
   * 0 below {@code low}, 1 above {@code high}, smooth between; the two may be given in falling
   * order.
   */
  public static double step(double low, double high, double value) {
    double t = clamp((value - low) / (high - low));
    return t * t * (3 - 2 * t);
  }

  /** Sets a colour written 0xRRGGBB. */
  public static void set(double[] rgb, int hex) {
    rgb[0] = (hex >> 16 & 255) / 255.0;
    rgb[1] = (hex >> 8 & 255) / 255.0;
    rgb[2] = (hex & 255) / 255.0;
  }

  /** Moves {@code rgb} towards a colour written 0xRRGGBB. */
  public static void mix(double[] rgb, int hex, double amount) {
    rgb[0] += ((hex >> 16 & 255) / 255.0 - rgb[0]) * amount;
    rgb[1] += ((hex >> 8 & 255) / 255.0 - rgb[1]) * amount;
    rgb[2] += ((hex & 255) / 255.0 - rgb[2]) * amount;
  }

  public static void scale(double[] rgb, double factor) {
    rgb[0] *= factor;
    rgb[1] *= factor;
    rgb[2] *= factor;
  }

  /** The colour at {@code position} on a ramp of evenly spaced colours from 0 to 1. */
  public static void ramp(double[] rgb, double position, int... colours) {
    double place = clamp(position) * (colours.length - 1);
    int i = Math.min((int) place, colours.length - 2);
    set(rgb, colours[i]);
    mix(rgb, colours[i + 1], place - i);
  }
}
