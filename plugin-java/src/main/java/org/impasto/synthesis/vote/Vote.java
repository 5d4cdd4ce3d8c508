package org.impasto.synthesis.vote;

import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.work.Workers;

/**
 * The mean of what all patches over a pixel say, each weighted by 1 / (1 + 40 cost / 25). It
 * settles the rounds; the picture itself comes from {@link LastVote}.
 */
public final class Vote {
  private static final int R = Patch.RADIUS;
  private static final float SHARPNESS = 40f / Patch.PIXELS;

  private final float[] paint;
  private final int atlasWidth;
  private final int width;
  private final int height;
  private final byte[] labels;

  /**
   * @param paint of the atlas level, packed
   * @param labels patches speak only where their pixel's label is; null: everywhere
   */
  public Vote(float[] paint, int atlasWidth, int width, int height, byte[] labels) {
    this.paint = paint;
    this.atlasWidth = atlasWidth;
    this.width = width;
    this.height = height;
    this.labels = labels;
  }

  /**
   * @param field place of each pixel, -1: none
   * @param error cost of each pixel's patch; null: all weigh the same
   * @param rest added to the error; null with it
   * @param weight scratch [h][w]
   * @param voted pixels that are voted; null: all
   * @param to packed [h][w][3]; a pixel over which no patch lies keeps its colour
   */
  public void run(
      int[] field,
      float[] error,
      float[] rest,
      float[] weight,
      byte[] voted,
      float[] to,
      Workers workers) {
    workers.rows(
        height,
        16,
        (y0, y1) -> {
          for (int q = y0 * width; q < y1 * width; q++) {
            weight[q] =
                field[q] < 0
                    ? 0f
                    : error == null ? 1f : 1f / (1f + SHARPNESS * Math.max(0f, error[q] + rest[q]));
          }
        });
    workers.rows(
        height,
        8,
        (y0, y1) -> {
          for (int y = y0; y < y1; y++) {
            for (int x = 0; x < width; x++) {
              int q = y * width + x;
              if (voted == null || voted[q] != 0) {
                pixel(field, weight, x, y, q, to, 3 * q);
              }
            }
          }
        });
  }

  /**
   * One row, all patches weighing the same.
   *
   * @param to packed [w][3]
   */
  public void row(int[] field, int y, float[] to) {
    for (int x = 0; x < width; x++) {
      pixel(field, null, x, y, y * width + x, to, 3 * x);
    }
  }

  private void pixel(int[] field, float[] weight, int x, int y, int q, float[] to, int out) {
    int left = Math.max(-R, -x);
    int right = Math.min(R, width - 1 - x);
    int up = Math.max(-R, -y);
    int down = Math.min(R, height - 1 - y);
    float red = 0;
    float green = 0;
    float blue = 0;
    float all = 0;
    for (int j = up; j <= down; j++) {
      int row = q + j * width;
      int step = j * atlasWidth;
      for (int i = left; i <= right; i++) {
        int p = row + i;
        float w = weight != null ? weight[p] : field[p] < 0 ? 0f : 1f;
        if (w == 0f || (labels != null && labels[p] != labels[q])) {
          continue;
        }
        int at = 3 * (field[p] - step - i);
        red += w * paint[at];
        green += w * paint[at + 1];
        blue += w * paint[at + 2];
        all += w;
      }
    }
    if (all > 0) {
      to[out] = red / all;
      to[out + 1] = green / all;
      to[out + 2] = blue / all;
    }
  }
}
