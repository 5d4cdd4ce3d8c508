package org.impasto.cuts;

/** A signature's luma, smooth, brought to mean 0 and deviation 1, with tables of its sums. */
final class Levelled {
  /** Difference of two places' means, in deviations of the frame, that halves their likeness. */
  private static final double OTHER_TONE = 0.8;

  /** How often a kernel of 3 x 3 takes noise away. */
  private static final int SMOOTHING = 6;

  /** Variance in a place, by the frame's, that counts as half a texture. */
  private static final double FLAT = 0.03;

  final int width;
  final int height;
  final float[] values;
  private final double deviation;
  private final double mean;

  private final double[] sums;
  private final double[] squares;
  private final int[] seen;

  Levelled(FrameSignature frame) {
    width = frame.width();
    height = frame.height();
    values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = frame.luma(i);
    }
    for (int pass = 0; pass < SMOOTHING; pass++) {
      smooth();
    }
    double sum = 0;
    double square = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (frame.seen(i)) {
        sum += values[i];
        square += values[i] * values[i];
        count++;
      }
    }
    mean = count == 0 ? 0 : sum / count;
    deviation = count == 0 ? 0 : Math.sqrt(Math.max(0, square / count - mean * mean));
    for (int i = 0; i < values.length; i++) {
      values[i] =
          frame.seen(i) ? (float) ((values[i] - mean) / Math.max(FrameLook.BLANK, deviation)) : 0;
    }
    sums = new double[(width + 1) * (height + 1)];
    squares = new double[sums.length];
    seen = new int[sums.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int to = (y + 1) * (width + 1) + x + 1;
        float value = values[y * width + x];
        sums[to] = value + sums[to - 1] + sums[to - width - 1] - sums[to - width - 2];
        squares[to] =
            value * value + squares[to - 1] + squares[to - width - 1] - squares[to - width - 2];
        seen[to] =
            (frame.seen(y * width + x) ? 1 : 0)
                + seen[to - 1]
                + seen[to - width - 1]
                - seen[to - width - 2];
      }
    }
  }

  /** A binomial kernel of 3 x 3. */
  private void smooth() {
    float[] across = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      float left = values[i % width == 0 ? i : i - 1];
      float right = values[i % width == width - 1 ? i : i + 1];
      across[i] = (left + 2 * values[i] + right) / 4;
    }
    for (int i = 0; i < values.length; i++) {
      float above = across[i < width ? i : i - width];
      float below = across[i >= values.length - width ? i : i + width];
      values[i] = (above + 2 * across[i] + below) / 4;
    }
  }

  FrameLook look() {
    return new FrameLook(width, height, mean, deviation);
  }

  boolean seen(int x, int y, int side) {
    int top = y * (width + 1) + x;
    int bottom = top + side * (width + 1);
    return seen[bottom + side] - seen[bottom] - seen[top + side] + seen[top] == side * side;
  }

  private double over(double[] table, int x, int y, int side) {
    int top = y * (width + 1) + x;
    int bottom = top + side * (width + 1);
    return table[bottom + side] - table[bottom] - table[top + side] + table[top];
  }

  private double variance(int x, int y, int side) {
    double n = side * side;
    double mean = over(sums, x, y, side) / n;
    return Math.max(0, over(squares, x, y, side) / n - mean * mean);
  }

  /** 0 none, 1 much; 0 where not all is seen. */
  double texture(int x, int y, int side) {
    double variance = variance(x, y, side);
    return seen(x, y, side) ? variance / (variance + FLAT) : 0;
  }

  /** Of two places, less where one is lighter in its picture; flat ones are like each other. */
  static double correlation(Levelled a, Levelled b, int ax, int ay, int bx, int by, int side) {
    double products = 0;
    for (int row = 0; row < side; row++) {
      int i = (ay + row) * a.width + ax;
      int j = (by + row) * b.width + bx;
      float sum = 0;
      for (int x = 0; x < side; x++) {
        sum += a.values[i + x] * b.values[j + x];
      }
      products += sum;
    }
    double n = side * side;
    double meanA = a.over(a.sums, ax, ay, side) / n;
    double meanB = b.over(b.sums, bx, by, side) / n;
    double apart = (meanA - meanB) / OTHER_TONE;
    double flat = FLAT / 8;
    double scale = Math.sqrt((a.variance(ax, ay, side) + flat) * (b.variance(bx, by, side) + flat));
    return (products / n - meanA * meanB + flat / 4) / (scale * (1 + apart * apart));
  }
}
