package org.impasto.engine.chain;

import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.cuts.CutScore;
import org.impasto.cuts.FrameSignature;
import org.impasto.cuts.ShotBoundaries;
import org.impasto.engine.FrameSource;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.engine.ShotRange;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.source.ShotMemory;
import org.impasto.engine.source.SourceFrames;
import org.impasto.settings.Settings;

/**
 * Where a shot begins anew: where the artist says so, or where a frame cannot be the continuation
 * of the ones before it. A function of a few frames before and after and of the artist's lists
 * alone, so that it is the same from whatever frame it is asked.
 */
public final class Cuts {
  /** Frames read at a time on the way back to a cut, in their order: files are decoded forward. */
  private static final int BLOCK = 8;

  /** All that verdicts are made by, beside the frames. */
  private record Rules(double threshold, Set<Integer> cuts, Set<Integer> notCuts) {}

  private final Rules rules;
  private final ShotRange range;
  private final SourceFrames sources;
  private final ShotMemory memory;
  private final int asked;

  /**
   * @param asked the frame that is asked for: those after it are looked at where they can be had
   */
  public Cuts(
      ChainSettings chain,
      Settings settings,
      FrameSource source,
      SourceFrames sources,
      ShotMemory memory,
      int asked) {
    rules = new Rules(1 - settings.cutDetection(), chain.cuts(), chain.notCuts());
    range = source.range();
    this.sources = sources;
    this.memory = memory;
    this.asked = asked;
  }

  /** Whether a frame begins a new shot; reads the frames around it where needed. */
  public boolean beginsAt(int time) {
    Boolean known = known(time);
    if (known != null) {
      return known;
    }
    ShotBoundaries film = film();
    boolean begins = !film.odd(time) && film.begins(time, rules.threshold, rules.cuts);
    verdicts().put(time, begins);
    return begins;
  }

  /** The same without reading; null where it cannot be told. */
  Boolean known(int time) {
    Boolean given = given(time);
    return given == null ? verdicts().get(time) : given;
  }

  /** What is known whatever the frames look like; else null. */
  private Boolean given(int time) {
    if (range.beginsAt(time) || range.endsAt(time - 1) || rules.cuts.contains(time)) {
      return true;
    }
    return rules.threshold >= 1 || rules.notCuts.contains(time) ? false : null;
  }

  /**
   * Whether a frame is none of its shot's, such as a flash: nothing is painted from it. Reads the
   * frames around it where needed.
   */
  public boolean odd(int time) {
    return mayBeOdd(time) && film().odd(time);
  }

  /** The same without reading; null where it cannot be told. */
  Boolean knownOdd(int time) {
    return mayBeOdd(time) ? film().knownOdd(time) : Boolean.FALSE;
  }

  private boolean mayBeOdd(int time) {
    return sources.temporalAccess()
        && !range.beginsAt(time)
        && !range.endsAt(time)
        && !rules.cuts.contains(time);
  }

  /**
   * Whether a frame begins a new shot, as far as those before it tell that were seen lately; null
   * where none was. For paintings outside of the shot's one chain: nothing is read.
   */
  Boolean atHand(int time) {
    Boolean given = given(time);
    if (given != null) {
      return given;
    }
    Double change = memory.film().change(time);
    if (change == null) {
      List<FrameSignature> before = before(time);
      FrameSignature now = memory.film().signature(time);
      if (before.isEmpty() || now == null) {
        return null;
      }
      change = CutScore.of(before, now, List.of());
      memory.film().rememberChange(time, change);
    }
    return change > rules.threshold;
  }

  private List<FrameSignature> before(int time) {
    LinkedList<FrameSignature> before = new LinkedList<>();
    for (int each = time - 1; before.size() < CutScore.BEFORE; each--) {
      FrameSignature signature = memory.film().signature(each);
      if (signature == null) {
        break;
      }
      before.addFirst(signature);
      Double change = memory.film().change(each);
      if (change != null && change > rules.threshold) {
        break;
      }
    }
    return before;
  }

  private Map<Integer, Boolean> verdicts() {
    film();
    return memory.film().begins(rules);
  }

  private ShotBoundaries film() {
    return memory.film().boundaries(range, this::signature);
  }

  private FrameSignature signature(int time) {
    if (!range.mayContain(time)) {
      return null;
    }
    try {
      return sources.signature(time);
    } catch (FrameUnavailableException missing) {
      if (time > asked) {
        return null;
      }
      throw missing;
    }
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
