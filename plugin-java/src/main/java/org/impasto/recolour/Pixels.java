package org.impasto.recolour;

import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * A picture as plain planes; row y starts at y times width.
 *
 * @param coverage how much of each pixel is picture, in [0,1]; null for 1 everywhere
 */
public record Pixels(
    float[] red, float[] green, float[] blue, float[] coverage, int width, int height) {

  /** Luma's shares of the channels (ITU-R BT.601). */
  public static final float RED = 0.299f;

  public static final float GREEN = 0.587f;
  public static final float BLUE = 0.114f;

  public Pixels {
    int pixels = width * height;
    if (width < 1
        || height < 1
        || red.length < pixels
        || green.length < pixels
        || blue.length < pixels
        || (coverage != null && coverage.length < pixels)) {
      throw new IllegalArgumentException(
          String.format(
              "planes of %d, %d, %d numbers for %dx%d; at least %d each are required",
              red.length, green.length, blue.length, width, height, pixels));
    }
  }

  /**
   * A frame's colours, copied.
   *
   * @param frame RGB in its first three planes
   * @param coverage [1,H,W] in [0,1]; null for 1 everywhere
   */
  public static Pixels of(Frame frame, Frame coverage) {
    return new Pixels(
        Planes.values(frame, 0),
        Planes.values(frame, 1),
        Planes.values(frame, 2),
        coverage == null ? null : Planes.values(coverage, 0),
        frame.width(),
        frame.height());
  }

  /** A picture that covers its frame. */
  public static Pixels opaque(float[] red, float[] green, float[] blue, int width, int height) {
    return new Pixels(red, green, blue, null, width, height);
  }

  /** A black picture with planes of its own and the same coverage. */
  public Pixels emptyLike() {
    int pixels = width * height;
    return new Pixels(
        new float[pixels], new float[pixels], new float[pixels], coverage, width, height);
  }

  /** Red, green or blue: 0 to 2. */
  public float[] plane(int colour) {
    return colour == 0 ? red : colour == 1 ? green : blue;
  }

  /** Of each pixel. */
  public float[] luma() {
    float[] luma = new float[width * height];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = luma(red[i], green[i], blue[i]);
    }
    return luma;
  }

  public static float luma(float red, float green, float blue) {
    return RED * red + GREEN * green + BLUE * blue;
  }
}
