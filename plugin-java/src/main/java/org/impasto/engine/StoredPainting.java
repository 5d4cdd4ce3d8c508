package org.impasto.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;

/**
 * A painting that can be read again on any thread, while others are painted, for as long as the
 * store keeps it.
 */
public final class StoredPainting {
  private final Supplier<Optional<Frame>> reader;
  private final PaintingFinish finish;

  /**
   * @param reader gives the painting; empty where the store has lost it
   * @param finish what is done with it when it is shown
   */
  public StoredPainting(Supplier<Optional<Frame>> reader, PaintingFinish finish) {
    this.reader = reader;
    this.finish = finish;
  }

  /**
   * The painting of a frame of its shot.
   *
   * @param width and height to give it: the frame's, which may be another than when it was painted
   * @param source the frame at that size, RGB, display-referred; asked for where its colours are
   *     kept, and closed here
   * @return RGB, display-referred; empty where the store has lost it
   */
  public Optional<Frame> read(int width, int height, Supplier<Frame> source) {
    return reader.get().map(stored -> finish.finished(sized(stored, width, height), source));
  }

  private static Frame sized(Frame stored, int width, int height) {
    if (stored.width() == width && stored.height() == height) {
      return stored;
    }
    try (stored) {
      return Resampling.resize(stored, width, height);
    }
  }
}
