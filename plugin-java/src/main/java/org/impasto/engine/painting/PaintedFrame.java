package org.impasto.engine.painting;

import org.impasto.frame.Frame;
import org.impasto.synthesis.MatchField;

/**
 * A painted frame, and what the frames after it need of it. Owns its pictures.
 *
 * @param picture RGB, display-referred, [0,1], at working size, without the frame's exposure
 * @param networkPainting what the network painted for the strokes to be chosen by, smaller; null
 *     where it painted the picture itself, or nothing
 * @param field where the picture's strokes come from; null where it has none
 * @param palette the map of its colours to the shot's, 3x4, row by row; null where they stay
 */
public record PaintedFrame(
    Frame picture, Frame networkPainting, MatchField field, float[] palette)
    implements AutoCloseable {
  /** A picture alone, taken over. */
  public static PaintedFrame of(Frame picture) {
    return new PaintedFrame(picture, null, null, null);
  }

  /** The picture, now the caller's; the rest is closed. */
  public Frame takePicture() {
    if (networkPainting != null) {
      networkPainting.close();
    }
    return picture;
  }

  /** An equal one that is closed apart; the field is shared. */
  public PaintedFrame copy() {
    return new PaintedFrame(
        picture.copy(), networkPainting == null ? null : networkPainting.copy(), field, palette);
  }

  @Override
  public void close() {
    picture.close();
    if (networkPainting != null) {
      networkPainting.close();
    }
  }
}
