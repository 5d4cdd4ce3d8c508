package org.impasto.colour;

import java.nio.FloatBuffer;
import org.impasto.frame.Frame;
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
    FloatBuffer[] planes = Planes.buffers(picture);
    for (int i = 0; i < planes[0].capacity(); i++) {
      float y = of(planes, i);
      for (int c = 0; c < COLOURS; c++) {
        planes[c].put(i, y);
      }
    }
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
    FloatBuffer[] out = Planes.buffers(painting);
    FloatBuffer[] in = Planes.buffers(colours);
    for (int i = 0; i < out[0].capacity(); i++) {
      float y = Math.min(1, Math.max(0, of(out, i)));
      float own = of(in, i);
      float share = 1;
      for (FloatBuffer plane : in) {
        float apart = plane.get(i) - own;
        float room = apart > 0 ? 1 - y : y;
        share = Math.abs(apart) * share > room ? room / Math.abs(apart) : share;
      }
      for (int c = 0; c < out.length; c++) {
        out[c].put(i, Math.min(1, Math.max(0, y + share * (in[c].get(i) - own))));
      }
    }
  }

  private static float of(FloatBuffer[] rgb, int pixel) {
    return RED * rgb[0].get(pixel) + GREEN * rgb[1].get(pixel) + BLUE * rgb[2].get(pixel);
  }
}
