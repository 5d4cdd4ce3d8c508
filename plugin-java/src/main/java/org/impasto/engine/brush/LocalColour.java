package org.impasto.engine.brush;

import org.impasto.frame.Rows;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.transfer.GuidedFilter;

/**
 * The local colour of objects. Strokes have the style picture's colours alone. Where it has none of
 * an object's, those of the nearest lightness are taken, such as green for a brown roof. So paint P
 * is mixed towards its guide G: P + a D, where D is what G - P is within the objects that G shows
 * (a guided filter about as wide as a stroke). Strokes, which are finer, stay.
 */
final class LocalColour {
  /** Radius of the guided filter, as a share of the geometric mean of width and height. */
  private static final double RADIUS = 0.014;

  /** Variance of luma that counts as an edge. */
  private static final float EDGE = 0.002f;

  /** How much of the difference in colour, and in lightness, is taken back. */
  private static final float CHROMA = 0.7f;

  private static final float LUMA = 0.4f;

  private static final int COLOURS = 3;

  private LocalColour() {}

  /**
   * Mixes paint, in place.
   *
   * @param paint packed RGB [height][width][3]
   * @param guide that it was chosen by
   * @param strokes size of the strokes, 1 for the usual one
   * @param freedom in [0,1]: a network's painting in the guide lends its colours, not its lines
   */
  static void restore(float[] paint, Pixels guide, double strokes, double freedom) {
    int width = guide.width();
    int height = guide.height();
    double side = Math.sqrt((double) width * height);
    int radius = (int) Math.max(4, Math.rint(RADIUS * Math.max(1, strokes) * side));
    float[] luma = guide.luma();
    GuidedFilter objects = new GuidedFilter(luma, guide.coverage(), width, height, radius);
    float[][] slopes = new float[COLOURS][objects.smallPixels()];
    float[][] offsets = new float[COLOURS][objects.smallPixels()];
    float[] difference = new float[width * height];
    for (int c = 0; c < COLOURS; c++) {
      float[] plane = guide.plane(c);
      int colour = c;
      Rows.parallel(
          height,
          (from, end) -> {
            for (int i = from * width; i < end * width; i++) {
              difference[i] = plane[i] - paint[COLOURS * i + colour];
            }
          });
      objects.fit(difference, EDGE, slopes[c], offsets[c]);
    }
    float lightness = LUMA * (float) (1 - freedom);
    Rows.parallel(
        height,
        (from, end) -> {
          float[][] within = new float[2 * COLOURS][width];
          for (int y = from; y < end; y++) {
            for (int c = 0; c < COLOURS; c++) {
              objects.enlarge(slopes[c], y, within[2 * c]);
              objects.enlarge(offsets[c], y, within[2 * c + 1]);
            }
            mix(paint, luma, y * width, within, lightness);
          }
        });
  }

  /**
   * @param within of red, green and blue each a row's slopes and offsets
   */
  private static void mix(float[] paint, float[] luma, int row, float[][] within, float lightness) {
    for (int x = 0; x < within[0].length; x++) {
      float g = luma[row + x];
      float red = within[0][x] * g + within[1][x];
      float green = within[2][x] * g + within[3][x];
      float blue = within[4][x] * g + within[5][x];
      float light = Pixels.luma(red, green, blue);
      float back = (lightness - CHROMA) * light;
      int at = COLOURS * (row + x);
      paint[at] += CHROMA * red + back;
      paint[at + 1] += CHROMA * green + back;
      paint[at + 2] += CHROMA * blue + back;
    }
  }
}
