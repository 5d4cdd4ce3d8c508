package org.impasto.engine.brush;

import org.impasto.engine.exemplar.PackedPixels;
import org.impasto.frame.Frame;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.exposure.Exposure;
import org.impasto.recolour.exposure.ShotStatistics;

/**
 * The light and the colours that a frame is seen in.
 *
 * @param colours what the frame's colours are told by: those of the shot up to it, freed of their
 *     exposure, or its own
 * @param exposure of the frame; null where it is left as it is
 */
public record ShotColours(ColourDistribution colours, Exposure exposure) {
  /**
   * By the shot.
   *
   * @param shot the frames from the cut up to this one, it included
   * @param frame its colours
   */
  public static ShotColours ofShot(ShotStatistics shot, ColourDistribution frame) {
    Exposure exposure = shot.exposure(frame);
    return new ShotColours(shot.freed(exposure), exposure.isNone() ? null : exposure);
  }

  /** By the frame alone. */
  public static ShotColours ofFrame(ColourDistribution frame) {
    ColourDistribution known =
        frame.weight() > 0 ? frame : ShotStatistics.NONE.freed(ShotStatistics.NONE.exposure(frame));
    return new ShotColours(known, null);
  }

  /** What freeing multiplies the noise of the darkest tones with. */
  double amplification() {
    return exposure == null ? 1 : exposure.amplification();
  }

  /** The frame without its exposure; a new frame. */
  public Frame freed(Frame frame, Frame coverage) {
    if (exposure == null) {
      return frame.copy();
    }
    Pixels pixels = Pixels.of(frame, coverage);
    exposure.free(pixels, pixels);
    return PackedPixels.frame(pixels);
  }

  /** Puts the frame's exposure back onto paint of the freed frame, in place. */
  public void restore(Frame paint) {
    if (exposure != null) {
      Pixels pixels = Pixels.of(paint, null);
      exposure.restore(pixels, pixels);
      PackedPixels.put(pixels, paint);
    }
  }
}
