package org.impasto.flow;

import java.nio.FloatBuffer;
import java.util.Random;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Smoothing;

/**
 * A textured square that slides to the right before a textured wall; all that there is to know of
 * it is known.
 */
public final class SlidingSquare {
  public static final int SIZE = 96;
  static final int STEP = 5;
  private static final int TOP = 30;
  private static final int SIDE = 36;
  private static final int LEFT = 20;

  private SlidingSquare() {}

  static boolean square(int time, int x, int y) {
    int left = LEFT + STEP * time;
    return x >= left && x < left + SIDE && y >= TOP && y < TOP + SIDE;
  }

  public static Frame frame(int time) {
    try (Frame wall = texture(1);
        Frame square = texture(2)) {
      Frame frame = wall.copy();
      for (int c = 0; c < 3; c++) {
        FloatBuffer from = Planes.buffer(square, c);
        FloatBuffer to = Planes.buffer(frame, c);
        each(
            time,
            (i, x, y, inside) ->
                to.put(i, inside ? from.get(y * SIZE + x - STEP * time) : to.get(i)));
      }
      return frame;
    }
  }

  private static Frame texture(int seed) {
    Random random = new Random(seed);
    Frame frame = Frame.allocate(SIZE, SIZE, 3);
    FloatBuffer all = Planes.all(frame);
    for (int i = 0; i < all.capacity(); i++) {
      all.put(i, 0.5f + 1.5f * ((float) random.nextDouble() - 0.5f));
    }
    Smoothing.gaussian(frame, 1.5);
    Planes.clampToUnit(frame);
    return frame;
  }

  /** Exact motion from a time to a neighbouring one. */
  public static FlowField motion(int from, int to) {
    FlowField field = FlowField.allocate(SIZE, SIZE);
    FloatBuffer[] motion = Planes.buffers(field.frame());
    each(
        from,
        (i, x, y, inside) -> {
          motion[0].put(i, inside ? STEP * (to - from) : 0);
          motion[1].put(i, 0);
        });
    return field;
  }

  /** The wall is twice as far away. */
  public static Frame depth(int time) {
    Frame depth = Frame.allocate(SIZE, SIZE, 1);
    FloatBuffer values = Planes.buffer(depth, 0);
    each(time, (i, x, y, inside) -> values.put(i, inside ? 5 : 10));
    return depth;
  }

  /** Whether a pixel shows wall that the square hid at another time. */
  public static boolean hidden(int time, int other, int x, int y) {
    return !square(time, x, y) && square(other, x, y);
  }

  private interface Pixel {
    void visit(int index, int x, int y, boolean inside);
  }

  private static void each(int time, Pixel pixel) {
    for (int i = 0; i < SIZE * SIZE; i++) {
      pixel.visit(i, i % SIZE, i / SIZE, square(time, i % SIZE, i / SIZE));
    }
  }
}
