package org.impasto.colour;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.frame.Planes;

/**
 * Light and dark apart from colour, in display-referred numbers: Y = 0.2126 R + 0.7152 G + 0.0722 B
 * (the weights of ITU-R BT.709-6, 3.2), and the colour (R - Y, G - Y, B - Y).
 *
 * <p>Luminance-only transfer is that of Gatys, Bethge, Hertzmann, Shechtman, "Preserving Color in
 * Neural Artistic Style Transfer" (arXiv 1606.05897), section 3.2, who take YIQ.
 */
public final class Luminance {
  private static final int COLOURS = 3;
  private static final float RED = 0.2126f;
  private static final float GREEN = 0.7152f;
  private static final float BLUE = 0.0722f;

  private Luminance() {}

  /** Y in each of the first three channels, in place. */
  public static void grey(Frame picture) {
    FloatBuffer[] colours = Arrays.copyOf(Planes.buffers(picture), COLOURS);
    PixelRows.change(
        picture,
        colours,
        new FloatBuffer[0],
        (rgb, none) -> {
          for (int x = 0; x < rgb[0].length; x++) {
            float y = of(rgb, x);
            for (float[] plane : rgb) {
              plane[x] = y;
            }
          }
        });
  }

  /**
   * Gives a painting the colour of a picture, in place: Y stays the painting's and the hue is the
   * picture's. Where the display has no such colour of that Y, it is paler, not clipped.
   *
   * @param painting RGB, [0,1]
   * @param colours RGB, [0,1], of the same size
   */
  public static void colour(Frame painting, Frame colours) {
    Planes.requireSameSize("the picture whose colours are kept", colours, painting);
    PixelRows.change(
        painting, Planes.buffers(painting), Planes.buffers(colours), Luminance::colour);
  }

  private static void colour(float[][] out, float[][] in) {
    for (int x = 0; x < out[0].length; x++) {
      float y = Math.min(1, Math.max(0, of(out, x)));
      float own = of(in, x);
      float share = 1;
      for (float[] plane : in) {
        float apart = plane[x] - own;
        float room = apart > 0 ? 1 - y : y;
        share = Math.abs(apart) * share > room ? room / Math.abs(apart) : share;
      }
      for (int c = 0; c < out.length; c++) {
        out[c][x] = Math.min(1, Math.max(0, y + share * (in[c][x] - own)));
      }
    }
  }

  private static float of(float[][] rgb, int x) {
    return RED * rgb[0][x] + GREEN * rgb[1][x] + BLUE * rgb[2][x];
  }
}
