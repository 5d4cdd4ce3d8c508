package org.impasto.engine.exemplar;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.MatchField;

/** A match field as planes: for each pixel its place in the picture that it comes from. */
public final class MatchPlanes {
  /** What the planes are. */
  static final int X = 0;

  static final int Y = 1;
  static final int ERROR = 2;
  static final int EXEMPLAR = 3;
  static final int KEYFRAME = 4;
  static final int COUNT = 5;

  /** A value of all planes where a pixel comes from nowhere. */
  static final float NOWHERE = -1;

  private MatchPlanes() {}

  /**
   * Of the field's size.
   *
   * @param exemplars says which pictures the set's are
   */
  public static Frame of(MatchField field, BrushExemplars exemplars, PreparedExemplars prepared) {
    int width = field.width();
    Frame frame = Frame.allocate(width, field.height(), COUNT);
    FloatBuffer[] planes = Planes.buffers(frame);
    int shift = field.costShift();
    int costs = (width + (1 << shift) - 1) >> shift;
    ExemplarSet set = prepared.set();
    Rows.parallel(
        field.height(),
        (from, end) -> {
          for (int i = from * width; i < end * width; i++) {
            if (field.x()[i] < 0) {
              for (FloatBuffer plane : planes) {
                plane.put(i, NOWHERE);
              }
              continue;
            }
            BrushExemplars.Origin origin =
                exemplars.origin(set.picture(field.x()[i], field.y()[i]), prepared.keyframes());
            planes[X].put(i, (float) origin.x());
            planes[Y].put(i, (float) origin.y());
            planes[ERROR].put(i, field.cost()[(i / width >> shift) * costs + (i % width >> shift)]);
            planes[EXEMPLAR].put(i, origin.number());
            planes[KEYFRAME].put(i, origin.keyframe() ? 1 : 0);
          }
        });
    return frame;
  }

  /** Of a keyframe at its own time: every pixel is its own. */
  public static Frame itself(int time, int width, int height) {
    Frame frame = Frame.allocate(width, height, COUNT);
    FloatBuffer[] planes = Planes.buffers(frame);
    for (int i = 0; i < width * height; i++) {
      planes[X].put(i, i % width);
      planes[Y].put(i, i / width);
      planes[ERROR].put(i, 0);
      planes[EXEMPLAR].put(i, time);
      planes[KEYFRAME].put(i, 1);
    }
    return frame;
  }
}
