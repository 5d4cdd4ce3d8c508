package org.impasto.engine.painting;

import java.nio.FloatBuffer;
import org.impasto.flow.FlowField;
import org.impasto.flow.Warp;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;
import org.impasto.ownership.Scope;

/**
 * The source that a painting was made from, carried along with the paint. So a change is seen too
 * that is too slow to be seen from one frame to the next. Planes of [0,1]:
 *
 * <ul>
 *   <li>0 to 2, RGB: what the paint shows now. Changes that the paint follows are added. What is
 *       smaller is averaged over the first frames, so that grain cancels out and slow change does
 *       not.
 *   <li>3, luma of the frame in which the paint was put down, which nothing is added to. Where
 *       forms are others by now, the paint is worn out, however well it followed.
 *   <li>4, how many frames were averaged, by {@link #MOST}.
 * </ul>
 */
public final class CarriedSource {
  static final int PLANES = 5;

  private static final int COLOURS = 3;
  private static final int FIRST = 3;
  private static final int COUNT = 4;

  private static final float GRID = 65535;

  /** Frames that are averaged. */
  private static final int MOST = 8;

  /** Blur before forms are compared, px, and that which is taken for light, of the frame's side. */
  private static final double FINE = 1.5;

  private static final double BROAD = 0.04;

  /** Change of luma up to which paint is kept, and from which it is worn out. */
  private static final float KEPT = 0.08f;

  private static final float WORN_OUT = 0.2f;

  /**
   * Change of colours (Euclidean) up to which paint that does not follow is kept, and from where
   * not.
   */
  private static final float SAME = 0.05f;

  private static final float ANOTHER = 0.11f;

  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private CarriedSource() {}

  /** Of paint that was put down in a frame. */
  public static Frame of(Frame source) {
    Frame made = Frame.allocate(source.width(), source.height(), PLANES);
    PixelRows.change(
        made,
        Planes.buffers(made),
        Planes.buffers(source),
        (out, in) -> {
          for (int x = 0; x < out[0].length; x++) {
            fresh(out, in, x);
          }
        });
    return made;
  }

  private static void fresh(float[][] out, float[][] in, int x) {
    for (int c = 0; c < COLOURS; c++) {
      out[c][x] = in[c][x];
    }
    out[FIRST][x] = luma(in, x);
    out[COUNT][x] = 1f / MOST;
  }

  private static float luma(float[][] in, int x) {
    return LUMA[0] * in[0][x] + LUMA[1] * in[1][x] + LUMA[2] * in[2][x];
  }

  /** Puts it on the grid on which it is stored, so that it is the same from memory; returns it. */
  static Frame onGrid(Frame made) {
    PixelRows.change(made, value -> (int) (Math.min(1, Math.max(0, value)) * GRID + 0.5f) / GRID);
    return made;
  }

  /** Moved along with its paint. */
  public static Frame moved(Frame made, FlowField toOther) {
    Frame moved = Warp.bicubic(made, toOther);
    Planes.clampToUnit(moved);
    return moved;
  }

  /** What the paint shows, RGB. */
  static Frame colours(Frame made) {
    return Channels.first(made, COLOURS);
  }

  /**
   * Lowers a trust where forms are others than those that the paint was put down for.
   *
   * @param made moved to the frame
   */
  static void distrustWornOut(Frame trust, Frame source, Frame made) {
    Frame change = Frame.allocate(source.width(), source.height(), 1);
    FloatBuffer[] rgb = Planes.buffers(source);
    FloatBuffer[] read = {rgb[0], rgb[1], rgb[2], Planes.buffer(made, FIRST)};
    PixelRows.change(
        change,
        Planes.buffers(change),
        read,
        (out, in) -> {
          for (int x = 0; x < out[0].length; x++) {
            out[0][x] = luma(in, x) - in[COLOURS][x];
          }
        });
    Smoothing.gaussian(change, FINE);
    double side = Math.sqrt((double) source.width() * source.height());
    try (change;
        Frame light = change.copy()) {
      Smoothing.gaussian(light, Math.max(2 * FINE, BROAD * side));
      FloatBuffer[] both = {Planes.buffer(change, 0), Planes.buffer(light, 0)};
      PixelRows.change(
          trust,
          Planes.buffers(trust),
          both,
          (out, in) -> {
            for (int x = 0; x < out[0].length; x++) {
              out[0][x] *= falling(Math.abs(in[0][x] - in[1][x]), KEPT, WORN_OUT);
            }
          });
    }
  }

  private static float falling(float value, float from, float to) {
    return Math.min(1, Math.max(0, (to - value) / (to - from)));
  }

  /**
   * How far paint that does not follow the source can be kept, [1,H,W] in [0,1].
   *
   * @param made moved to the frame
   */
  public static Frame same(Frame source, Frame made) {
    try (Scope scope = new Scope();
        Frame change = colours(made)) {
      PixelRows.change(
          change,
          Planes.buffers(change),
          Planes.buffers(source),
          (out, in) -> {
            for (int c = 0; c < COLOURS; c++) {
              for (int x = 0; x < out[c].length; x++) {
                out[c][x] = in[c][x] - out[c][x];
              }
            }
          });
      Smoothing.gaussian(change, FINE);
      Frame same = scope.own(Frame.allocate(source.width(), source.height(), 1));
      PixelRows.change(
          same,
          Planes.buffers(same),
          Planes.buffers(change),
          (out, in) -> {
            for (int x = 0; x < out[0].length; x++) {
              double strength = Math.hypot(Math.hypot(in[0][x], in[1][x]), in[2][x]);
              out[0][x] = falling((float) strength, SAME, ANOTHER);
            }
          });
      return scope.release(same);
    }
  }

  /**
   * What paint that is kept for one more frame is made from.
   *
   * @param source of the frame
   * @param made of the other, moved to the frame
   * @param followed [1,H,W] in [0,1]: the share of the change that the paint follows
   */
  static Frame after(Frame source, Frame made, Frame followed) {
    Frame now = made.copy();
    FloatBuffer[] rgb = Planes.buffers(source);
    FloatBuffer[] read = {rgb[0], rgb[1], rgb[2], Planes.buffer(followed, 0)};
    PixelRows.change(now, Planes.buffers(now), read, CarriedSource::after);
    return now;
  }

  private static void after(float[][] out, float[][] in) {
    for (int x = 0; x < out[0].length; x++) {
      float seen = Math.max(1, Math.round(out[COUNT][x] * MOST));
      float followed = in[COLOURS][x];
      // What is left of a change that is followed in part stays to be followed.
      float share = followed > 0 || seen >= MOST ? followed : 1 / (seen + 1);
      for (int c = 0; c < COLOURS; c++) {
        out[c][x] += share * (in[c][x] - out[c][x]);
      }
      out[COUNT][x] = Math.min(MOST, seen + 1) / MOST;
    }
  }
}
