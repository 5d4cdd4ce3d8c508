package org.impasto.media.picture;

import java.nio.FloatBuffer;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/** Colours that are multiplied by their alpha, as some files have them. */
final class Premultiplied {
  private Premultiplied() {}

  /** RGBA, in place; colours where alpha is 0 stay. */
  static void undo(Frame frame) {
    FloatBuffer[] planes = Planes.buffers(frame);
    Rows.parallel(
        frame.height(),
        (from, end) -> {
          for (int i = from * frame.width(); i < end * frame.width(); i++) {
            float alpha = planes[3].get(i);
            for (int c = 0; alpha > 0 && c < 3; c++) {
              planes[c].put(i, Math.min(1, planes[c].get(i) / alpha));
            }
          }
        });
  }

  /** The colours of RGB or RGBA; closes the frame given where it is another. */
  static Frame colours(Frame frame) {
    if (frame.channels() == 3) {
      return frame;
    }
    try (frame) {
      return Channels.first(frame, 3);
    }
  }
}
