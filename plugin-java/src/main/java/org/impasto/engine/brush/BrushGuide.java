package org.impasto.engine.brush;

import java.nio.FloatBuffer;
import org.impasto.engine.exemplar.PackedPixels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.frame.Rows;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.transfer.GuidedFilter;

/**
 * What strokes are chosen by: the source in the style's colours, moved towards the network's
 * painting. With R the recoloured source, N the painting and D = N - R, both at the painting's
 * size, the guide is R + freedom D': contours are the source's whatever the freedom. D' follows the
 * source's objects (a guided filter) the more, the less freedom there is, so that no cloud of
 * colour lies across them.
 */
final class BrushGuide {
  /** Radius of the guided filter, as a share of the geometric mean of width and height. */
  private static final double RADIUS = 0.04;

  /** Variance of luma that counts as an edge. */
  private static final float EDGE = 0.0005f;

  private static final int COLOURS = 3;

  private BrushGuide() {}

  /**
   * Moves a recoloured source towards a painting, in place.
   *
   * @param recoloured at full size
   * @param painting of any size
   * @param freedom (0,1]
   */
  static void free(Pixels recoloured, Frame painting, float freedom) {
    int width = recoloured.width();
    int height = recoloured.height();
    float[] luma = recoloured.luma();
    int radius = (int) Math.max(4, Math.rint(RADIUS * Math.sqrt((double) width * height)));
    GuidedFilter objects = new GuidedFilter(luma, recoloured.coverage(), width, height, radius);
    float[] slope = new float[objects.smallPixels()];
    float[] offset = new float[objects.smallPixels()];
    try (Frame difference = difference(recoloured, painting)) {
      for (int c = 0; c < COLOURS; c++) {
        float[] plain = Planes.values(difference, c);
        objects.fit(plain, EDGE, slope, offset);
        float[] plane = recoloured.plane(c);
        Rows.parallel(
            height,
            (from, end) -> {
              float[] lines = new float[width];
              float[] offsets = new float[width];
              for (int y = from; y < end; y++) {
                objects.enlarge(slope, y, lines);
                objects.enlarge(offset, y, offsets);
                for (int x = 0; x < width; x++) {
                  int i = y * width + x;
                  float within = lines[x] * luma[i] + offsets[x];
                  float moved = within + freedom * (plain[i] - within);
                  plane[i] = Math.min(1, Math.max(0, plane[i] + freedom * moved));
                }
              }
            });
      }
    }
  }

  /** N - R at the painting's size, enlarged. */
  private static Frame difference(Pixels recoloured, Frame painting) {
    try (Frame whole = PackedPixels.frame(recoloured);
        Frame small = Resampling.resize(whole, painting.width(), painting.height())) {
      for (int c = 0; c < COLOURS; c++) {
        FloatBuffer r = Planes.buffer(small, c);
        FloatBuffer n = Planes.buffer(painting, c);
        for (int i = 0; i < r.capacity(); i++) {
          r.put(i, n.get(i) - r.get(i));
        }
      }
      return Resampling.resize(small, recoloured.width(), recoloured.height());
    }
  }
}
