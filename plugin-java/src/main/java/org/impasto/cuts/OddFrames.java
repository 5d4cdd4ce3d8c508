package org.impasto.cuts;

import java.util.List;

/**
 * Frames that are none of their shot's: a camera's flash, a white or black frame, one half of which
 * a tape lost. The frames on both sides of a run of up to {@link #MOST} agree, those between do
 * not.
 */
public final class OddFrames {
  /** The longest run. */
  public static final int MOST = 3;

  /** Frames that are compared, in structure and in light, differ from here on. */
  private static final double OTHER_STRUCTURE = 0.25;

  private static final double OTHER_LIGHT = 0.1;

  /** How much less frames that agree differ. */
  private static final double AGREE = 1.15;

  private static final double CLEARLY = 1.25;

  private OddFrames() {}

  /**
   * How many odd frames begin after a frame.
   *
   * @param before the last good frame
   * @param next the frames after it, in order; {@link #MOST} + 1 of them, or fewer at the end
   * @return 0 for none, else 1 to {@link #MOST}: next.get(that) is good again
   */
  public static int run(FrameSignature before, List<FrameSignature> next) {
    Levelled good = new Levelled(before);
    if (good.shown() == 0 || next.isEmpty() || !before.sameSize(next.get(0))) {
      return 0;
    }
    double least = difference(good, new Levelled(next.get(0)));
    if (least < 1) {
      return 0;
    }
    for (int run = 1; run <= MOST && run < next.size(); run++) {
      if (!before.sameSize(next.get(run))) {
        return 0;
      }
      double difference = difference(good, new Levelled(next.get(run)));
      if (difference < AGREE && CLEARLY * difference < least) {
        return run;
      }
      if (difference < 1) {
        return 0;
      }
      least = Math.min(least, difference);
    }
    return 0;
  }

  /** 1 where structure or light are another. */
  private static double difference(Levelled one, Levelled other) {
    double shown = other.shown();
    double structure = shown == 0 ? 1 : Matching.miss(one, other);
    return Math.max(structure / OTHER_STRUCTURE, one.lightFrom(other) / OTHER_LIGHT);
  }
}
