package org.impasto.engine;

import java.util.function.Supplier;
import org.impasto.frame.Frame;

/** What is still done with a painting when it is shown, such as giving it the shot's own hues. */
@FunctionalInterface
public interface PaintingFinish {
  /**
   * @param painting of a frame, at any size; taken over
   * @param source the frame at that size, RGB, display-referred, where it is asked for; closed by
   *     whoever asks
   * @return the painting as it is shown
   */
  Frame finished(Frame painting, Supplier<Frame> source);
}
