package org.impasto.synthesis;

/**
 * What steers strokes from pixel to pixel, beside what a target looks like. Each may be null.
 *
 * @param detail [height][width]: factor of how strictly contours are kept, at least 0
 * @param direction packed [height][width][3]: c cos 2t, c sin 2t, c. Here t is the direction across
 *     a stroke (of the gradient of its luminance), y downwards, and c in [0,1] how firmly strokes
 *     are to run so
 */
public record StrokeMaps(float[] detail, float[] direction) {
  /** None. */
  public static final StrokeMaps NONE = new StrokeMaps(null, null);
}
