package org.impasto.engine.brush;

import org.impasto.frame.Frame;
import org.impasto.store.Digest;
import org.impasto.synthesis.ExemplarPicture;

/**
 * A painted frame that the artist gave, over the source at its time: an exemplar of the shot.
 *
 * @param digest of both
 * @param exemplar at working size
 */
public record PaintedKeyframe(int time, Digest digest, ExemplarPicture exemplar) {
  /** Painting and source, freed of its exposure, stay the caller's. */
  public static PaintedKeyframe of(int time, Digest digest, Frame painting, Frame source) {
    return new PaintedKeyframe(
        time,
        digest,
        ExemplarPicture.keyframe(
            painting.width(),
            painting.height(),
            PackedPixels.packed(painting),
            PackedPixels.packed(source)));
  }
}
