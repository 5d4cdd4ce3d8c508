package org.impasto.synthesis;

/**
 * Where each pixel of a painted frame comes from: the state of a shot. Places are told in 1/256 of
 * a pixel of the {@link ExemplarSet}'s atlas; {@link ExemplarSet#picture} says which picture that
 * is.
 */
public final class MatchField {
  /** Parts of a pixel in which places are told. */
  public static final int STEPS = 256;

  private final int width;
  private final int height;
  private final int[] x;
  private final int[] y;
  private final byte[] besideX;
  private final byte[] besideY;
  private final float[] cost;
  private final int shift;

  /**
   * @param x [height][width] in 1/256 of a pixel of the atlas, -1: no place
   * @param y likewise
   * @param besideX [height][width]: how far right of its pixel the patch stands, in 1/128 of a
   *     pixel
   * @param besideY likewise down
   * @param cost how far guide and exemplar were apart when the places were found, for pixels {@code
   *     1 << shift} times as large: [ceil(height / 2^shift)][ceil(width / 2^shift)]
   */
  public MatchField(
      int width,
      int height,
      int[] x,
      int[] y,
      byte[] besideX,
      byte[] besideY,
      float[] cost,
      int shift) {
    this.width = width;
    this.height = height;
    this.x = x;
    this.y = y;
    this.besideX = besideX;
    this.besideY = besideY;
    this.cost = cost;
    this.shift = shift;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int[] x() {
    return x;
  }

  public int[] y() {
    return y;
  }

  public byte[] besideX() {
    return besideX;
  }

  public byte[] besideY() {
    return besideY;
  }

  public float[] cost() {
    return cost;
  }

  /** Pixels of {@link #cost()} are {@code 1 << costShift()} times as large as the frame's. */
  public int costShift() {
    return shift;
  }

  /** Costs are kept with eight bits after the first, as they are stored. */
  public static void round(float[] cost) {
    for (int i = 0; i < cost.length; i++) {
      cost[i] = Float.intBitsToFloat(Float.floatToIntBits(cost[i]) >>> 15 << 15);
    }
  }
}
