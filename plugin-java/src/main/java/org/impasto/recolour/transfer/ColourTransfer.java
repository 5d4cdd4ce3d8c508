package org.impasto.recolour.transfer;

import org.impasto.errors.UserException;
import org.impasto.frame.Rows;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.recolour.exposure.ShotStatistics;

/**
 * Recolours the frames of a shot, freed of their exposure, with the colours of a style: luma by a
 * {@link ToneCurve}, chroma by a {@link ChromaMap}. Small differences of chroma between neighbours
 * of one luma are taken away by a guided filter, so that flat things get one colour; large ones
 * stay. Noise of luma is not made stronger than it is in the source.
 */
public final class ColourTransfer {
  /** Radius of what counts as near, as a share of the geometric mean of width and height. */
  private static final double NEAR = 0.02;

  /** Variance of luma that counts as an edge. */
  private static final float EDGE = 0.001f;

  /** The same, as a share of the variance of noise. */
  private static final float ABOVE_NOISE = 0.5f;

  private final ToneCurve tones;
  private final ChromaMap chroma;

  /**
   * @param style of one style picture, or of several, each {@link ColourDistribution#times} its
   *     weight, together
   * @param shot see {@link ShotStatistics#freed}
   * @throws UserException where one of them has no colours
   */
  public ColourTransfer(ColourDistribution style, ColourDistribution shot) {
    if (style.weight() <= 0 || shot.weight() <= 0) {
      throw new UserException(
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

  /**
   * Recolours a frame.
   *
   * @param frame freed of its exposure
   * @param amplification of that exposure, 1 for none
   * @param out gets it, in [0,1]; of the frame's size, or the frame itself
   */
  public void apply(Pixels frame, double amplification, Pixels out) {
    int width = frame.width();
    int height = frame.height();
    float[] luma = new float[width * height];
    float[] a = new float[width * height];
    float[] b = new float[width * height];
    Rows.parallel(height, (from, end) -> map(frame, luma, a, b, from * width, end * width));
    int radius = (int) Math.round(NEAR * Math.sqrt((double) width * height));
    GuidedFilter near = new GuidedFilter(luma, frame.coverage(), width, height, radius);
    float[][] lines = new float[6][near.smallPixels()];
    float[] noise = NoiseFloor.of(luma, frame.coverage(), width, height);
    float edge = edge(noise);
    near.fit(luma, edge, lines[0], lines[1]);
    near.fit(a, edge, lines[2], lines[3]);
    near.fit(b, edge, lines[4], lines[5]);
    Calming calming = new Calming(noise, (float) chroma.gain());
    Rows.parallel(
        height,
        (from, end) -> {
          float[][] rows = new float[lines.length][width];
          float[] strength = new float[width];
          for (int y = from; y < end; y++) {
            for (int each = 0; each < rows.length; each++) {
              near.enlarge(lines[each], y, rows[each]);
            }
            strength(frame, amplification, y * width, strength);
            calming.join(luma, a, b, rows, strength, y * width, out);
          }
        });
  }

  /** The variance of an edge that stands out from noise. */
  private static float edge(float[] noise) {
    float most = 0;
    for (float each : noise) {
      most = Math.max(most, each);
    }
    return EDGE + ABOVE_NOISE * most * most;
  }

  /** How much stronger than in the source a row's noise became. */
  private void strength(Pixels frame, double amplification, int row, float[] strength) {
    for (int x = 0; x < strength.length; x++) {
      int i = row + x;
      float luma = tone(frame, i);
      strength[x] = Math.max(1, (float) amplification * tones.slope(luma));
    }
  }

  private static float tone(Pixels frame, int i) {
    float luma = Pixels.luma(frame.red()[i], frame.green()[i], frame.blue()[i]);
    return Math.min(1, Math.max(0, luma));
  }

  private void map(Pixels frame, float[] luma, float[] a, float[] b, int from, int end) {
    float[] own = new float[frame.width()];
    for (int row = from; row < end; row += frame.width()) {
      for (int x = 0; x < own.length; x++) {
        int i = row + x;
        own[x] = tone(frame, i);
        a[i] = frame.red()[i] - own[x];
        b[i] = frame.blue()[i] - own[x];
        luma[i] = tones.apply(own[x]);
      }
      chroma.apply(own, luma, a, b, row);
    }
  }
}
