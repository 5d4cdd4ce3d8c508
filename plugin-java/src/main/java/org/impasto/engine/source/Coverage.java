package org.impasto.engine.source;

import java.nio.FloatBuffer;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

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
    try (frame) {
      Frame colours = Channels.first(frame, PLANE);
      if (Planes.lowest(frame, PLANE) >= 1) {
        return new ReadFrame(colours, null);
      }
      return new ReadFrame(colours, Channels.from(frame, PLANE));
    }
  }
}
