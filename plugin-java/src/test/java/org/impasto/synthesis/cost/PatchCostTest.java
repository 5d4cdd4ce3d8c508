package org.impasto.synthesis.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchCostTest {
  @Test
  void vectorsAndPlainLoopsGiveTheSameBits() {
    Random random = new Random(4);
    float[][] arrays = new float[3][4000];
    for (float[] each : arrays) {
      for (int i = 0; i < each.length; i++) {
        each[i] = random.nextFloat();
      }
    }
    PatchCost vectors = new VectorPatchCost();
    for (int i = 0; i < 2000; i++) {
      int at = random.nextInt(2000);
      int from = random.nextInt(2000);
      float plain = new ScalarPatchCost().of(arrays[0], arrays[1], at, 301, arrays[2], from, 450);
      float fast = vectors.of(arrays[0], arrays[1], at, 301, arrays[2], from, 450);
      assertEquals(Float.floatToIntBits(plain), Float.floatToIntBits(fast));
    }
  }

  @Test
  void theCostIsTheWeightedSquaredDifference() {
    float[] target = new float[200];
    float[] weight = new float[200];
    float[] exemplar = new float[200];
    for (int i = 0; i < 200; i++) {
      target[i] = i % 7;
      exemplar[i] = i % 5;
      weight[i] = i % 3;
    }
    double sum = 0;
    for (int j = 0; j < 5; j++) {
      for (int i = 0; i < 15; i++) {
        double d = target[3 + j * 30 + i] - exemplar[6 + j * 33 + i];
        sum += weight[3 + j * 30 + i] * d * d;
      }
    }
    assertEquals(sum, new ScalarPatchCost().of(target, weight, 3, 30, exemplar, 6, 33), 1e-3);
  }

  @Test
  void vectorsAreUsedWhereThereAreAny() {
    if (VectorPatchCost.suitsThisMachine()) {
      assertInstanceOf(VectorPatchCost.class, PatchCosts.fastest());
    }
  }
}
