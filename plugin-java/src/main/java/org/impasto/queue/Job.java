package org.impasto.queue;

import java.util.List;
import org.impasto.media.FrameRange;

/**
 * What to paint.
 *
 * @param arguments of {@code impasto paint}, every path absolute
 * @param first frame to write
 * @param last frame to write
 * @param title for people: what becomes what
 */
public record Job(List<String> arguments, int first, int last, String title) {
  public FrameRange range() {
    return new FrameRange(first, last);
  }
}
