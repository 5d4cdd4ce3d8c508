package org.impasto.engine;

import org.impasto.frame.Frame;

/**
 * What the node shows for one frame.
 *
 * @param picture RGB, display-referred, [0,1], at the source frame's full size
 * @param fromStore true where nothing had to be painted
 * @param note what the artist should know, such as that the chain started afresh here; empty
 *     otherwise
 * @param stored the same painting in the store; null where the picture is no painting of the frame
 */
public record Painting(Frame picture, boolean fromStore, String note, StoredPainting stored)
    implements AutoCloseable {
  /** A picture that is not to be had again. */
  public Painting(Frame picture, boolean fromStore, String note) {
    this(picture, fromStore, note, null);
  }

  @Override
  public void close() {
    picture.close();
  }
}
