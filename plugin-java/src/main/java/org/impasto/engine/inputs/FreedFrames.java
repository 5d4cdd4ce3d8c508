package org.impasto.engine.inputs;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.IntFunction;
import org.impasto.frame.Frame;

/** Frames by time, made when they are first asked for; the last few are kept. Owns them. */
final class FreedFrames implements AutoCloseable {
  private static final int MOST = 3;

  private final IntFunction<Frame> maker;
  private final LinkedHashMap<Integer, Frame> made = new LinkedHashMap<>(8, 0.75f, true);

  FreedFrames(IntFunction<Frame> maker) {
    this.maker = maker;
  }

  Frame copy(int time) {
    Frame found = made.get(time);
    if (found == null) {
      found = maker.apply(time);
      made.put(time, found);
      Iterator<Frame> oldest = made.values().iterator();
      if (made.size() > MOST) {
        oldest.next().close();
        oldest.remove();
      }
    }
    return found.copy();
  }

  @Override
  public void close() {
    made.values().forEach(Frame::close);
    made.clear();
  }
}
