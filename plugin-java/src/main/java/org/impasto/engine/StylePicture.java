package org.impasto.engine;

import org.impasto.frame.ColourStatistics;
import org.impasto.frame.Frame;
import org.impasto.optimise.ColourMetric;
import org.impasto.store.Digest;

/**
 * A style picture with what is known of its colours.
 *
 * @param picture RGB, display-referred; stays the request's
 * @param digest of its pixels
 */
record StylePicture(Frame picture, String digest, ColourStatistics colours, ColourMetric metric) {
  static StylePicture of(Frame picture) {
    if (picture == null) {
      throw new IllegalArgumentException(
          "no style picture: choose a Look or a Style picture, or connect the Style clip");
    }
    ColourStatistics colours = ColourStatistics.of(picture);
    String digest = Digests.of(picture).toString();
    return new StylePicture(picture, digest, colours, ColourMetric.of(colours.covariance()));
  }

  /** Scale at which the picture has as many pixels as a frame, times the stroke size. */
  double scaleTo(int width, int height, double strokeSize) {
    return strokeSize * Math.sqrt((double) width * height / ((double) picture.width() * picture.height()));
  }
}
