package org.impasto.tools.stylepictures.surface;

import java.util.stream.IntStream;
import org.impasto.demo.drawing.Colour;

/**
 * A square sheet of colour, display-referred in [0,1], with the thickness of the paint on it. Marks
 * are sized in design pixels, those of a picture of {@link #DESIGN} pixels, so that a small picture
 * is the large one seen from afar.
 */
public final class Canvas {
  public static final int DESIGN = 2048;

  public final int size;

  /** Pixels of this canvas for a design pixel. */
  public final double scale;

  public final float[][] rgb;

  /** Thickness of the paint, design px. */
  public final float[] height;

  private final Sweep sweep;

  /** A colour for each place of the unit square, y down. */
  @FunctionalInterface
  public interface Shader {
    void colour(double x, double y, double[] rgb);
  }

  public Canvas(int size) {
    this.size = size;
    scale = (double) size / DESIGN;
    rgb = new float[3][size * size];
    height = new float[size * size];
    sweep = new Sweep(size);
  }

  /** Gives every pixel the colour of its centre. */
  public Canvas fill(Shader shader) {
    IntStream.range(0, size)
        .parallel()
        .forEach(
            y -> {
              double[] colour = new double[3];
              for (int x = 0; x < size; x++) {
                shader.colour((x + 0.5) / size, (y + 0.5) / size, colour);
                set(y * size + x, colour);
              }
            });
    return this;
  }

  private void set(int pixel, double[] colour) {
    for (int c = 0; c < 3; c++) {
      rgb[c][pixel] = (float) Colour.clamp(colour[c]);
    }
  }

  /** Covers what is there; {@code opacity} in [0,1]. */
  public void blend(int pixel, double[] colour, double opacity) {
    for (int c = 0; c < 3; c++) {
      rgb[c][pixel] += (float) ((colour[c] - rgb[c][pixel]) * opacity);
    }
  }

  /** Lays a transparent pigment over what is there; {@code density} 1 is one full wash. */
  public void glaze(int pixel, double[] colour, double density) {
    for (int c = 0; c < 3; c++) {
      rgb[c][pixel] *= (float) Math.exp(density * Math.log(Math.max(colour[c], 0.02)));
    }
  }

  /** Visits every pixel near a path; see {@link Sweep}. Points and radius in design px. */
  public void sweep(Path path, double radius, Sweep.Mark mark) {
    sweep.run(path, scale, radius, mark);
  }
}
