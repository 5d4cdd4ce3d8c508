package org.impasto.cli.paint;

import org.impasto.cli.console.RemainingTime;

/**
 * How fast this machine paints.
 *
 * @param first seconds a megapixel of a shot's first frame
 * @param following likewise, of a frame that follows
 * @param stored bytes a pixel in the store
 */
public record Speed(double first, double following, double stored) {
  private static final double MEGAPIXEL = 1e6;

  /** For people: how long a shot takes where nothing of it is stored. */
  String text(int width, int height, int frames) {
    double pixels = width * (double) height / MEGAPIXEL;
    double one = first * pixels;
    if (frames == 1) {
      return "about " + RemainingTime.text(one);
    }
    double next = following * pixels;
    return "about %s: %s the first frame of a shot, %s each that follows; stored ones are free"
        .formatted(
            RemainingTime.text(one + next * (frames - 1)),
            RemainingTime.text(one),
            RemainingTime.text(next));
  }
}
