package org.impasto.engine.exemplar;

import java.util.function.Supplier;
import org.impasto.frame.Frame;
import org.impasto.store.frame.Digest;

/**
 * A painted frame that the artist gave, over the source at its time: an exemplar of the shot.
 *
 * @param digest of all that its pictures are made from
 * @param pictures makes them; asked only where no prepared exemplar is at hand
 */
public record PaintedKeyframe(int time, Digest digest, Supplier<Pictures> pictures) {
  /**
   * At working size, freed of the frame's exposure. Owns its frames.
   *
   * @param painting RGB
   * @param source RGB, what was painted over
   * @param coverage [1,H,W], how much of each pixel is picture; null: all of it
   * @param mattes of the regions at its time, [4,H,W]; null where there are none
   */
  public record Pictures(Frame painting, Frame source, Frame coverage, Frame mattes)
      implements AutoCloseable {
    @Override
    public void close() {
      painting.close();
      source.close();
      if (coverage != null) {
        coverage.close();
      }
      if (mattes != null) {
        mattes.close();
      }
    }
  }
}
