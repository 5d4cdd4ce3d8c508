package org.impasto.engine.inputs;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.impasto.engine.brush.ShotColours;
import org.impasto.engine.source.Bars;
import org.impasto.engine.source.FrameFacts;
import org.impasto.engine.source.SourceFrames;
import org.impasto.frame.Frame;
import org.impasto.recolour.exposure.ShotStatistics;
import org.impasto.settings.Settings;
import org.impasto.store.frame.Digest;

/**
 * What is known of a shot from its cut up to a frame, odd frames left out: its light and colours,
 * and the bars that its frames share. Nothing of it depends on what comes after the frame.
 */
public final class ShotLight {
  private record UpTo(ShotStatistics statistics, Bars bars) {
    UpTo plus(FrameFacts facts) {
      return new UpTo(statistics.plus(facts.colours()), Bars.shared(bars, facts.bars()));
    }
  }

  private final SourceFrames sources;
  private final IntFunction<Settings> settings;
  private final int first;
  private final IntPredicate odd;
  private final Map<Integer, UpTo> known = new HashMap<>();
  private final Map<Integer, ShotColours> colours = new HashMap<>();

  /**
   * @param first frame of the stretch
   * @param odd says which frames are none of the shot's
   */
  public ShotLight(
      SourceFrames sources, IntFunction<Settings> settings, int first, IntPredicate odd) {
    this.odd = odd;
    this.sources = sources;
    this.settings = settings;
    this.first = first;
  }

  private UpTo upTo(int time) {
    UpTo found = known.get(time);
    if (found != null) {
      return found;
    }
    int from = time;
    while (from > first && !known.containsKey(from - 1)) {
      from--;
    }
    UpTo sum = from > first ? known.get(from - 1) : new UpTo(ShotStatistics.NONE, null);
    for (int each = from; each <= time; each++) {
      sum = odd.test(each) ? sum : sum.plus(sources.facts(each));
      known.put(each, sum);
    }
    return sum;
  }

  /** The light and the colours that a frame is seen in. */
  public ShotColours colours(int time) {
    ShotColours found = colours.get(time);
    if (found == null) {
      FrameFacts facts = sources.facts(time);
      found =
          byShot(time)
              ? ShotColours.ofShot(upTo(time).statistics, facts.colours())
              : ShotColours.ofFrame(facts.colours());
      colours.put(time, found);
    }
    return found;
  }

  private boolean byShot(int time) {
    return settings.apply(time).exposure() == Settings.Exposure.SHOT;
  }

  /** Bars of a frame, px at working size. */
  private Bars bars(int time) {
    String setting = settings.apply(time).bars();
    if (Bars.automatic(setting)) {
      Bars shared = upTo(time).bars;
      return shared == null ? Bars.NONE : shared;
    }
    return sources.size().bars(setting);
  }

  /**
   * How much of a frame's pixels is picture, bars left out, [1,H,W] in [0,1]; null where all is.
   */
  public Frame coverage(int time) {
    try (Frame coverage = sources.coverage(time)) {
      return bars(time).within(coverage, sources.size().width(), sources.size().height());
    }
  }

  /** Of all that is known of a stretch and counts in a frame's painting. */
  public Digest digest(int time) {
    Digest.Builder builder = Digest.of("light");
    if (byShot(time)) {
      builder.bytes(ByteBuffer.wrap(upTo(time).statistics.encode()));
    }
    Bars bars = bars(time);
    return builder
        .integer(bars.left())
        .integer(bars.top())
        .integer(bars.right())
        .integer(bars.bottom())
        .build();
  }
}
