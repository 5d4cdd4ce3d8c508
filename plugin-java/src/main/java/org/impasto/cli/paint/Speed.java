package org.impasto.cli.paint;

import org.impasto.cli.console.RemainingTime;

/**
 * How fast this machine painted frames of one size.
 *
 * @param pixels of each
 * @param first seconds of a shot's first frame
 * @param following seconds of a frame that follows
 * @param stored bytes a pixel in the store
 */
public record Speed(double pixels, double first, double following, double stored) {
  /**
   * Share of a small frame's time that grows with its pixels: the rest is iterations and the style
   * picture's own work. By frames of 192x108 and 640x360.
   */
  private static final double GROWS = 0.18;

  private static double at(double seconds, double ratio) {
    return seconds * (1 + GROWS * (ratio - 1));
  }

  /** For people: how long a shot takes where nothing of it is stored. */
  String text(int width, int height, int frames) {
    double ratio = width * (double) height / pixels;
    double one = at(first, ratio);
    if (frames == 1) {
      return "about " + RemainingTime.text(one);
    }
    double next = at(following, ratio);
    return "about %s: %s the first frame of a shot, %s each that follows; stored ones are free"
        .formatted(
            RemainingTime.text(one + next * (frames - 1)),
            RemainingTime.text(one),
            RemainingTime.text(next));
  }
}
