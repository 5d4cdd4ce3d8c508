package org.impasto.engine.source;

import org.impasto.frame.Frame;
import org.impasto.store.frame.Digest;

/**
 * A frame that nothing asked for yet.
 *
 * @param digest of the frame and what is known beside its pixels
 */
public record FrameAhead(Frame frame, Digest digest) implements AutoCloseable {
  @Override
  public void close() {
    frame.close();
  }
}
