package org.impasto.engine.source;

import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;

/**
 * What a source frame is like, whatever shot it stands in.
 *
 * @param colours of what is picture in it, bars of its own aside
 * @param bars its dark borders; null where it is all of one dark colour, which says nothing
 */
public record FrameFacts(ColourDistribution colours, Bars bars) {
  /**
   * @param frame RGB, [0,1]
   * @param coverage [1,H,W] in [0,1]; null: all is picture
   */
  static FrameFacts of(Frame frame, Frame coverage) {
    Bars bars = Bars.measured(frame);
    float[] covered = coverage == null ? null : Planes.values(coverage, 0);
    if (bars != null && !bars.none()) {
      covered = bars.cleared(covered, frame.width(), frame.height());
    }
    Pixels pixels =
        new Pixels(
            Planes.values(frame, 0),
            Planes.values(frame, 1),
            Planes.values(frame, 2),
            covered,
            frame.width(),
            frame.height());
    return new FrameFacts(ColourDistribution.of(pixels), bars);
  }
}
