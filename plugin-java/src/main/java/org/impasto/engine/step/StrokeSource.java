package org.impasto.engine.step;

import java.util.List;
import org.impasto.engine.brush.EarlierPaint;
import org.impasto.engine.painting.CarriedSource;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.flow.FlowField;
import org.impasto.frame.Blending;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;

/**
 * The source that strokes were chosen for, carried along with them at half size. Strokes do not
 * follow a slow change. They are given up once it has come far enough.
 */
final class StrokeSource {
  /** Up to here strokes are chosen anew. */
  private static final float NO_TRUST = 0.01f;

  private StrokeSource() {}

  /**
   * Lowers a trust where the source is another than the strokes were chosen for.
   *
   * @param source of the frame to paint
   * @param toOther motion from it to the painted one
   */
  static void distrust(Frame trust, Frame source, PaintedFrame painted, FlowField toOther) {
    if (painted.madeFrom() == null) {
      return;
    }
    try (Frame small = halved(source);
        Frame made = moved(painted, toOther, small);
        Frame same = CarriedSource.same(small, made);
        Frame whole = Resampling.resize(same, source.width(), source.height())) {
      PixelRows.multiply(trust, whole);
      Planes.clampToUnit(trust);
    }
  }

  /**
   * What a frame's strokes are chosen for.
   *
   * @param earlier paint that was carried, the closest first; paint of the frame itself, which is
   *     of a pass before, brings its own source as it is
   */
  static Frame after(Frame source, List<EarlierPaint> earlier) {
    try (Frame small = halved(source)) {
      Frame made = CarriedSource.of(small);
      for (int i = earlier.size() - 1; i >= 0; i--) {
        EarlierPaint each = earlier.get(i);
        if (each.painted().madeFrom() != null) {
          try (Frame under = made) {
            made =
                each.toOther() == null
                    ? each.painted().madeFrom().copy()
                    : over(under, each, small);
          }
        }
      }
      return made;
    }
  }

  /**
   * Carried from another frame wherever its strokes may have been kept, what lies under it
   * elsewhere. Strokes are kept whole or not at all: were a share of the frame mixed in, a slow
   * change would wear the memory away and leave the strokes.
   */
  private static Frame over(Frame under, EarlierPaint earlier, Frame small) {
    try (Frame moved = moved(earlier.painted(), earlier.toOther(), small);
        Frame kept = Resampling.resize(earlier.trust(), small.width(), small.height())) {
      PixelRows.change(kept, trust -> trust > NO_TRUST ? 1 : 0);
      return Blending.mix(moved, under, kept);
    }
  }

  private static Frame halved(Frame frame) {
    return Resampling.resize(
        frame, Math.max(1, (frame.width() + 1) / 2), Math.max(1, (frame.height() + 1) / 2));
  }

  private static Frame moved(PaintedFrame painted, FlowField toOther, Frame like) {
    try (FlowField motion =
        new FlowField(Resampling.nearest(toOther.frame(), like.width(), like.height()))) {
      motion.scale(
          (float) like.width() / toOther.width(), (float) like.height() / toOther.height());
      return CarriedSource.moved(painted.madeFrom(), motion);
    }
  }
}
