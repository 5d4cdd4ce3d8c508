package org.impasto.recolour.transfer;

import org.impasto.frame.Rows;

/**
 * The guided filter (He, Sun, Tang, "Guided image filtering", 2013) in its fast form (He, Sun,
 * "Fast guided filter", 2015). The lines p = s g + o through guide and picture are found on a
 * picture of a fourth of the size. Their means there are enlarged, and each pixel takes its own
 * line. What is not covered counts nothing.
 */
public final class GuidedFilter {
  static final int SHRINK = 4;

  private final int width;
  private final int height;
  private final int smallWidth;
  private final int smallHeight;
  private final int radius;
  private final float[] weight;
  private final float[] guide;
  private final float[] guideMean;
  private final float[] variance;
  private final float[] weightMean;
  private final float[] other;
  private final float[] product;
  private final float[] scratch;
  private final float[] coverage;

  /**
   * @param coverage null for everywhere
   * @param radius of the means, in pixels of the full picture
   */
  public GuidedFilter(float[] fullGuide, float[] coverage, int width, int height, int radius) {
    this.width = width;
    this.height = height;
    this.radius = Math.max(1, Math.round((float) radius / SHRINK));
    this.coverage = coverage;
    smallWidth = (width + SHRINK - 1) / SHRINK;
    smallHeight = (height + SHRINK - 1) / SHRINK;
    int n = smallWidth * smallHeight;
    weight = new float[n];
    guide = new float[n];
    guideMean = new float[n];
    variance = new float[n];
    weightMean = new float[n];
    other = new float[n];
    product = new float[n];
    scratch = new float[n];
    shrink(null, weight);
    shrink(fullGuide, guide);
    mean(weight, weightMean);
    times(guide, weight, product);
    mean(product, guideMean);
    times(product, guide, product);
    mean(product, variance);
    each(
        i -> {
          float share = Math.max(1e-6f, weightMean[i]);
          guideMean[i] /= share;
          variance[i] = Math.max(0, variance[i] / share - guideMean[i] * guideMean[i]);
        });
  }

  @FunctionalInterface
  private interface Step {
    void at(int i);
  }

  private void each(Step step) {
    Rows.parallel(
        smallHeight,
        (from, end) -> {
          for (int i = from * smallWidth; i < end * smallWidth; i++) {
            step.at(i);
          }
        });
  }

  private void times(float[] a, float[] b, float[] out) {
    each(i -> out[i] = a[i] * b[i]);
  }

  /**
   * Finds a picture's lines.
   *
   * @param softness the variance of the guide that counts as an edge
   * @param slope and offset get them, at the small size
   */
  public void fit(float[] picture, float softness, float[] slope, float[] offset) {
    shrink(picture, other);
    each(i -> product[i] = other[i] * weight[i]);
    mean(product, offset);
    each(i -> product[i] = other[i] * weight[i] * guide[i]);
    mean(product, slope);
    each(
        i -> {
          float share = Math.max(1e-6f, weightMean[i]);
          float mean = offset[i] / share;
          float line = (slope[i] / share - mean * guideMean[i]) / (variance[i] + softness);
          slope[i] = line * weight[i];
          offset[i] = (mean - line * guideMean[i]) * weight[i];
        });
    mean(slope, product);
    each(i -> slope[i] = product[i] / Math.max(1e-6f, weightMean[i]));
    mean(offset, product);
    each(i -> offset[i] = product[i] / Math.max(1e-6f, weightMean[i]));
  }

  public int smallPixels() {
    return smallWidth * smallHeight;
  }

  /** Writes a row, at full size, of a plane at the small size. */
  public void enlarge(float[] small, int y, float[] row) {
    float place = Math.max(0, Math.min(smallHeight - 1f, (y + 0.5f) / SHRINK - 0.5f));
    int above = Math.min(smallHeight - 1, (int) place);
    int below = Math.min(smallHeight - 1, above + 1);
    float down = place - above;
    for (int x = 0; x < width; x++) {
      float across = Math.max(0, Math.min(smallWidth - 1f, (x + 0.5f) / SHRINK - 0.5f));
      int left = (int) across;
      int right = Math.min(smallWidth - 1, left + 1);
      float part = across - left;
      float top = small[above * smallWidth + left];
      top += part * (small[above * smallWidth + right] - top);
      float bottom = small[below * smallWidth + left];
      bottom += part * (small[below * smallWidth + right] - bottom);
      row[x] = top + down * (bottom - top);
    }
  }

  /** Means of SHRINK x SHRINK pixels, by coverage; of null, of the coverage itself. */
  private void shrink(float[] full, float[] small) {
    Rows.parallel(
        smallHeight,
        (from, end) -> {
          for (int y = from; y < end; y++) {
            for (int x = 0; x < smallWidth; x++) {
              small[y * smallWidth + x] = shrunk(full, x * SHRINK, y * SHRINK);
            }
          }
        });
  }

  private float shrunk(float[] full, int left, int top) {
    float sum = 0;
    float shares = 0;
    int bottom = Math.min(height, top + SHRINK);
    int right = Math.min(width, left + SHRINK);
    for (int y = top; y < bottom; y++) {
      for (int i = y * width + left; i < y * width + right; i++) {
        float share = coverage == null ? 1 : coverage[i];
        shares += share;
        sum += full == null ? share : share * full[i];
      }
    }
    return full == null ? sum / ((bottom - top) * (right - left)) : shares > 0 ? sum / shares : 0;
  }

  /** Mean over a square; its part outside the picture does not count. */
  private void mean(float[] in, float[] out) {
    Rows.parallel(
        smallHeight, (from, end) -> BoxMean.rows(in, scratch, smallWidth, radius, from, end));
    Rows.parallel(
        smallHeight,
        (from, end) -> BoxMean.columns(scratch, out, smallWidth, smallHeight, radius, from, end));
  }
}
