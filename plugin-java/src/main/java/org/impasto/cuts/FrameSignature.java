package org.impasto.cuts;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A frame as a small picture of luma, in square roots so that the dark is told apart, with what is
 * covered and not black border. About 9 kB.
 */
public final class FrameSignature {
  /** Geometric mean of width and height, at most. */
  private static final double SIDE = 64;

  /** Luma that is black, and how much of a border's pixels must be. */
  private static final float BLACK = 0.02f;

  private final int width;
  private final int height;

  /** Square root of luma in 65535ths. */
  private final short[] luma;

  /** Whether it is picture. */
  private final boolean[] seen;

  private FrameSignature(int width, int height, short[] luma, boolean[] seen) {
    this.width = width;
    this.height = height;
    this.luma = luma;
    this.seen = seen;
  }

  /**
   * @param red row y from y times width on, display-referred; green and blue as well
   * @param coverage in [0,1]; null for 1 everywhere
   */
  public static FrameSignature of(
      float[] red, float[] green, float[] blue, float[] coverage, int width, int height) {
    double scale = Math.min(1, SIDE / Math.sqrt((double) width * height));
    int across = Math.max(1, (int) Math.rint(width * scale));
    int down = Math.max(1, (int) Math.rint(height * scale));
    float[] sums = new float[across * down];
    float[] shares = new float[across * down];
    int[] counts = new int[across * down];
    for (int y = 0; y < height; y++) {
      int row = (int) ((long) y * down / height) * across;
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        int to = row + (int) ((long) x * across / width);
        float share = coverage == null ? 1 : coverage[i];
        counts[to]++;
        if (share > 0) {
          float value = 0.299f * red[i] + 0.587f * green[i] + 0.114f * blue[i];
          sums[to] += share * (value > 0 ? Math.min(1, value) : 0);
          shares[to] += share;
        }
      }
    }
    short[] luma = new short[across * down];
    boolean[] seen = new boolean[across * down];
    for (int i = 0; i < luma.length; i++) {
      seen[i] = shares[i] > 0.9f * counts[i];
      double mean = seen[i] ? sums[i] / shares[i] : 0;
      luma[i] = (short) Math.rint(65535 * Math.sqrt(mean));
    }
    FrameSignature found = new FrameSignature(across, down, luma, seen);
    found.hideBorders();
    return found;
  }

  /**
   * Black bars above and below, or left and right, are no picture. Black all around is the ground
   * of a title.
   */
  private void hideBorders() {
    int top = 0;
    while (top < height && black(top * width, 1, width)) {
      top++;
    }
    int bottom = height;
    while (bottom > top && black((bottom - 1) * width, 1, width)) {
      bottom--;
    }
    int left = 0;
    while (left < width && black(left, width, height)) {
      left++;
    }
    int right = width;
    while (right > left && black(right - 1, width, height)) {
      right--;
    }
    if ((top > 0 || bottom < height) && (left > 0 || right < width)) {
      return;
    }
    for (int i = 0; i < seen.length; i++) {
      int x = i % width;
      int y = i / width;
      seen[i] &= x >= left && x < right && y >= top && y < bottom;
    }
  }

  private boolean black(int from, int step, int count) {
    for (int i = 0; i < count; i++) {
      if (luma(from + i * step) >= BLACK) {
        return false;
      }
    }
    return true;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** In [0,1]. */
  float luma(int i) {
    float root = (luma[i] & 0xffff) / 65535f;
    return root * root;
  }

  boolean seen(int i) {
    return seen[i];
  }

  /** Bytes that are equal where the signature is. */
  public byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(8 + 2 * luma.length + (luma.length + 7) / 8);
    out.putInt(width).putInt(height);
    for (short each : luma) {
      out.putShort(each);
    }
    byte[] bits = new byte[(luma.length + 7) / 8];
    for (int i = 0; i < seen.length; i++) {
      bits[i / 8] |= (byte) (seen[i] ? 1 << i % 8 : 0);
    }
    return out.put(bits).array();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FrameSignature that && Arrays.equals(encode(), that.encode());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(luma);
  }
}
