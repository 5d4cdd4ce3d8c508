package org.impasto.flow.motion;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.ownership.Scope;

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
    PixelRows.change(
        field.frame(),
        Planes.buffers(field.frame()),
        new FloatBuffer[0],
        (motion, none) -> invalidate(motion[0], motion[1]));
  }

  private static void invalidate(float[] u, float[] v) {
    for (int x = 0; x < u.length; x++) {
      if (!(Math.abs(u[x]) <= LONGEST && Math.abs(v[x]) <= LONGEST)) {
        u[x] = Float.NaN;
        v[x] = Float.NaN;
      }
    }
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
    try (Scope scope = new Scope()) {
      FlowField both = scope.own(new FlowField(Warp.nearest(next.frame(), one)));
      eachValue(both, one, (sampled, first) -> first + sampled);
      invalidate(both);
      return scope.release(both);
    }
  }

  /** A function of a value of both fields. */
  private interface Values {
    float of(float changed, float read);
  }

  private static void eachValue(FlowField changed, FlowField read, Values function) {
    PixelRows.change(
        changed.frame(),
        Planes.buffers(changed.frame()),
        Planes.buffers(read.frame()),
        (out, in) -> {
          for (int c = 0; c < out.length; c++) {
            for (int x = 0; x < out[c].length; x++) {
              out[c][x] = function.of(out[c][x], in[c][x]);
            }
          }
        });
  }

  private static void negate(FlowField from, FlowField to) {
    eachValue(to, from, (overwritten, value) -> -value);
  }
}
