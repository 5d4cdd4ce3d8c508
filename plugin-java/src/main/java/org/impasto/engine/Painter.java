package org.impasto.engine;

/** Paints frames of shots. The bridge and the command line know no more of the engine than this. */
public interface Painter extends AutoCloseable {
  /**
   * Paints one frame, and whatever frames before it the chain needs. Safe to call from several threads; calls are
   * served one after another.
   *
   * @throws AbortedException where progress said stop
   * @throws FrameUnavailableException where a source frame that is needed cannot be had
   * @throws IllegalArgumentException where settings or pictures cannot be painted; the message says what to do
   */
  Painting paint(PaintRequest request, Progress progress);

  @Override
  void close();
}
