package org.impasto.engine.source;

import org.impasto.frame.Frame;
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
   * @param pixels its colours and its coverage, without bars
   */
  static FrameFacts of(Frame frame, Pixels pixels) {
    Bars bars = Bars.measured(frame);
    if (bars == null || bars.none()) {
      return new FrameFacts(ColourDistribution.of(pixels), bars);
    }
    float[] covered = pixels.coverage() == null ? null : pixels.coverage().clone();
    Pixels within =
        new Pixels(
            pixels.red(),
            pixels.green(),
            pixels.blue(),
            bars.cleared(covered, frame.width(), frame.height()),
            frame.width(),
            frame.height());
    return new FrameFacts(ColourDistribution.of(within), bars);
  }
}
