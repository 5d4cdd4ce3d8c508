package org.impasto.engine.painting;

import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;
import org.impasto.synthesis.MatchField;

/**
 * A painted frame, and what the frames after it need of it. Owns its pictures.
 *
 * @param picture RGB, display-referred, [0,1], at working size, without the frame's exposure
 * @param networkPainting what the network painted for the strokes to be chosen by, smaller, RGB,
 *     with the planes of {@link CarriedSource} after them; null where it painted the picture
 *     itself, or nothing
 * @param field where the picture's strokes come from; null where it has none
 * @param palette the map of its colours to the shot's, 3x4, row by row; null where they stay
 * @param madeFrom of the picture, as {@link CarriedSource}, of half its size where it has strokes;
 *     null where that is its source alone
 */
public record PaintedFrame(
    Frame picture, Frame networkPainting, MatchField field, float[] palette, Frame madeFrom)
    implements AutoCloseable {
  private static final int COLOURS = 3;

  /** Of strokes. */
  public PaintedFrame(Frame picture, Frame networkPainting, MatchField field, float[] palette) {
    this(picture, networkPainting, field, palette, null);
  }

  /** A picture alone, taken over. */
  public static PaintedFrame of(Frame picture) {
    return new PaintedFrame(picture, null, null, null);
  }

  /** The same, with what it was made from; takes both over. */
  public PaintedFrame with(Frame made) {
    return new PaintedFrame(picture, networkPainting, field, palette, CarriedSource.onGrid(made));
  }

  /** What the network painted, taken over: with what it was made from, or without. */
  public static PaintedFrame ofNetwork(Frame painting) {
    if (painting.channels() <= COLOURS) {
      return of(painting);
    }
    try (painting;
        Scope scope = new Scope()) {
      Frame picture = scope.own(Channels.first(painting, COLOURS));
      Frame made = CarriedSource.onGrid(Channels.from(painting, COLOURS));
      return new PaintedFrame(scope.release(picture), null, null, null, made);
    }
  }

  /** The reverse; closes the rest. */
  public Frame takeWithMadeFrom() {
    if (madeFrom == null) {
      return takePicture();
    }
    try (this) {
      return Channels.joined(picture, madeFrom);
    }
  }

  /** The picture, now the caller's; the rest is closed. */
  public Frame takePicture() {
    if (networkPainting != null) {
      networkPainting.close();
    }
    if (madeFrom != null) {
      madeFrom.close();
    }
    return picture;
  }

  /** An equal one that is closed apart; the field is shared. */
  public PaintedFrame copy() {
    try (Scope scope = new Scope()) {
      Frame shown = scope.own(picture.copy());
      Frame network = scope.own(networkPainting == null ? null : networkPainting.copy());
      Frame made = madeFrom == null ? null : madeFrom.copy();
      return new PaintedFrame(scope.release(shown), scope.release(network), field, palette, made);
    }
  }

  @Override
  public void close() {
    picture.close();
    if (networkPainting != null) {
      networkPainting.close();
    }
    if (madeFrom != null) {
      madeFrom.close();
    }
  }
}
