package org.impasto.synthesis.exemplar;

/** A patch is five by five pixels around its place. */
public final class Patch {
  public static final int RADIUS = 2;
  public static final int SIDE = 2 * RADIUS + 1;
  public static final int PIXELS = SIDE * SIDE;

  /** Floats of one row of a patch in packed RGB. */
  public static final int ROW = 3 * SIDE;

  /** Kernels read rows of sixteen; every packed array they see is longer by this. */
  public static final int SLACK = 16;

  /**
   * Floats that describe a patch where places are searched: the blurred colour of its surroundings
   * (3), its orientation (2) and its mean colour (3).
   */
  public static final int FEATURES = 8;

  private Patch() {}
}
