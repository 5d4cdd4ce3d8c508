package org.impasto.cli.paint;

import java.util.Locale;
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
   * Powers of the pixels by which time grows, of a shot's first frame and of those that follow.
   * Much of a frame's work is at coarse levels, whose size is fixed. See docs/measurements.md.
   */
  private static final double FIRST_GROWS = 0.38;

  private static final double FOLLOWING_GROWS = 0.47;

  /** Below it, whole seconds would say too little. */
  private static final double SHORT_SECONDS = 9.95;

  /** Seconds of a shot's first frame of so many pixels. */
  public double first(double ofPixels) {
    return first * Math.pow(ofPixels / pixels, FIRST_GROWS);
  }

  /** Seconds of a frame of so many pixels that follows. */
  public double following(double ofPixels) {
    return following * Math.pow(ofPixels / pixels, FOLLOWING_GROWS);
  }

  /** For people: how long a shot takes where nothing of it is stored. */
  String text(int width, int height, int frames) {
    double size = width * (double) height;
    double one = first(size);
    if (frames == 1) {
      return "about " + RemainingTime.text(one);
    }
    double next = following(size);
    return "about %s: %s the first frame of a shot, %s each that follows; stored ones are free"
        .formatted(RemainingTime.text(one + next * (frames - 1)), ofFrame(one), ofFrame(next));
  }

  private static String ofFrame(double seconds) {
    return seconds < SHORT_SECONDS
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : RemainingTime.text(seconds);
  }
}
