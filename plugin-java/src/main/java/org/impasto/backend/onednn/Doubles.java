package org.impasto.backend.onednn;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Native floats to and from Java's doubles, a stretch at a time: layers of 512 channels have
 * matrices of a megabyte, which must not lie on Java's heap once more for each layer and plan.
 */
final class Doubles {
  private static final int STRETCH = 1 << 12;

  private final float[] host = new float[STRETCH];

  /** Adds as many floats as the total has numbers, from a place on. */
  void add(FloatPointer floats, long from, double[] total) {
    FloatPointer own = floats.getPointer(from);
    for (int start = 0; start < total.length; start += STRETCH) {
      int count = Math.min(STRETCH, total.length - start);
      own.position(start).get(host, 0, count);
      for (int i = 0; i < count; i++) {
        total[start + i] += host[i];
      }
    }
  }

  /** Writes the numbers, rounded. */
  void put(double[] numbers, FloatPointer to) {
    FloatPointer own = to.getPointer(0);
    for (int start = 0; start < numbers.length; start += STRETCH) {
      int count = Math.min(STRETCH, numbers.length - start);
      for (int i = 0; i < count; i++) {
        host[i] = (float) numbers[start + i];
      }
      own.position(start).put(host, 0, count);
    }
  }
}
