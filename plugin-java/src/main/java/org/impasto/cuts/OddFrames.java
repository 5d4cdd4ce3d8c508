package org.impasto.cuts;

import java.util.ArrayList;
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

  /** How little frames that agree differ at most, and how much less than the odd ones. */
  private static final double AGREE = 1.15;

  private static final double CLEARLY = 1.25;

  /** The same of a moving shot, whose good frames differ more. */
  private static final double AGREE_MOVING = 1.8;

  private static final double CLEARLY_MOVING = 2;

  private OddFrames() {}

  /**
   * How many odd frames begin after a frame.
   *
   * @param before the last good frame
   * @param next the frames after it, in order; {@link #MOST} + 1 of them, or fewer at the end
   * @return 0 for none, else 1 to {@link #MOST}: next.get(that) is good again
   */
  public static int run(FrameSignature before, List<FrameSignature> next) {
    List<FrameSignature> all = new ArrayList<>(List.of(before));
    all.addAll(next);
    return run(Comparisons.of(all), 0);
  }

  /** The same of frames by their times; looks no farther ahead than it must. */
  static int run(Comparisons frames, int before) {
    if (frames.look(before).shown() == 0 || !frames.sameSize(before, before + 1)) {
      return 0;
    }
    double least = difference(frames, before, before + 1);
    if (least < 1) {
      return 0;
    }
    for (int run = 1; run <= MOST && frames.sameSize(before, before + 1 + run); run++) {
      double difference = difference(frames, before, before + 1 + run);
      if (difference < AGREE && CLEARLY * difference < least
          || difference < AGREE_MOVING && CLEARLY_MOVING * difference < least) {
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
  private static double difference(Comparisons frames, int before, int now) {
    FrameLook good = frames.look(before);
    FrameLook other = frames.look(now);
    double structure = other.shown() == 0 ? 1 : frames.miss(before, now);
    return Math.max(structure / OTHER_STRUCTURE, good.lightFrom(other) / OTHER_LIGHT);
  }
}
