package org.impasto.synthesis.exemplar;

import java.util.Arrays;

/**
 * The directions in which the patches of a picture vary most (principal components), by subspace
 * iteration from a fixed start, so that it is the same on every machine.
 */
public final class PatchBasis {
  private static final int VALUES = Patch.SIDE * Patch.ROW;
  private static final int SAMPLES = 2048;
  private static final int ITERATIONS = 24;

  private final int components;
  private final float[] mean = new float[VALUES];

  /** [VALUES][components] */
  private final float[] basis;

  /**
   * @param paint packed RGB, rows of {@code stride} pixels
   * @param places whose patches are looked at
   */
  public PatchBasis(float[] paint, int stride, int[] places, int components) {
    this.components = components;
    this.basis = new float[VALUES * components];
    double[] covariance = covariance(paint, stride, places);
    double[][] vectors = new double[components][VALUES];
    for (int k = 0; k < components; k++) {
      for (int i = 0; i < VALUES; i++) {
        vectors[k][i] = StrictMath.cos(0.7 + (k + 1) * (i + 0.5) * 0.61);
      }
    }
    orthonormalise(vectors);
    for (int i = 0; i < ITERATIONS; i++) {
      for (int k = 0; k < components; k++) {
        vectors[k] = times(covariance, vectors[k]);
      }
      orthonormalise(vectors);
    }
    for (int k = 0; k < components; k++) {
      for (int i = 0; i < VALUES; i++) {
        basis[i * components + k] = (float) vectors[k][i];
      }
    }
  }

  public int components() {
    return components;
  }

  private double[] covariance(float[] paint, int stride, int[] places) {
    int step = Math.max(1, places.length / SAMPLES);
    float[] patch = new float[VALUES];
    double[] sum = new double[VALUES];
    int count = 0;
    for (int i = 0; i < places.length; i += step, count++) {
      read(paint, stride, places[i], patch);
      for (int j = 0; j < VALUES; j++) {
        sum[j] += patch[j];
      }
    }
    for (int j = 0; j < VALUES; j++) {
      mean[j] = (float) (sum[j] / count);
    }
    double[] c = new double[VALUES * VALUES];
    float[] block = new float[VALUES * VALUES];
    for (int i = 0, in = 0; i < places.length; i += step) {
      read(paint, stride, places[i], patch);
      for (int j = 0; j < VALUES; j++) {
        patch[j] -= mean[j];
      }
      for (int j = 0; j < VALUES; j++) {
        float v = patch[j];
        int at = j * VALUES;
        for (int l = 0; l < VALUES; l++) {
          block[at + l] += v * patch[l];
        }
      }
      if (++in % 256 == 0) {
        drain(block, c);
      }
    }
    drain(block, c);
    return c;
  }

  private static void drain(float[] block, double[] c) {
    for (int j = 0; j < c.length; j++) {
      c[j] += block[j];
    }
    Arrays.fill(block, 0f);
  }

  private static void read(float[] paint, int stride, int place, float[] patch) {
    int at = 3 * (place - Patch.RADIUS * stride - Patch.RADIUS);
    for (int j = 0; j < Patch.SIDE; j++) {
      System.arraycopy(paint, at + 3 * j * stride, patch, j * Patch.ROW, Patch.ROW);
    }
  }

  private static double[] times(double[] c, double[] v) {
    double[] out = new double[VALUES];
    for (int j = 0; j < VALUES; j++) {
      double sum = 0;
      for (int l = 0; l < VALUES; l++) {
        sum += c[j * VALUES + l] * v[l];
      }
      out[j] = sum;
    }
    return out;
  }

  private static void orthonormalise(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      double[] v = vectors[k];
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          double dot = dot(v, vectors[j]);
          for (int i = 0; i < VALUES; i++) {
            v[i] -= dot * vectors[j][i];
          }
        }
      }
      double norm = Math.sqrt(dot(v, v));
      if (norm < 1e-12) {
        Arrays.fill(v, 0);
        continue;
      }
      for (int i = 0; i < VALUES; i++) {
        v[i] /= norm;
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < VALUES; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * The components of the patch whose upper left value is at {@code at}.
   *
   * @param rowLength floats from one row to the next
   * @param to [components] from {@code out} on
   */
  public void project(float[] packed, int at, int rowLength, float[] to, int out) {
    Arrays.fill(to, out, out + components, 0f);
    for (int j = 0; j < Patch.SIDE; j++) {
      for (int i = 0; i < Patch.ROW; i++) {
        int tap = j * Patch.ROW + i;
        float v = packed[at + j * rowLength + i] - mean[tap];
        int b = tap * components;
        for (int k = 0; k < components; k++) {
          to[out + k] += v * basis[b + k];
        }
      }
    }
  }
}
