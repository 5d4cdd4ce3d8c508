package org.impasto.recolour;

import org.impasto.frame.Rows;

/**
 * Recolours the frames of a shot, freed of their exposure, with the colours of a style: luma by a
 * {@link ToneCurve}, chroma by a {@link ChromaMap}. Small differences of chroma between neighbours
 * of one luma are taken away by a guided filter, so that flat things get one colour; large ones
 * stay.
 */
public final class ColourTransfer {
  /** Radius of what counts as near, as a share of the geometric mean of width and height. */
  private static final double NEAR = 0.02;

  /** Variance of luma that counts as an edge. */
  private static final float EDGE = 0.001f;

  /** Difference of the shot's chroma from which it is rather kept than taken away. */
  private static final float KEPT = 0.03f;

  private final ToneCurve tones;
  private final ChromaMap chroma;

  /**
   * @param style of one style picture, or of several, each {@link ColourDistribution#times} its
   *     weight, together
   * @param shot see {@link ShotStatistics#freed}
   * @throws IllegalArgumentException where one of them has no colours
   */
  public ColourTransfer(ColourDistribution style, ColourDistribution shot) {
    if (style.weight() <= 0 || shot.weight() <= 0) {
      throw new IllegalArgumentException(
          "colours of a picture without a visible pixel; at least one is required: look at the"
              + " style picture's alpha");
    }
    tones = ToneCurve.between(shot, style);
    chroma = new ChromaMap(shot, style);
  }

  /** The luma that a luma becomes, both in [0,1]. */
  public float tone(float luma) {
    return tones.apply(Math.min(1, Math.max(0, luma)));
  }

  /** Recolours a frame into another of its size, in [0,1]; may be the frame itself. */
  public void apply(Pixels frame, Pixels out) {
    int width = frame.width();
    int height = frame.height();
    float[] luma = new float[width * height];
    float[] a = new float[width * height];
    float[] b = new float[width * height];
    Rows.parallel(height, (from, end) -> map(frame, luma, a, b, from * width, end * width));
    int radius = (int) Math.round(NEAR * Math.sqrt((double) width * height));
    GuidedFilter near = new GuidedFilter(luma, frame.coverage(), width, height, radius);
    float[][] lines = new float[4][near.smallPixels()];
    near.fit(a, EDGE, lines[0], lines[1]);
    near.fit(b, EDGE, lines[2], lines[3]);
    float kept = KEPT * (float) Math.max(1, chroma.gain());
    Rows.parallel(
        height,
        (from, end) -> {
          float[][] rows = new float[4][width];
          for (int y = from; y < end; y++) {
            for (int each = 0; each < rows.length; each++) {
              near.enlarge(lines[each], y, rows[each]);
            }
            join(luma, a, b, rows, y * width, kept * kept, out);
          }
        });
  }

  private void map(Pixels frame, float[] luma, float[] a, float[] b, int from, int end) {
    float[] own = new float[frame.width()];
    for (int row = from; row < end; row += frame.width()) {
      for (int x = 0; x < own.length; x++) {
        int i = row + x;
        float red = frame.red()[i];
        float blue = frame.blue()[i];
        float y = Math.min(1, Math.max(0, Pixels.luma(red, frame.green()[i], blue)));
        own[x] = y;
        a[i] = red - y;
        b[i] = blue - y;
        luma[i] = tones.apply(y);
      }
      chroma.apply(own, luma, a, b, row);
    }
  }

  private static void join(
      float[] luma, float[] a, float[] b, float[][] lines, int row, float small, Pixels out) {
    for (int x = 0; x < lines[0].length; x++) {
      int i = row + x;
      float y = luma[i];
      float p = lines[0][x] * y + lines[1][x];
      float q = lines[2][x] * y + lines[3][x];
      float u = a[i] - p;
      float v = b[i] - q;
      float square = u * u + v * v;
      float kept = square / (square + small);
      p += kept * u;
      q += kept * v;
      float g = -(Pixels.RED * p + Pixels.BLUE * q) / Pixels.GREEN;
      float share = Math.min(fits(y, p), Math.min(fits(y, q), fits(y, g)));
      out.red()[i] = y + share * p;
      out.green()[i] = y + share * g;
      out.blue()[i] = y + share * q;
    }
  }

  /** The share of a difference from luma that stays in [0,1]. */
  private static float fits(float luma, float difference) {
    float room = difference > 0 ? 1 - luma : luma;
    float size = Math.abs(difference);
    return size > room ? room / size : 1;
  }
}
