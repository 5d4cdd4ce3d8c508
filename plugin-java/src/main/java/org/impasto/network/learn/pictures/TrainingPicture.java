package org.impasto.network.learn.pictures;

import org.impasto.errors.UserException;

/**
 * A picture to learn from.
 *
 * @param name for messages
 * @param rgb [3, height, width] row-major, in [0,1]
 */
public record TrainingPicture(String name, int height, int width, float[] rgb) {
  /** No side may be shorter, px: the deepest layers see a quarter of the half-size picture. */
  public static final int LEAST_SIDE = 64;

  /**
   * Pixels that a picture is best scaled to: those of the pictures that the default is learnt from.
   */
  public static final int PIXELS = DeadLeaves.HEIGHT * DeadLeaves.WIDTH;

  private static final double LEAST_DEVIATION = .01;

  /**
   * @throws UserException where nothing can be learnt from it
   */
  public void check() {
    if (height < LEAST_SIDE || width < LEAST_SIDE) {
      throw new UserException(
          name
              + " has "
              + width
              + " x "
              + height
              + " pixels; at least "
              + LEAST_SIDE
              + " both ways are required to learn from it");
    }
    if (deviation() < LEAST_DEVIATION) {
      throw new UserException(
          name
              + " is almost of one colour; nothing can be learnt from it. Choose a picture with"
              + " strokes");
    }
  }

  private double deviation() {
    double squares = 0;
    int plane = height * width;
    for (int c = 0; c < 3; c++) {
      double mean = 0;
      for (int i = c * plane; i < (c + 1) * plane; i++) mean += rgb[i] / (double) plane;
      for (int i = c * plane; i < (c + 1) * plane; i++)
        squares += (rgb[i] - mean) * (rgb[i] - mean);
    }
    return Math.sqrt(squares / rgb.length);
  }
}
