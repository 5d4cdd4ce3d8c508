package org.impasto.media.io;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.impasto.colour.WorkingSpace;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/** Pictures whose numbers are scene-linear light, as those of floats are. */
public final class LinearLight {
  private static final int RGB = 3;

  private LinearLight() {}

  /** Makes a frame of light display-referred, in place. */
  public static void show(Frame frame) {
    eachColour(frame, WorkingSpace.LINEAR::encode);
  }

  /** Makes a display-referred frame one of light, in place. */
  public static void unshow(Frame frame) {
    eachColour(frame, WorkingSpace.LINEAR::decode);
  }

  private static void eachColour(Frame frame, Consumer<float[]> change) {
    FloatBuffer[] planes = Planes.buffers(frame);
    Rows.parallel(
        frame.height(),
        (from, end) -> {
          float[] colour = new float[Math.max(RGB, planes.length)];
          for (int i = from * frame.width(); i < end * frame.width(); i++) {
            for (int c = 0; c < planes.length; c++) {
              colour[c] = planes[c].get(i);
            }
            change.accept(colour);
            for (int c = 0; c < planes.length; c++) {
              planes[c].put(i, colour[c]);
            }
          }
        });
  }
}
