package org.impasto.backend;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.impasto.backend.graph.Graph;

/**
 * A loss over every statistic that a plan offers: sum over taps of A . second + b . first + w *
 * distance, with random A (not symmetric) and b, in double precision.
 */
final class ReferenceLoss {
  private static final double DISTANCE_WEIGHT = .6;

  private final ReferenceNetwork network;
  private final Set<String> taps;
  private final Map<String, double[][]> targets = new HashMap<>();
  private final Map<String, double[]> secondWeights = new HashMap<>();
  private final Map<String, double[]> firstWeights = new HashMap<>();

  ReferenceLoss(Graph graph, int height, int width, Set<String> taps, double[] targetPicture) {
    this.taps = taps;
    network = new ReferenceNetwork(graph, height, width);
    network.forward(targetPicture);
    for (String tap : taps) {
      double[][] target = network.features(tap);
      targets.put(tap, target);
      Random random = new Random(tap.hashCode());
      int channels = target.length;
      secondWeights.put(tap, random.doubles((long) channels * channels, -1, 1).toArray());
      firstWeights.put(tap, random.doubles(channels, -1, 1).toArray());
    }
  }

  double value(double[] picture) {
    network.forward(picture);
    double value = 0;
    for (String tap : taps) {
      double[][] f = network.features(tap);
      value +=
          product(secondWeights.get(tap), second(f)) + product(firstWeights.get(tap), first(f));
      value += DISTANCE_WEIGHT * distance(tap);
    }
    return value;
  }

  double[] gradient(double[] picture) {
    network.forward(picture);
    Map<String, double[][]> gradients = new HashMap<>();
    taps.forEach(tap -> gradients.put(tap, tapGradient(tap)));
    return network.backward(gradients);
  }

  private double[][] tapGradient(String tap) {
    double[][] f = network.features(tap);
    double[][] t = targets.get(tap);
    double[] a = secondWeights.get(tap);
    double[][] gradient = new double[f.length][f[0].length];
    for (int c = 0; c < f.length; c++) {
      for (int i = 0; i < f[0].length; i++) {
        gradient[c][i] = firstWeights.get(tap)[c] + 2 * DISTANCE_WEIGHT * (f[c][i] - t[c][i]);
        for (int k = 0; k < f.length; k++) {
          gradient[c][i] += (a[c * f.length + k] + a[k * f.length + c]) * f[k][i];
        }
      }
    }
    return gradient;
  }

  double[][] features(String tap) {
    return network.features(tap);
  }

  double[][] target(String tap) {
    return targets.get(tap);
  }

  double[] secondWeights(String tap) {
    return secondWeights.get(tap);
  }

  double[] firstWeights(String tap) {
    return firstWeights.get(tap);
  }

  double distanceWeight() {
    return DISTANCE_WEIGHT;
  }

  double distance(String tap) {
    double[][] f = network.features(tap);
    double sum = 0;
    for (int c = 0; c < f.length; c++) {
      for (int i = 0; i < f[c].length; i++) {
        double difference = f[c][i] - targets.get(tap)[c][i];
        sum += difference * difference;
      }
    }
    return sum;
  }

  double targetVariation(String tap) {
    double variation = 0;
    for (double[] channel : targets.get(tap)) {
      double mean = java.util.Arrays.stream(channel).average().orElse(0);
      for (double value : channel) {
        variation += (value - mean) * (value - mean);
      }
    }
    return variation;
  }

  static double[] second(double[][] f) {
    double[] second = new double[f.length * f.length];
    for (int r = 0; r < f.length; r++) {
      for (int c = 0; c < f.length; c++) {
        second[r * f.length + c] = product(f[r], f[c]);
      }
    }
    return second;
  }

  static double[] first(double[][] f) {
    double[] first = new double[f.length];
    for (int c = 0; c < f.length; c++) {
      for (double value : f[c]) {
        first[c] += value;
      }
    }
    return first;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
