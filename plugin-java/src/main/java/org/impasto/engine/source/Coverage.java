package org.impasto.engine.source;

import java.nio.FloatBuffer;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.ownership.Scope;

/** Frames whose fourth plane says how much of each pixel is picture. */
final class Coverage {
  /** Number of the plane. */
  static final int PLANE = 3;

  private Coverage() {}

  /**
   * In place: colours that are hidden become 0, and count by their share when pixels are joined.
   */
  static void premultiply(Frame frame) {
    FloatBuffer share = Planes.buffer(frame, PLANE);
    for (int c = 0; c < PLANE; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < share.capacity(); i++) {
        float a = share.get(i);
        plane.put(i, a > 0 ? plane.get(i) * Math.min(1, a) : 0);
      }
    }
  }

  /** The reverse, in place; 0 where nothing is covered. */
  static void unpremultiply(Frame frame) {
    FloatBuffer share = Planes.buffer(frame, PLANE);
    for (int c = 0; c < PLANE; c++) {
      FloatBuffer plane = Planes.buffer(frame, c);
      for (int i = 0; i < share.capacity(); i++) {
        float a = Math.min(1, share.get(i));
        plane.put(i, a > 0 ? plane.get(i) / a : 0);
      }
    }
  }

  /** Colours and coverage apart; takes the frame over. No coverage where all is picture. */
  static ReadFrame split(Frame frame) {
    try (frame;
        Scope scope = new Scope()) {
      Frame colours = scope.own(Channels.first(frame, PLANE));
      Frame coverage = Planes.lowest(frame, PLANE) >= 1 ? null : Channels.from(frame, PLANE);
      return new ReadFrame(scope.release(colours), coverage);
    }
  }
}
