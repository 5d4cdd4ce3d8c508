package org.impasto.flow;

import java.nio.FloatBuffer;

/** Values of a plane between its pixels; border pixels are repeated outwards. */
public enum Interpolation {
  /**
   * The value of the nearest pixel: never a mixture of what lies on two sides of an object's
   * border.
   */
  NEAREST {
    @Override
    public void sample(FloatBuffer plane, int width, int height, WarpPositions at, float[] out) {
      for (int x = 0; x < width; x++) {
        int column = clamp(at.column[x] + (at.right[x] >= 0.5f ? 1 : 0), width);
        int line = clamp(at.line[x] + (at.down[x] >= 0.5f ? 1 : 0), height);
        out[x] = plane.get(line * width + column);
      }
    }
  },

  BILINEAR {
    @Override
    public void sample(FloatBuffer plane, int width, int height, WarpPositions at, float[] out) {
      for (int x = 0; x < width; x++) {
        int left = clamp(at.column[x], width);
        int right = clamp(at.column[x] + 1, width);
        int top = clamp(at.line[x], height) * width;
        int bottom = clamp(at.line[x] + 1, height) * width;
        float a = at.right[x];
        float upper = mix(plane.get(top + left), plane.get(top + right), a);
        float lower = mix(plane.get(bottom + left), plane.get(bottom + right), a);
        out[x] = mix(upper, lower, at.down[x]);
      }
    }
  },

  /**
   * Keys, "Cubic convolution interpolation for digital image processing", 1981, with a = -0.75 as
   * in OpenCV and PyTorch. Weights of the taps at -1, 0, 1, 2 for the rest t in [0,1): with s = 1 -
   * t they are k(1 + t), k(t), k(s), k(1 + s).
   */
  BICUBIC {
    @Override
    public void sample(FloatBuffer plane, int width, int height, WarpPositions at, float[] out) {
      for (int x = 0; x < width; x++) {
        int column = at.column[x];
        int line = at.line[x];
        boolean inside = column > 0 && line > 0 && column < width - 2 && line < height - 2;
        out[x] =
            inside
                ? inside(plane, width, line * width + column, at.right[x], at.down[x])
                : border(plane, width, height, column, line, at.right[x], at.down[x]);
      }
    }
  };

  private static final float A = -0.75f;

  /** Fills out with one row's values at the targets. */
  public abstract void sample(
      FloatBuffer plane, int width, int height, WarpPositions at, float[] out);

  private static float inside(FloatBuffer plane, int width, int index, float tx, float ty) {
    float w0 = outer(tx);
    float w1 = inner(tx);
    float w2 = inner(1 - tx);
    float w3 = outer(1 - tx);
    float sum = 0;
    int i = index - width - 1;
    sum += outer(ty) * across(plane, i, w0, w1, w2, w3);
    sum += inner(ty) * across(plane, i + width, w0, w1, w2, w3);
    sum += inner(1 - ty) * across(plane, i + 2 * width, w0, w1, w2, w3);
    sum += outer(1 - ty) * across(plane, i + 3 * width, w0, w1, w2, w3);
    return sum;
  }

  private static float across(FloatBuffer plane, int i, float w0, float w1, float w2, float w3) {
    return w0 * plane.get(i)
        + w1 * plane.get(i + 1)
        + w2 * plane.get(i + 2)
        + w3 * plane.get(i + 3);
  }

  private static float border(
      FloatBuffer plane, int width, int height, int column, int line, float tx, float ty) {
    float sum = 0;
    for (int j = -1; j <= 2; j++) {
      int row = clamp(line + j, height) * width;
      for (int i = -1; i <= 2; i++) {
        sum += tap(j, ty) * tap(i, tx) * plane.get(row + clamp(column + i, width));
      }
    }
    return sum;
  }

  private static float tap(int offset, float t) {
    return switch (offset) {
      case -1 -> outer(t);
      case 0 -> inner(t);
      case 1 -> inner(1 - t);
      default -> outer(1 - t);
    };
  }

  /** k(d) = (a + 2) d^3 - (a + 3) d^2 + 1 for 0 <= d <= 1. */
  private static float inner(float d) {
    return ((A + 2) * d - (A + 3)) * d * d + 1;
  }

  /** k(1 + d) = a (d^3 - 2 d^2 + d) for 0 <= d <= 1. */
  private static float outer(float d) {
    return A * d * (d * (d - 2) + 1);
  }

  private static float mix(float a, float b, float share) {
    return a + share * (b - a);
  }

  private static int clamp(int index, int size) {
    return Math.max(0, Math.min(size - 1, index));
  }
}
