package org.impasto.cuts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A film's frames by their times, compared. What was found once is remembered, so that signatures
 * need not be had again: some hundred bytes a frame.
 */
public final class Comparisons {
  /** Frames at hand for comparison. */
  private static final int LEVELLED = 8;

  private record Pair(int before, int now) {}

  private final Map<Integer, FrameLook> looks = new HashMap<>();
  private final Map<Pair, Double> misses = new HashMap<>();
  private final LinkedHashMap<Integer, Levelled> levelled = new LinkedHashMap<>();
  private IntFunction<FrameSignature> frames = time -> null;

  static Comparisons of(List<FrameSignature> frames) {
    return new Comparisons()
        .reading(time -> time >= 0 && time < frames.size() ? frames.get(time) : null);
  }

  /**
   * Says where signatures come from, from now on; returns this.
   *
   * @param source gives null where the film has no such frame
   */
  public Comparisons reading(IntFunction<FrameSignature> source) {
    frames = source;
    return this;
  }

  /** Null where there is no such frame. */
  FrameLook look(int time) {
    FrameLook known = looks.get(time);
    if (known == null) {
      Levelled found = levelled(time);
      known = found == null ? null : found.look();
      if (known != null) {
        looks.put(time, known);
      }
    }
    return known;
  }

  boolean has(int time) {
    return look(time) != null;
  }

  /** Whether there are both, of one size. */
  boolean sameSize(int one, int other) {
    return has(one) && has(other) && look(one).sameSize(look(other));
  }

  /** As {@link Matching#miss}. */
  double miss(int before, int now) {
    Pair pair = new Pair(before, now);
    Double known = misses.get(pair);
    if (known == null) {
      known = Matching.miss(levelled(now), levelled(before));
      misses.put(pair, known);
    }
    return known;
  }

  private Levelled levelled(int time) {
    Levelled known = levelled.get(time);
    if (known == null) {
      FrameSignature frame = frames.apply(time);
      if (frame == null) {
        return null;
      }
      known = new Levelled(frame);
      levelled.put(time, known);
      if (levelled.size() > LEVELLED) {
        levelled.remove(levelled.keySet().iterator().next());
      }
    }
    return known;
  }
}
