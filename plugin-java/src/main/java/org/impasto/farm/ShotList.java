package org.impasto.farm;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.impasto.media.io.FrameRange;

/**
 * A film's shots: what lies between two cuts. The frames of one depend on none outside it, so shots
 * may be painted in any order, anywhere.
 */
public final class ShotList {
  private ShotList() {}

  /**
   * A range of frames cut where shots begin.
   *
   * @param beginnings frames; those outside the range do not count
   */
  public static List<FrameRange> split(FrameRange range, SortedSet<Integer> beginnings) {
    SortedSet<Integer> firsts =
        new TreeSet<>(beginnings.tailSet(range.first()).headSet(range.last() + 1));
    firsts.add(range.first());
    List<FrameRange> shots = new ArrayList<>();
    Integer first = null;
    for (int next : firsts) {
      if (first != null) {
        shots.add(new FrameRange(first, next - 1));
      }
      first = next;
    }
    shots.add(new FrameRange(first, range.last()));
    return shots;
  }
}
