package org.impasto.cuts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verdict on every frame of a film: whether it begins a shot, whether it is none of its shot's.
 * Each is a function of at most {@link #AHEAD} frames after it and of those before, so that it is
 * the same from whatever frame it is asked. No more frames are looked at than it takes.
 */
public final class ShotBoundaries {
  /** Frames after one that its verdict may depend on. */
  public static final int AHEAD = OddFrames.MOST + 1;

  /** Where a cut is provisional: see {@link #begins}. */
  private static final double PROVISIONAL = 0.5;

  private final Comparisons frames;
  private final Map<Integer, Integer> runs = new HashMap<>();
  private final Map<Integer, Boolean> odd = new HashMap<>();

  /**
   * @param frames of a film whose ends do not change
   */
  public ShotBoundaries(Comparisons frames) {
    this.frames = frames;
  }

  /** Whether a frame is one of a run of {@link OddFrames}, the earlier run first. */
  public boolean odd(int time) {
    int from = time;
    while (!odd.containsKey(from) && mayBeOdd(from)) {
      from--;
    }
    for (int each = from; each <= time; each++) {
      if (!odd.containsKey(each)) {
        odd.put(each, oddAfterGood(each));
      }
    }
    return odd.get(time);
  }

  /** The same as far as it is known without looking at frames; else null. */
  public Boolean knownOdd(int time) {
    return odd.get(time);
  }

  private boolean mayBeOdd(int time) {
    for (int begin = time; begin > time - OddFrames.MOST; begin--) {
      if (covering(begin, time)) {
        return true;
      }
    }
    return false;
  }

  private boolean oddAfterGood(int time) {
    for (int begin = time; begin > time - OddFrames.MOST; begin--) {
      if (covering(begin, time) && !odd.getOrDefault(begin - 1, false)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a run that begins at a time, if the frame before it is good, covers another. */
  private boolean covering(int begin, int time) {
    if (!frames.has(begin - 1)) {
      return false;
    }
    return runs.computeIfAbsent(begin - 1, good -> OddFrames.run(frames, good)) > time - begin;
  }

  /**
   * Whether a frame that is not odd begins another shot, by {@link CutScore}, with up to three good
   * frames before it and one after.
   *
   * <p>The frames before reach back to a cut: to one that is given, or to a provisional one, which
   * is told by the frames beside it alone.
   *
   * @param time of a frame with one before it
   * @param threshold that the score must be above
   * @param given frames that begin a shot
   */
  public boolean begins(int time, double threshold, Set<Integer> given) {
    int nearest = goodBefore(time);
    if (CutScore.atMost(frames, nearest, time) <= threshold) {
      return false;
    }
    List<Integer> before = new LinkedList<>(List.of(nearest));
    for (int first = nearest; before.size() < CutScore.BEFORE && continues(first, given); ) {
      first = goodBefore(first);
      before.add(0, first);
    }
    return CutScore.of(frames, new ArrayList<>(before), time, goodAfter(time)) > threshold;
  }

  private boolean continues(int time, Set<Integer> given) {
    if (given.contains(time) || !frames.has(time - 1)) {
      return false;
    }
    int before = goodBefore(time);
    return CutScore.atMost(frames, before, time) <= PROVISIONAL
        || CutScore.of(frames, List.of(before), time, goodAfter(time)) <= PROVISIONAL;
  }

  /** The first frame of a film is good. */
  private int goodBefore(int time) {
    int good = time - 1;
    while (odd(good)) {
      good--;
    }
    return good;
  }

  private Integer goodAfter(int time) {
    int good = time + 1;
    while (frames.has(good) && odd(good)) {
      good++;
    }
    return frames.has(good) ? good : null;
  }
}
