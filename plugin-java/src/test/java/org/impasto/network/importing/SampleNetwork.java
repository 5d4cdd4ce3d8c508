package org.impasto.network.importing;

import java.util.Random;

/**
 * One small network that the tests write in every format: a strided convolution with batch
 * normalisation and ReLU, a max pool, two branches of which one is dilated, their concatenation, a
 * rectangular kernel, dropout and a classifier above.
 */
final class SampleNetwork {
  static final double EPSILON = 1e-3;

  private final Random random = new Random(5);
  final float[] first = numbers(4 * 3 * 3 * 3);
  final float[] firstBias = numbers(4);
  final float[] gamma = numbers(4);
  final float[] beta = numbers(4);
  final float[] mean = numbers(4);
  final float[] variance = positive(4);
  final float[] left = numbers(3 * 4);
  final float[] leftBias = numbers(3);
  final float[] right = numbers(5 * 4 * 3 * 3);
  final float[] rightBias = numbers(5);
  final float[] last = numbers(2 * 8 * 3);
  final float[] lastBias = numbers(2);
  final float[] dense = numbers(7 * 2);

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) numbers[i] = (float) random.nextGaussian();
    return numbers;
  }

  private float[] positive(int count) {
    float[] numbers = numbers(count);
    for (int i = 0; i < count; i++) numbers[i] = Math.abs(numbers[i]) + .1f;
    return numbers;
  }

  /** The first convolution's weights with the normalisation in them. */
  float[] folded() {
    float[] folded = first.clone();
    for (int i = 0; i < folded.length; i++) folded[i] *= (float) factor(i / 27);
    return folded;
  }

  float[] foldedBias() {
    float[] folded = new float[4];
    for (int o = 0; o < 4; o++) {
      folded[o] = (float) (beta[o] + factor(o) * (firstBias[o] - mean[o]));
    }
    return folded;
  }

  private double factor(int channel) {
    return gamma[channel] / Math.sqrt(variance[channel] + EPSILON);
  }
}
