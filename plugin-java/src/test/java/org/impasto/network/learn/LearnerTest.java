package org.impasto.network.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.impasto.network.learn.pictures.FeatureMap;
import org.impasto.network.learn.pictures.Leaf;
import org.impasto.network.learn.pictures.SeededRandom;
import org.junit.jupiter.api.Test;

/** The learner's parts against independent truths. */
class LearnerTest {
  @Test
  void uniformNumbersAreThoseOfTheLibrarysSplitMix() {
    SplittableRandom library = new SplittableRandom(42);
    SeededRandom ours = new SeededRandom(42);
    for (int i = 0; i < 100; i++) {
      assertEquals((library.nextLong() >>> 11) * 0x1p-53, ours.uniform());
    }
  }

  @Test
  void gaussianNumbersHaveZeroMeanAndUnitVariance() {
    SeededRandom random = new SeededRandom(3);
    double[] x = IntStream.range(0, 20_000).mapToDouble(i -> random.gaussian()).toArray();
    double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).average().orElseThrow();
    assertEquals(0, mean, .03);
    assertEquals(1, variance, .03);
  }

  @Test
  void distinctIndicesAreDistinct() {
    int[] chosen = new SeededRandom(5).distinct(50, 60);
    assertEquals(50, IntStream.of(chosen).distinct().filter(i -> i >= 0 && i < 60).count());
  }

  @Test
  void blockedProductEqualsTheDefinition() {
    int rows = 5;
    int depth = 131;
    int columns = 1030;
    float[] a = noise(rows * depth, 1);
    float[] b = noise(depth * columns, 2);
    float[] c = Matrices.multiply(a, b, rows, depth, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < depth; k++) sum += (double) a[i * depth + k] * b[k * columns + j];
        assertEquals(sum, c[i * columns + j], 1e-4);
      }
    }
  }

  @Test
  void leavesCoverTheirAreaWithSoftEdges() {
    for (boolean ellipse : new boolean[] {true, false}) {
      FeatureMap picture = new FeatureMap(1, 80, 90);
      new Leaf(ellipse, 45, 40, 21.3, 9.7, .6, new float[] {1}).draw(picture);
      double area = 0;
      int soft = 0;
      for (float value : picture.values()) {
        area += value;
        if (value > 0 && value < 1) soft++;
      }
      double expected = 21.3 * 9.7 * (ellipse ? Math.PI : 4);
      assertEquals(expected, area, .01 * expected);
      assertTrue(soft > 60, "soft pixels: " + soft);
    }
  }

  @Test
  void whitenedSamplesAreUncorrelated() {
    int count = 4000;
    float[] z = noise(3 * count, 7);
    float[] x = new float[3 * count];
    for (int n = 0; n < count; n++) {
      x[n] = 5 + 3 * z[n];
      x[count + n] = -2 * z[n] + z[count + n];
      x[2 * count + n] = z[2 * count + n] + z[n];
    }
    float[] white = Whitening.of(x, 3, count).apply(x, count);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) assertEquals(0, covariance(white, i, j, count), 1e-3);
    }
    assertTrue(covariance(white, 0, 0, count) > .9);
  }

  @Test
  void centresAreThePlantedDirectionsUpToSign() {
    int count = 900;
    float[] x = noise(4 * count, 9);
    for (int i = 0; i < x.length; i++) x[i] *= .05f;
    for (int n = 0; n < count; n++) x[(n % 3) * count + n] += n % 2 == 0 ? 2 : -2;
    float[] centres = SphericalKMeans.centres(x, 4, count, 3, new SeededRandom(4));
    for (int planted = 0; planted < 3; planted++) {
      int axis = planted;
      assertTrue(
          IntStream.range(0, 3).anyMatch(k -> Math.abs(centres[k * 4 + axis]) > .99),
          "axis " + axis);
    }
  }

  @Test
  void responseMirrorsTheMapAtItsBorder() {
    FeatureMap x = new FeatureMap(1, 3, 4);
    for (int i = 0; i < 12; i++) x.values()[i] = i;
    float[] upperLeft = {1, 0, 0, 0, 0, 0, 0, 0, 0};
    assertEquals(5, LearntLayer.response(x, upperLeft, 1).values()[0]);
    float[] lowerRight = {0, 0, 0, 0, 0, 0, 0, 0, 1};
    assertEquals(6, LearntLayer.response(x, lowerRight, 1).values()[11]);
  }

  @Test
  void halvingAveragesAndDropsAnOddRow() {
    FeatureMap x = new FeatureMap(1, 3, 2, new float[] {1, 2, 3, 6, 9, 9});
    FeatureMap half = x.halved();
    assertEquals(List.of(1, 1), List.of(half.height(), half.width()));
    assertEquals(3, half.values()[0]);
  }

  private static double covariance(float[] x, int i, int j, int count) {
    double sum = 0;
    for (int n = 0; n < count; n++) sum += (double) x[i * count + n] * x[j * count + n];
    return sum / count;
  }

  private static float[] noise(int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) values[i] = (float) random.gaussian();
    return values;
  }
}
