package org.impasto.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.Function;
import org.impasto.backend.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each style target's gradient, carried to the features, against central differences of its loss.
 */
class StyleTargetGradientTest {
  private static final int CHANNELS = 3;
  private static final int POSITIONS = 11;

  private static StyleTarget target(String kind, Moments style) {
    return switch (kind) {
      case "gram" -> new GramTarget(style);
      case "covariance" -> CovarianceTarget.of(style);
      case "whitened" -> CovarianceTarget.whitened(style);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"gram", "covariance", "whitened"})
  void gradientEqualsFiniteDifference(String kind) {
    StyleTarget target = target(kind, moments(features(1)));
    double[][] features = features(2);
    double weight = 0.7;
    double[] second = new double[CHANNELS * CHANNELS];
    double[] first = new double[CHANNELS];
    target.evaluate(moments(features), weight, second, first);
    Function<double[][], Double> loss =
        f ->
            weight
                * target.evaluate(
                    moments(f), weight, new double[second.length], new double[first.length]);
    double step = 1e-5;
    for (int c = 0; c < CHANNELS; c++) {
      for (int p = 0; p < POSITIONS; p++) {
        double kept = features[c][p];
        features[c][p] = kept + step;
        double above = loss.apply(features);
        features[c][p] = kept - step;
        double below = loss.apply(features);
        features[c][p] = kept;
        double gradient = first[c];
        for (int k = 0; k < CHANNELS; k++) {
          gradient += (second[c * CHANNELS + k] + second[k * CHANNELS + c]) * features[k][p];
        }
        double expected = (above - below) / (2 * step);
        assertEquals(expected, gradient, 1e-8 + 1e-5 * Math.abs(expected));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gram", "covariance", "whitened"})
  void thePictureItselfHasNoDistance(String kind) {
    Moments style = moments(features(1));
    double[] second = new double[CHANNELS * CHANNELS];
    double[] first = new double[CHANNELS];
    assertEquals(0, target(kind, style).evaluate(style, 1, second, first), 1e-20);
  }

  private static double[][] features(long seed) {
    Random random = new Random(seed);
    double[][] features = new double[CHANNELS][POSITIONS];
    for (double[] channel : features) {
      for (int i = 0; i < POSITIONS; i++) {
        channel[i] = Math.max(0, random.nextGaussian() + 0.3);
      }
    }
    return features;
  }

  private static Moments moments(double[][] features) {
    double[] second = new double[CHANNELS * CHANNELS];
    double[] first = new double[CHANNELS];
    for (int p = 0; p < POSITIONS; p++) {
      for (int i = 0; i < CHANNELS; i++) {
        first[i] += features[i][p];
        for (int j = 0; j < CHANNELS; j++) {
          second[i * CHANNELS + j] += features[i][p] * features[j][p];
        }
      }
    }
    return new Moments(CHANNELS, POSITIONS, second, first);
  }
}
