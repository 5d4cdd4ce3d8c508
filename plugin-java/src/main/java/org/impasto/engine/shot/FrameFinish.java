package org.impasto.engine.shot;

import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.impasto.colour.Luminance;
import org.impasto.colour.Recolouring;
import org.impasto.engine.PaintingFinish;
import org.impasto.engine.brush.ShotColours;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.ownership.Scope;

/**
 * What is done with a painting of a frame when it is shown: the shot's palette or hues, the frame's
 * exposure, and the source itself where it is no picture.
 *
 * @param luminanceOnly whether light and dark alone were painted
 * @param palette the map of the painting's colours to the shot's; null where they stay
 * @param colours that the frame was painted in; null where it was painted as it is
 * @param coverage of the frame at the size that it was painted at; null where all is picture
 */
record FrameFinish(boolean luminanceOnly, float[] palette, ShotColours colours, float[] coverage)
    implements PaintingFinish {
  @Override
  public Frame finished(Frame painting, Supplier<Frame> source) {
    try (Scope scope = new Scope()) {
      Frame shown = scope.own(painting);
      if (palette != null) {
        shown = scope.own(Recolouring.apply(palette, painting));
      }
      finish(shown, source);
      return scope.release(shown);
    }
  }

  private void finish(Frame shown, Supplier<Frame> source) {
    if (colours != null) {
      colours.restore(shown);
    }
    int pixels = shown.width() * shown.height();
    boolean bare = coverage != null && coverage.length == pixels;
    if (luminanceOnly || bare) {
      try (Frame own = source.get()) {
        if (luminanceOnly) {
          Luminance.colour(shown, own);
        }
        if (bare) {
          uncover(shown, own);
        }
      }
    }
  }

  private void uncover(Frame shown, Frame source) {
    for (int c = 0; c < shown.channels(); c++) {
      FloatBuffer to = Planes.buffer(shown, c);
      FloatBuffer from = Planes.buffer(source, c);
      for (int i = 0; i < coverage.length; i++) {
        if (coverage[i] <= 0) {
          to.put(i, from.get(i));
        }
      }
    }
  }
}
