package org.impasto.engine;

import org.impasto.frame.Frame;

/**
 * What the node shows for one frame.
 *
 * @param picture RGB, display-referred, [0,1], at the source frame's full size; the caller closes
 *     it
 * @param fromStore true where nothing had to be painted
 * @param note what the artist should know, such as that the chain started afresh here; empty
 *     otherwise
 */
public record Painting(Frame picture, boolean fromStore, String note) implements AutoCloseable {
  @Override
  public void close() {
    picture.close();
  }
}
