package org.impasto.network.learn.pictures;

/** Separable Gaussian blur in place, borders mirrored, for sigma well below a pixel. */
final class GaussianBlur {
  private static final int RADIUS = 3;

  private GaussianBlur() {}

  static void apply(FeatureMap map, double sigma) {
    float[] kernel = kernel(sigma);
    int width = map.width();
    int height = map.height();
    for (int c = 0; c < map.channels(); c++) {
      int plane = c * map.positions();
      for (int y = 0; y < height; y++) {
        convolve(map.values(), plane + y * width, 1, width, kernel);
      }
      for (int x = 0; x < width; x++) convolve(map.values(), plane + x, width, height, kernel);
    }
  }

  private static float[] kernel(double sigma) {
    double[] bell = new double[2 * RADIUS + 1];
    double sum = 0;
    for (int i = 0; i < bell.length; i++) {
      double d = (i - RADIUS) / sigma;
      bell[i] = StrictMath.exp(-d * d / 2);
      sum += bell[i];
    }
    float[] kernel = new float[bell.length];
    for (int i = 0; i < bell.length; i++) kernel[i] = (float) (bell[i] / sum);
    return kernel;
  }

  private static void convolve(float[] values, int offset, int stride, int length, float[] kernel) {
    float[] line = new float[length];
    for (int i = 0; i < length; i++) line[i] = values[offset + i * stride];
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int k = -RADIUS; k <= RADIUS; k++) {
        sum += kernel[k + RADIUS] * line[FeatureMap.reflect(i + k, length)];
      }
      values[offset + i * stride] = sum;
    }
  }
}
