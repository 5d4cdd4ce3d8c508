package org.impasto.engine.inputs;

import org.impasto.flow.Warp;
import org.impasto.flow.motion.FrameMotion;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/** Motion between frames that are not wholly picture. */
final class CoveredMotion {
  private CoveredMotion() {}

  /**
   * Trusts a motion no further than what it leads to is picture, relative to what the frame itself
   * is. So no paint comes out of bars or of where alpha is 0. The soft edge of a matte that stands
   * still is trusted as any place is.
   *
   * @param motion changed in place
   * @param here how much of the frame's pixels is picture, [1,H,W] in [0,1]; null: all
   * @param there of the other frame's, likewise
   */
  static void weigh(FrameMotion motion, Frame here, Frame there) {
    if (there == null) {
      return;
    }
    try (Frame share = Warp.bilinear(there, motion.toOther())) {
      if (here != null) {
        PixelRows.change(
            share,
            Planes.buffers(share),
            Planes.buffers(here),
            (out, in) -> {
              for (int x = 0; x < out[0].length; x++) {
                out[0][x] = out[0][x] >= in[0][x] ? 1 : Math.max(0, out[0][x] / in[0][x]);
              }
            });
      }
      PixelRows.multiply(motion.reliability(), share);
      PixelRows.multiply(motion.likely(), share);
    }
  }
}
