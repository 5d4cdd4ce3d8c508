package org.impasto.cuts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How surely a frame begins another shot: what it does not have in common with the frame before, by
 * {@link Matching}, against what frames of the shot usually do not. A cut is one step; a whip pan,
 * an explosion or something that passes close by changes much before or after it as well.
 *
 * <p>A frame that shows nothing begins no shot. A frame after such ones is compared with the last
 * that showed something; where there is none, it begins a shot if it is there at once.
 */
public final class CutScore {
  /** Frames before, and after, that the score depends on at most. */
  public static final int BEFORE = 3;

  public static final int AFTER = 1;

  /** A change that is a cut in a shot that never changes: where what follows is known, and not. */
  private static final double CUT = 0.25;

  private static final double CUT_UNSEEN = 0.33;

  /** How much more a shot needs that changes, by its usual change: both again. */
  private static final double MORE = 0.9;

  private static final double MORE_UNSEEN = 0.6;

  /** Deviations of luma of a frame after blank ones that fades in, and of one that is there. */
  private static final double FADES_IN = 0.05;

  private static final double IS_THERE = 0.15;

  private CutScore() {}

  /**
   * From 0, the same shot, to 1, another; a half is as likely this as that.
   *
   * @param before the frames before, the nearest last, back to the cut that is known or to {@link
   *     #BEFORE}; at least one
   * @param now frames of another size are another shot
   * @param after the frames after, the nearest first; may be empty
   */
  public static double of(
      List<FrameSignature> before, FrameSignature now, List<FrameSignature> after) {
    List<FrameSignature> all = new ArrayList<>(before);
    all.add(now);
    all.addAll(after);
    List<Integer> earlier = IntStream.range(0, before.size()).boxed().toList();
    Integer next = after.isEmpty() ? null : before.size() + 1;
    return of(Comparisons.of(all), earlier, before.size(), next);
  }

  /**
   * The same of frames by their times.
   *
   * @param after null where it is not known
   */
  static double of(Comparisons frames, List<Integer> before, int now, Integer after) {
    int nearest = before.get(before.size() - 1);
    if (!frames.sameSize(nearest, now)) {
      return 1;
    }
    if (frames.look(now).shown() == 0) {
      return 0;
    }
    Integer shown = null;
    double usual = 0;
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - BEFORE); i--) {
      int there = before.get(i);
      if (frames.sameSize(there, now) && frames.look(there).shown() > 0) {
        if (shown != null) {
          usual = Math.max(usual, change(frames, there, shown));
        }
        shown = shown == null ? there : shown;
      }
    }
    if (shown == null) {
      return unit((frames.look(now).deviation() - FADES_IN) / (IS_THERE - FADES_IN));
    }
    double change = change(frames, shown, now);
    if (after == null || !frames.sameSize(after, now)) {
      return unit(change / (2 * (CUT_UNSEEN + MORE_UNSEEN * usual)));
    }
    double next = change(frames, now, after);
    return unit(change / (2 * (CUT + MORE * Math.max(usual, next))));
  }

  /** The most that a score can be, whatever the frames around are like. */
  static double atMost(Comparisons frames, int before, int now) {
    boolean both =
        frames.sameSize(before, now)
            && frames.look(before).shown() > 0
            && frames.look(now).shown() > 0;
    return both ? unit(change(frames, before, now) / (2 * CUT)) : 1;
  }

  /**
   * What a frame does not have in common with one before, whatever their light and motion: 0
   * nothing, about 0.5 other scenes, 1 at most. 0 too where one of them shows nothing.
   */
  private static double change(Comparisons frames, int before, int now) {
    double shown = frames.look(before).shown() * frames.look(now).shown();
    return shown == 0 ? 0 : shown * frames.miss(before, now);
  }

  private static double unit(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
