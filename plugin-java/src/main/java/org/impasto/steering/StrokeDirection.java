package org.impasto.steering;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.synthesis.filter.Enlarging;
import org.impasto.synthesis.filter.Halving;
import org.impasto.synthesis.filter.Luminance;
import org.impasto.synthesis.filter.Orientation;
import org.impasto.synthesis.work.Workers;

/** How the strokes of a painting run: along the level lines of its luminance. */
public final class StrokeDirection {
  /** Sigma of the structure tensor's window, in pixels. */
  private static final double WINDOW = 3;

  private static final int COLOURS = 3;

  private StrokeDirection() {}

  /**
   * Vectors, [2,H,W]: right and up, as long as strokes agree there (coherence, [0,1]). A stroke has
   * no front and no back, so right is never negative. The caller closes it.
   *
   * @param painting RGB, in [0,1]
   */
  public static Frame of(Frame painting) {
    int width = painting.width();
    int height = painting.height();
    Workers alone = Workers.alone();
    float[] luminance = new float[width * height];
    Luminance.of(packed(painting), luminance, width, height, alone);
    int ow = Halving.half(width);
    int oh = Halving.half(height);
    float[] small = new float[3 * ow * oh];
    Orientation.of(luminance, width, height, WINDOW, small, new float[3 * ow * oh], alone);
    Frame direction = Frame.allocate(width, height, 2);
    FloatBuffer[] planes = Planes.buffers(direction);
    float[] row = new float[3 * width];
    for (int y = 0; y < height; y++) {
      Enlarging.row(small, ow, oh, 3, 1, y, width, row, 0, 3);
      for (int x = 0; x < width; x++) {
        float coherence = (float) Math.hypot(row[3 * x], row[3 * x + 1]);
        double along = Math.atan2(row[3 * x + 1], -row[3 * x]) / 2;
        planes[0].put(y * width + x, coherence * (float) Math.cos(along));
        planes[1].put(y * width + x, coherence * (float) Math.sin(along));
      }
    }
    return direction;
  }

  private static float[] packed(Frame painting) {
    Planes.requireChannels("a painting", painting, COLOURS);
    FloatBuffer[] planes = Planes.buffers(painting);
    float[] packed = new float[COLOURS * planes[0].capacity()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = planes[i % COLOURS].get(i / COLOURS);
    }
    return packed;
  }
}
