package org.impasto.synthesis.blend;

/** Smooth noise in [0,1] over the plane, the same everywhere and always. */
public final class ValueNoise {
  private ValueNoise() {}

  /**
   * @param x in units of the noise's cells
   * @param y likewise
   */
  public static float at(float x, float y) {
    int left = (int) Math.floor(x);
    int up = (int) Math.floor(y);
    float tx = ease(x - left);
    float ty = ease(y - up);
    float upper = corner(left, up) + tx * (corner(left + 1, up) - corner(left, up));
    float lower = corner(left, up + 1) + tx * (corner(left + 1, up + 1) - corner(left, up + 1));
    return upper + ty * (lower - upper);
  }

  private static float ease(float t) {
    return t * t * (3 - 2 * t);
  }

  private static float corner(int x, int y) {
    long bits = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL);
    bits = (bits ^ (bits >>> 31)) * 0xBF58476D1CE4E5B9L;
    bits ^= bits >>> 29;
    return (bits >>> 40) * 0x1p-24f;
  }
}
