package org.impasto.engine.chain;

import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.engine.source.CutDetector;
import org.impasto.engine.source.ShotMemory;
import org.impasto.engine.source.SourceFrames;
import org.impasto.settings.Settings;

/**
 * Where a shot begins anew: where the artist says so, or where a frame cannot be the continuation
 * of the one before it. A function of the two frames and the artist's lists alone, so that it is
 * the same from whatever frame it is asked.
 */
public final class Cuts {
  /** Frames read at a time on the way back to a cut, in their order: files are decoded forward. */
  private static final int BLOCK = 8;

  private final ChainSettings chain;
  private final double threshold;
  private final ShotRange range;
  private final SourceFrames sources;
  private final ShotMemory memory;
  private final CutDetector detector;

  public Cuts(
      ChainSettings chain,
      Settings settings,
      FrameSource source,
      SourceFrames sources,
      ShotMemory memory,
      CutDetector detector) {
    this.chain = chain;
    threshold = 1 - settings.cutDetection();
    range = source.range();
    this.sources = sources;
    this.memory = memory;
    this.detector = detector;
  }

  /** Whether a frame begins a new shot; reads it and the one before where needed. */
  public boolean beginsAt(int time) {
    Boolean known = known(time);
    if (known != null) {
      return known;
    }
    try (var before = sources.thumbnail(time - 1).copy()) {
      memory.rememberChange(time, detector.change(before, sources.thumbnail(time)));
    }
    return known(time);
  }

  /** The same without reading; null where it cannot be told. */
  Boolean known(int time) {
    if (range.beginsAt(time) || range.endsAt(time - 1) || chain.cuts().contains(time)) {
      return true;
    }
    if (threshold >= 1 || chain.notCuts().contains(time)) {
      return false;
    }
    Double change = memory.change(time);
    return change == null ? null : change > threshold;
  }

  /** The frame, at or before a time, that begins its shot, but not before a bound. */
  int begin(int time, int bound) {
    int end = time;
    while (end > bound) {
      int from = Math.max(bound + 1, end - BLOCK + 1);
      int begin = lastBegin(from, end);
      if (begin >= from) {
        return begin;
      }
      end = from - 1;
    }
    return bound;
  }

  /** The last beginning from..end; below from where there is none. */
  private int lastBegin(int from, int end) {
    int begin = from - 1;
    for (int each = from; each <= end; each++) {
      begin = beginsAt(each) ? each : begin;
    }
    return begin;
  }

  /** The last frame of the shot that a time belongs to, but not after a bound. */
  int end(int time, int bound) {
    int end = time;
    while (end < bound && !beginsAt(end + 1)) {
      end++;
    }
    return end;
  }
}
