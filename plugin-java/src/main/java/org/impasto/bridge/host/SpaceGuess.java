package org.impasto.bridge.host;

import java.nio.FloatBuffer;

/**
 * Whether numbers that are taken for scene-linear light contradict that. Rule: let every colour
 * that was looked at be a whole number of 255ths, as floats or half floats have it, and let those
 * not be few. Then the picture is one of 8 bits that nobody made linear. Light that was made linear
 * does not lie on that grid.
 */
final class SpaceGuess {
  static final String NOTE =
      "the numbers of Source are those of an 8-bit picture, but Automatic takes half and float"
          + " pixels for linear light: choose the Working space sRGB or Rec.709, or let the reader"
          + " make them linear";

  private static final int MOST_SAMPLES = 20_000;
  private static final int FEWEST = 200;
  private static final float WHITE = 255;

  /** Half floats have 11 bits, and are rounded. */
  private static final float HALF_ERROR = 1 / 2048f;

  private SpaceGuess() {}

  /**
   * @param pixels of four channels each, the last of them alpha
   */
  static boolean contradictsLight(FloatBuffer pixels) {
    int count = pixels.remaining() / 4;
    int step = Math.max(1, 4 * count / MOST_SAMPLES);
    int between = 0;
    for (int i = 0; i < count; i += step) {
      for (int c = 0; c < 3; c++) {
        float value = pixels.get(pixels.position() + 4 * i + c);
        float nearest = Math.round(value * WHITE) / WHITE;
        if (!(Math.abs(value - nearest) <= HALF_ERROR * Math.abs(value) + 1e-6f) || value > 1) {
          return false;
        }
        between += value > 0 && value < 1 ? 1 : 0;
      }
    }
    return between >= FEWEST;
  }
}
