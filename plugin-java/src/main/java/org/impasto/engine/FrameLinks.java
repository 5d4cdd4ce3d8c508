package org.impasto.engine;

import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;

/**
 * Pixels of one frame that show the same as others of it, and so have to be painted alike: charts
 * of a sphere that overlap, two eyes. Owns its frames.
 *
 * @param toOwner where each pixel's owner lies, from the pixel, px; 0 for owners themselves
 * @param trust [1,H,W] in [0,1]: how far a pixel shows what its owner does; below a half it keeps
 *     its own paint
 * @param strip [1,H,W]: 1 where owners are painted anew to meet the paint that others got, as far
 *     as that is another than theirs; 0 elsewhere
 */
public record FrameLinks(FlowField toOwner, Frame trust, Frame strip) implements AutoCloseable {
  @Override
  public void close() {
    toOwner.close();
    trust.close();
    strip.close();
  }
}
