package org.impasto.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.impasto.media.FrameRange;

/**
 * Frames that depend on none outside: what lies between two cuts. Those of one chunk are painted in
 * order by one worker.
 *
 * @param number from 1
 * @param first frame to write
 * @param last frame to write
 */
record Chunk(int number, int first, int last) {
  /** A range of frames cut where shots begin. */
  static List<Chunk> split(FrameRange range, SortedSet<Integer> beginnings) {
    SortedSet<Integer> firsts =
        new TreeSet<>(beginnings.tailSet(range.first()).headSet(range.last() + 1));
    firsts.add(range.first());
    List<Integer> starts = List.copyOf(firsts);
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : range.last();
      chunks.add(new Chunk(i + 1, starts.get(i), end));
    }
    return chunks;
  }

  String name() {
    return "chunk-%04d".formatted(number);
  }
}
