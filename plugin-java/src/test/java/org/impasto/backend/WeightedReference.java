package org.impasto.backend;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.impasto.backend.graph.Graph;

/**
 * A loss over weighted moments and distances, A . second + b . first + distance at each tap, in
 * double precision.
 */
final class WeightedReference {
  private final ReferenceNetwork network;
  private final Set<String> taps;
  private final Map<String, double[][]> features = new HashMap<>();
  private final Map<String, double[][]> targets = new HashMap<>();

  WeightedReference(
      Graph graph, int height, int width, Set<String> taps, double[] target, double[] picture) {
    this.taps = taps;
    network = new ReferenceNetwork(graph, height, width);
    network.forward(target);
    taps.forEach(tap -> targets.put(tap, network.features(tap)));
    network.forward(picture);
    taps.forEach(tap -> features.put(tap, network.features(tap)));
  }

  /** In [0,1], a third of them 0; exact in single precision. */
  double[] weights(String tap) {
    Random random = new Random(tap.hashCode());
    return random
        .doubles(features.get(tap)[0].length, -.5, 1)
        .map(w -> (float) Math.max(w, 0))
        .toArray();
  }

  double[] secondGradient(String tap) {
    int channels = features.get(tap).length;
    return new Random(1).doubles((long) channels * channels, -1, 1).toArray();
  }

  double[] firstGradient(String tap) {
    return new Random(2).doubles(features.get(tap).length, -1, 1).toArray();
  }

  double total(String tap) {
    return java.util.Arrays.stream(weights(tap)).sum();
  }

  double[] second(String tap) {
    double[][] f = features.get(tap);
    double[] w = weights(tap);
    double[] second = new double[f.length * f.length];
    for (int i = 0; i < w.length; i++) {
      for (int rc = 0; rc < second.length; rc++) {
        second[rc] += w[i] * f[rc / f.length][i] * f[rc % f.length][i];
      }
    }
    return second;
  }

  double[] first(String tap) {
    double[][] f = features.get(tap);
    double[] w = weights(tap);
    double[] first = new double[f.length];
    for (int c = 0; c < f.length; c++) {
      for (int i = 0; i < w.length; i++) {
        first[c] += w[i] * f[c][i];
      }
    }
    return first;
  }

  double distance(String tap) {
    double[][] f = features.get(tap);
    double[] w = weights(tap);
    double sum = 0;
    for (int c = 0; c < f.length; c++) {
      for (int i = 0; i < w.length; i++) {
        sum += w[i] * Math.pow(f[c][i] - targets.get(tap)[c][i], 2);
      }
    }
    return sum;
  }

  double value() {
    double value = 0;
    for (String tap : taps) {
      value +=
          product(secondGradient(tap), second(tap))
              + product(firstGradient(tap), first(tap))
              + distance(tap);
    }
    return value;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  double[] gradient() {
    Map<String, double[][]> gradients = new HashMap<>();
    taps.forEach(tap -> gradients.put(tap, tapGradient(tap)));
    return network.backward(gradients);
  }

  private double[][] tapGradient(String tap) {
    double[][] f = features.get(tap);
    double[][] t = targets.get(tap);
    double[] w = weights(tap);
    double[] a = secondGradient(tap);
    double[] b = firstGradient(tap);
    double[][] gradient = new double[f.length][w.length];
    for (int c = 0; c < f.length; c++) {
      for (int i = 0; i < w.length; i++) {
        double pull = b[c] + 2 * (f[c][i] - t[c][i]);
        for (int k = 0; k < f.length; k++) {
          pull += (a[c * f.length + k] + a[k * f.length + c]) * f[k][i];
        }
        gradient[c][i] = w[i] * pull;
      }
    }
    return gradient;
  }
}
