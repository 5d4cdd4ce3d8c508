package org.impasto.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.impasto.colour.Luminance;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.store.Digest;
import org.impasto.store.FrameStore;

/**
 * A painting that can be read again on any thread, while others are painted, for as long as the
 * store keeps it.
 */
public final class StoredPainting {
  private final Supplier<Optional<Frame>> reader;
  private final boolean luminanceOnly;

  private StoredPainting(Supplier<Optional<Frame>> reader, boolean luminanceOnly) {
    this.reader = reader;
    this.luminanceOnly = luminanceOnly;
  }

  /**
   * @param identity of the painting, or null
   * @param luminanceOnly whether the stored frame is light and dark alone
   * @return null where there is no identity
   */
  public static StoredPainting of(FrameStore store, Digest identity, boolean luminanceOnly) {
    return identity == null ? null : new StoredPainting(store.reader(identity), luminanceOnly);
  }

  /**
   * The painting of a frame of its shot.
   *
   * @param width and height to give it: the frame's, which may be another than when it was painted
   * @param source the frame at that size, RGB, display-referred; asked for where its colours are
   *     kept, and closed here
   * @return RGB, display-referred; the caller closes it; empty where the store has lost it
   */
  public Optional<Frame> read(int width, int height, Supplier<Frame> source) {
    return reader.get().map(stored -> coloured(sized(stored, width, height), source));
  }

  private static Frame sized(Frame stored, int width, int height) {
    if (stored.width() == width && stored.height() == height) {
      return stored;
    }
    try (stored) {
      return Resampling.resize(stored, width, height);
    }
  }

  private Frame coloured(Frame painting, Supplier<Frame> source) {
    if (luminanceOnly) {
      try (Frame colours = source.get()) {
        Luminance.colour(painting, colours);
      }
    }
    return painting;
  }
}
