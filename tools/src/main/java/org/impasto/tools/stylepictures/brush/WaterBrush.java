package org.impasto.tools.stylepictures.brush;

import org.impasto.demo.drawing.Colour;
import org.impasto.demo.drawing.Noise;
import org.impasto.tools.stylepictures.surface.Canvas;
import org.impasto.tools.stylepictures.surface.Parts;
import org.impasto.tools.stylepictures.surface.Path;

/**
 * A round brush with thin colour. Where the wash dries its pigment is drawn to the edge (Curtis et
 * al., "Computer-generated watercolor", SIGGRAPH 1997, name edge darkening, granulation and
 * backruns). It settles in the valleys of the paper, whose tooth is the canvas's thickness.
 *
 * @param radius half its width, design px
 * @param wet how far into the wash its edge is soft, 0 dry paper to 1
 * @param granulation how much settles in the valleys, 0 to 1
 * @param dry how far the brush skips the valleys, 0 to 1
 * @param pointed whether strokes run out in a point
 */
public record WaterBrush(
    double radius, double wet, double granulation, double dry, boolean pointed) {
  /** A brush whose strokes end round. */
  public WaterBrush(double radius, double wet, double granulation, double dry) {
    this(radius, wet, granulation, dry, false);
  }

  /** Over everything. */
  public void stroke(Canvas canvas, Path path, double[] absorbance, int seed) {
    stroke(canvas, path, absorbance, seed, null, 0, 0);
  }

  /**
   * Within one part.
   *
   * @param absorbance of one full wash, for each channel: light that is left is exp(-absorbance)
   * @param gap left white at the part's border, design px
   */
  public void stroke(
      Canvas canvas, Path path, double[] absorbance, int seed, Parts parts, int part, double gap) {
    double coarse = 1 / (0.85 * radius);
    double pool = 1 / (1.1 * radius + 45);
    double crisp = Math.max(1.3, 1.2 / canvas.scale);
    double rim = Math.max(2.6, 1.2 / canvas.scale);
    double length = path.length() + 1;
    double apart = 900 * Noise.hash(seed, 2, 11);
    canvas.sweep(
        path,
        radius,
        (pixel, along, across) -> {
          double u = pixel % canvas.size / canvas.scale + apart;
          double v = pixel / canvas.size / canvas.scale;
          double tooth = canvas.height[pixel];
          double half = Math.min(1, 0.50 + 0.85 * Noise.fractal(u * coarse, v * coarse, 4, seed));
          half *= pointed ? 1 - 0.9 * Math.pow(along / length, 1.6) : 1;
          double own = (half - Math.abs(across)) * radius + dry * 16 * (tooth - 0.55);
          double border = parts == null ? 99 : parts.inside(pixel, part) - gap;
          double inside = Math.min(own, border);
          if (inside <= 0) {
            return;
          }
          double cover =
              Colour.step(0, crisp + wet * 0.8 * radius, own) * Colour.step(0, crisp, border);
          double flow = Noise.fractal(u * pool, v * pool, 3, seed + 7);
          double back = Noise.fractal(1.7 * u * pool + 40, 1.7 * v * pool, 4, seed + 13) - 0.60;
          double bloom = back > 0 ? -0.35 * Colour.step(0, 0.03, back) : 0;
          double crust = 0.5 * Math.exp(-Math.abs(back) * 2.2 * radius / rim);
          double edge =
              (1 - wet) * 0.75 * Math.exp(-own / rim)
                  + 0.45 * Math.exp(-border / rim)
                  + 0.28 * Math.exp(-inside / 13);
          double settled = 1 + granulation * 1.6 * (0.5 - tooth);
          double density = cover * settled * (0.42 + 0.85 * flow + bloom + crust + edge);
          for (int c = 0; c < 3; c++) {
            canvas.rgb[c][pixel] *= (float) Math.exp(-absorbance[c] * Math.max(0, density));
          }
        });
  }
}
