package org.impasto.flow.motion;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.frame.Planes;
import org.impasto.frame.Rows;

/** Motion that is given and not estimated, such as a render's. */
public final class KnownMotion {
  /** Longer vectors stand for no motion at all; Middlebury files have the same bound. */
  private static final float LONGEST = 1e9f;

  /**
   * The nearest pixel's motion is the point's own after one step, unless the estimate lay on
   * another object.
   */
  private static final int STEPS = 3;

  private KnownMotion() {}

  /** Makes vectors that no pixel can have (NaN, infinite or beyond 1e9 px) invalid, in place. */
  public static void invalidate(FlowField field) {
    FloatBuffer[] motion = Planes.buffers(field.frame());
    Rows.parallel(
        field.height(),
        (from, end) -> {
          for (int i = from * field.width(); i < end * field.width(); i++) {
            if (!(Math.abs(motion[0].get(i)) <= LONGEST && Math.abs(motion[1].get(i)) <= LONGEST)) {
              motion[0].put(i, Float.NaN);
              motion[1].put(i, Float.NaN);
            }
          }
        });
  }

  /**
   * The other direction of a motion that is known in one: w with w(p) = -f(p + w(p)), f the known
   * one. Where several points of the other frame come to p, the one that the estimate lies at is
   * taken. Where none does (p was hidden there) there is no such w, and what is returned does not
   * come back along f.
   *
   * @param known f, of the other frame
   * @param estimate of w; overwritten with the result
   */
  public static void opposite(FlowField known, FlowField estimate) {
    for (int step = 0; step < STEPS; step++) {
      try (FlowField sampled = new FlowField(Warp.nearest(known.frame(), estimate))) {
        negate(sampled, estimate);
      }
    }
  }

  /** Motion over two steps: f(p) = one(p) + next(p + one(p)), invalid where either is. */
  public static FlowField composed(FlowField one, FlowField next) {
    FlowField both = new FlowField(Warp.nearest(next.frame(), one));
    FloatBuffer first = Planes.all(one.frame());
    FloatBuffer sum = Planes.all(both.frame());
    for (int i = 0; i < sum.capacity(); i++) {
      sum.put(i, first.get(i) + sum.get(i));
    }
    invalidate(both);
    return both;
  }

  private static void negate(FlowField from, FlowField to) {
    FloatBuffer source = Planes.all(from.frame());
    FloatBuffer target = Planes.all(to.frame());
    for (int i = 0; i < target.capacity(); i++) {
      target.put(i, -source.get(i));
    }
  }
}
