package org.impasto.engine.brush;

import org.impasto.engine.painting.PaintedFrame;
import org.impasto.frame.Frame;
import org.impasto.synthesis.MatchField;

/** The strokes of a painted keyframe in itself: each pixel is where it stands. */
public final class KeyframeField {
  private KeyframeField() {}

  /**
   * A keyframe as frames beside it take its strokes: the only picture of its exemplars.
   *
   * @param painting taken over
   */
  public static PaintedFrame in(Frame painting) {
    int width = painting.width();
    int pixels = width * painting.height();
    int[] x = new int[pixels];
    int[] y = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      x[i] = i % width * MatchField.STEPS;
      y[i] = i / width * MatchField.STEPS;
    }
    byte[] none = new byte[pixels];
    MatchField field =
        new MatchField(width, painting.height(), x, y, none, none, new float[pixels], 0);
    return new PaintedFrame(painting, null, field, null);
  }
}
