package org.impasto.synthesis.vote;

import org.impasto.synthesis.work.Workers;

/**
 * The picture of a match field with fractions: the mean of what the patches of a pixel and of its
 * eight neighbours say, by how near they stand. Those that continue each other are one piece of
 * paint and are read once, at their mean place, so that nothing softens. A patch may stand a little
 * beside its pixel, where motion brought it; so the borders of pieces move smoothly.
 */
public final class LastVote {
  /** A patch's distance from its pixel is told in this many parts of a pixel. */
  public static final int OFFSETS = 128;

  /** Places that differ by no more than this (a quarter of a pixel) are one piece. */
  private static final int SAME = Spline.STEPS / 4;

  /** Of the weights' bell, in pixels: narrower is crisper, but flickers more where pieces meet. */
  private static final double SIGMA = 0.65;

  private static final int NEIGHBOURS = 9;
  private static final int[] ACROSS = {0, -1, 0, 1, 0, -1, 1, 1, -1};
  private static final int[] DOWN = {0, 0, -1, 0, 1, -1, -1, 1, 1};

  /** Weights by squared distance, in 1/64 of a squared pixel, up to eight. */
  private static final int PER_PIXEL = 64;

  private static final float[] WEIGHTS = weights();

  private final float[] paint;
  private final int atlasWidth;
  private final Spline spline;
  private final int width;
  private final int height;
  private final byte[] labels;

  /**
   * @param paint of the finest level of the atlas, packed
   * @param spline of the same
   * @param labels patches speak only where their pixel's label is; null: everywhere
   */
  public LastVote(
      float[] paint, int atlasWidth, Spline spline, int width, int height, byte[] labels) {
    this.paint = paint;
    this.atlasWidth = atlasWidth;
    this.spline = spline;
    this.width = width;
    this.height = height;
    this.labels = labels;
  }

  private static float[] weights() {
    float[] weights = new float[8 * PER_PIXEL + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) StrictMath.exp(-0.5 * i / PER_PIXEL / (SIGMA * SIGMA));
    }
    return weights;
  }

  /**
   * @param x per pixel the place across, in 1/256 of a pixel of the atlas; negative: none
   * @param y likewise down
   * @param besideX how far right of its pixel the patch stands, in 1 / {@link #OFFSETS} of a pixel
   * @param besideY likewise down
   * @param voted pixels that are voted; null: all
   * @param to packed [h][w][3]; pixels without a place keep their colour
   */
  public void run(
      int[] x, int[] y, byte[] besideX, byte[] besideY, byte[] voted, float[] to, Workers workers) {
    workers.rows(
        height,
        8,
        (y0, y1) -> {
          Pixel pixel = new Pixel(x, y, besideX, besideY);
          for (int row = y0; row < y1; row++) {
            for (int column = 0; column < width; column++) {
              int q = row * width + column;
              if (x[q] >= 0 && (voted == null || voted[q] != 0)) {
                pixel.vote(column, row, to);
              }
            }
          }
        });
  }

  /** Scratch of one thread: the pieces of paint over one pixel. */
  private final class Pixel {
    private final int[] x;
    private final int[] y;
    private final byte[] besideX;
    private final byte[] besideY;
    private final int[] pieceX = new int[NEIGHBOURS];
    private final int[] pieceY = new int[NEIGHBOURS];
    private final float[] offX = new float[NEIGHBOURS];
    private final float[] offY = new float[NEIGHBOURS];
    private final float[] weight = new float[NEIGHBOURS];
    private final float[] sum = new float[3];
    private int pieces;

    Pixel(int[] x, int[] y, byte[] besideX, byte[] besideY) {
      this.x = x;
      this.y = y;
      this.besideX = besideX;
      this.besideY = besideY;
    }

    void vote(int column, int row, float[] to) {
      int q = row * width + column;
      pieces = 0;
      for (int k = 0; k < NEIGHBOURS; k++) {
        int nx = column + ACROSS[k];
        int ny = row + DOWN[k];
        if (nx < 0 || nx >= width || ny < 0 || ny >= height) {
          continue;
        }
        int p = ny * width + nx;
        if (x[p] >= 0 && (labels == null || labels[p] == labels[q])) {
          add(
              x[p] - ACROSS[k] * Spline.STEPS,
              y[p] - DOWN[k] * Spline.STEPS,
              weight(ACROSS[k] * OFFSETS + besideX[p], DOWN[k] * OFFSETS + besideY[p]));
        }
      }
      read();
      System.arraycopy(sum, 0, to, 3 * q, 3);
    }

    private float weight(int dx, int dy) {
      int squared = (dx * dx + dy * dy) >> 8;
      return WEIGHTS[Math.min(squared, WEIGHTS.length - 1)];
    }

    private void add(int px, int py, float w) {
      for (int i = 0; i < pieces; i++) {
        int dx = px - pieceX[i];
        int dy = py - pieceY[i];
        if (dx >= -SAME && dx <= SAME && dy >= -SAME && dy <= SAME) {
          offX[i] += w * dx;
          offY[i] += w * dy;
          weight[i] += w;
          return;
        }
      }
      pieceX[pieces] = px;
      pieceY[pieces] = py;
      offX[pieces] = 0;
      offY[pieces] = 0;
      weight[pieces++] = w;
    }

    private void read() {
      float all = 0;
      for (int i = 0; i < pieces; i++) {
        all += weight[i];
      }
      sum[0] = 0;
      sum[1] = 0;
      sum[2] = 0;
      for (int i = 0; i < pieces; i++) {
        int px = pieceX[i] + Math.round(offX[i] / weight[i]);
        int py = pieceY[i] + Math.round(offY[i] / weight[i]);
        float share = weight[i] / all;
        if (((px | py) & (Spline.STEPS - 1)) == 0) {
          int at = 3 * ((py >> 8) * atlasWidth + (px >> 8));
          sum[0] += share * paint[at];
          sum[1] += share * paint[at + 1];
          sum[2] += share * paint[at + 2];
        } else {
          spline.add(px, py, share, sum);
        }
      }
    }
  }
}
