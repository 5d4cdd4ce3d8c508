package org.impasto.colour;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/** Which colours a picture has, whatever their places. */
public final class ColourHistogram {
  /** Cells along each of R, G and B. */
  private static final int CELLS = 8;

  private ColourHistogram() {}

  /**
   * Half the absolute difference of two RGB pictures' joint histograms: 0 the same colours, 1 none
   * in common.
   */
  public static double distance(Frame a, Frame b) {
    double[] first = of(a);
    double[] second = of(b);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += Math.abs(first[i] - second[i]);
    }
    return sum / 2;
  }

  private static double[] of(Frame picture) {
    double[] shares = new double[CELLS * CELLS * CELLS];
    FloatBuffer data = Planes.all(picture);
    int pixels = picture.width() * picture.height();
    for (int i = 0; i < pixels; i++) {
      int red = cell(data.get(i));
      int green = cell(data.get(pixels + i));
      int blue = cell(data.get(2 * pixels + i));
      shares[(red * CELLS + green) * CELLS + blue] += 1.0 / pixels;
    }
    return shares;
  }

  private static int cell(float value) {
    return Math.max(0, Math.min(CELLS - 1, (int) (value * CELLS)));
  }
}
