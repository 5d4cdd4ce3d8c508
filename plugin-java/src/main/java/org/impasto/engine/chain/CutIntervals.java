package org.impasto.engine.chain;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.impasto.engine.FrameSource;
import org.impasto.engine.inputs.ShotKeyframes;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.plan.ShotPlan;
import org.impasto.engine.source.ShotMemory;

/**
 * What a time's painting may depend on: the frames between two cuts, but not beyond the keyframes
 * around it.
 */
final class CutIntervals {
  private final FrameSource source;
  private final ShotMemory memory;
  private final Cuts cuts;
  private final ShotKeyframes keys;
  private final ChainSettings chain;

  CutIntervals(
      FrameSource source, ShotMemory memory, Cuts cuts, ShotKeyframes keys, ChainSettings chain) {
    this.source = source;
    this.memory = memory;
    this.cuts = cuts;
    this.keys = keys;
    this.chain = chain;
  }

  /** The plan of the stretch around a time; reads what was not seen yet. */
  ShotPlan plan(int time) {
    Integer before = keys.times().lower(time);
    Integer after = keys.times().higher(time);
    int begin = cuts.begin(time, before == null ? source.first() : before);
    boolean ahead = chain.passes() > 1 || after != null;
    return plan(begin, ahead ? cuts.end(time, after == null ? source.last() : after) : time);
  }

  /** The same without reading; null where the stretch is not known yet. */
  ShotPlan known(int time) {
    Integer before = keys.times().lower(time);
    Integer after = keys.times().higher(time);
    int begin = time;
    while (!is(begin, before)
        && Boolean.FALSE.equals(cuts.known(begin))
        && memory.seen(begin) != null) {
      begin--;
    }
    boolean begins = is(begin, before) || Boolean.TRUE.equals(cuts.known(begin));
    boolean ahead = chain.passes() > 1 || after != null;
    int end = time;
    while (ahead
        && !is(end, after)
        && Boolean.FALSE.equals(cuts.known(end + 1))
        && memory.seen(end + 1) != null) {
      end++;
    }
    boolean ends = !ahead || is(end, after) || Boolean.TRUE.equals(cuts.known(end + 1));
    boolean seen = memory.seen(begin) != null && memory.seen(end) != null;
    return begins && ends && seen && oddKnown(begin, end) ? plan(begin, end) : null;
  }

  private boolean oddKnown(int begin, int end) {
    for (int time = begin + 1; time <= end; time++) {
      if (!keys.times().contains(time) && cuts.knownOdd(time) == null) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(int time, Integer key) {
    return key != null && key == time;
  }

  private ShotPlan plan(int begin, int end) {
    NavigableSet<Integer> within = keys.times().subSet(begin, true, end, true);
    return new ShotPlan(
        begin,
        end,
        within,
        odd(begin, end),
        chain.distances(),
        chain.passes(),
        chain.temporalFromPass(),
        chain.fromBeginning(),
        chain.strokes());
  }

  private NavigableSet<Integer> odd(int begin, int end) {
    NavigableSet<Integer> odd = new TreeSet<>();
    for (int time = begin + 1; time <= end; time++) {
      if (!keys.times().contains(time) && cuts.odd(time)) {
        odd.add(time);
      }
    }
    return odd;
  }
}
