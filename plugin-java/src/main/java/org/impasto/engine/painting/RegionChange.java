package org.impasto.engine.painting;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * Where pixels have gone from one region to another: their paint is of another style and is not
 * kept. A matte's edge that motion misses by a fraction of a pixel changes a little, and that is
 * ignored.
 */
public final class RegionChange {
  private static final float IGNORED = 0.25f;
  private static final float ALL = 0.75f;

  private RegionChange() {}

  /**
   * How far each pixel is in the region that it was in, [1,H,W] in [0,1].
   *
   * @param shares of the regions
   * @param moved those of another frame, moved to this one
   */
  public static Frame same(Frame shares, Frame moved) {
    Frame same = Frame.allocate(shares.width(), shares.height(), 1);
    FloatBuffer out = Planes.buffer(same, 0);
    FloatBuffer[] now = Planes.buffers(shares);
    FloatBuffer[] before = Planes.buffers(moved);
    for (int i = 0; i < out.capacity(); i++) {
      float change = 0;
      float appeared = 0; // of what was no picture
      for (int r = 0; r < now.length; r++) {
        float more = now[r].get(i) - before[r].get(i);
        change += Math.abs(more) / 2;
        appeared += more;
      }
      change += Math.abs(appeared) / 2;
      out.put(i, Math.min(1, Math.max(0, (ALL - change) / (ALL - IGNORED))));
    }
    return same;
  }
}
