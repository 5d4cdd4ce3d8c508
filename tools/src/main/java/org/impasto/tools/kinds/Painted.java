package org.impasto.tools.kinds;

import java.util.Map;

/**
 * A painted shot.
 *
 * @param frames by time, [3,H,W] each
 */
record Painted(int width, int height, Map<Integer, float[]> frames) {
  /** A part of a frame. */
  @FunctionalInterface
  interface Place {
    boolean has(int x, int y);
  }

  static final Place EVERYWHERE = (x, y) -> true;

  float[] at(int time) {
    return frames.get(time);
  }

  double mean(int time, Place place) {
    float[] frame = at(time);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < frame.length; i++) {
      if (in(place, i)) {
        sum += frame[i];
        count++;
      }
    }
    return sum / count;
  }

  private boolean in(Place place, int i) {
    int pixel = i % (width * height);
    return place.has(pixel % width, pixel / width);
  }

  /** Root mean square of the difference of two frames. */
  double step(float[] one, float[] other, Place place) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      if (in(place, i)) {
        sum += (one[i] - other[i]) * (one[i] - other[i]);
        count++;
      }
    }
    return Math.sqrt(sum / count);
  }

  double step(int one, int other, Place place) {
    return step(at(one), at(other), place);
  }

  /** Share of a place's pixels whose luma steps by more from one frame to another. */
  double stepping(int one, int other, double more, Place place) {
    int pixels = width * height;
    int steps = 0;
    int count = 0;
    for (int i = 0; i < pixels; i++) {
      if (in(place, i)) {
        count++;
        steps += Math.abs(luma(at(one), i) - luma(at(other), i)) > more ? 1 : 0;
      }
    }
    return (double) steps / count;
  }

  float luma(float[] frame, int pixel) {
    int pixels = width * height;
    return 0.299f * frame[pixel]
        + 0.587f * frame[pixels + pixel]
        + 0.114f * frame[2 * pixels + pixel];
  }

  /** Contrast: standard deviation of luma; fineness: that of its steps to the next pixel. */
  double[] texture(int time, Place place) {
    double[] sums = new double[4];
    for (int i = 0; i < width * height - 1; i++) {
      if (in(place, i) && in(place, i + 1) && i % width < width - 1) {
        float luma = luma(at(time), i);
        float step = luma(at(time), i + 1) - luma;
        sums[0]++;
        sums[1] += luma;
        sums[2] += luma * luma;
        sums[3] += step * step;
      }
    }
    double mean = sums[1] / sums[0];
    return new double[] {
      Math.sqrt(Math.max(0, sums[2] / sums[0] - mean * mean)), Math.sqrt(sums[3] / sums[0])
    };
  }
}
