package org.impasto.engine.step;

import java.util.List;
import org.impasto.engine.inputs.ShotLight;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.store.frame.Digest;

/**
 * What a walk along a chain comes to.
 *
 * @param frame painted, at working size
 * @param light of the stretch that the frame stands in
 * @param identity of the painting; null where the frame is no painting of the time asked for
 * @param keyframes times of those that its strokes are taken from
 */
public record ChainResult(
    PaintedFrame frame,
    boolean fromStore,
    String note,
    Digest identity,
    ShotLight light,
    List<Integer> keyframes) {
  /** Without keyframes. */
  public ChainResult(
      PaintedFrame frame, boolean fromStore, String note, Digest identity, ShotLight light) {
    this(frame, fromStore, note, identity, light, List.of());
  }
}
