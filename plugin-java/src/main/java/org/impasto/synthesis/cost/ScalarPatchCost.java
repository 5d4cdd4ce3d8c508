package org.impasto.synthesis.cost;

import org.impasto.synthesis.exemplar.Patch;

/** Plain loops. */
final class ScalarPatchCost implements PatchCost {
  private final float[] lanes = new float[16];

  @Override
  public float of(
      float[] target,
      float[] weight,
      int at,
      int targetRow,
      float[] exemplar,
      int from,
      int exemplarRow) {
    float[] sum = lanes;
    for (int i = 0; i < 16; i++) {
      float d = target[at + i] - exemplar[from + i];
      sum[i] = weight[at + i] * d * d;
    }
    for (int j = 1; j < Patch.SIDE; j++) {
      int t = at + j * targetRow;
      int s = from + j * exemplarRow;
      for (int i = 0; i < 16; i++) {
        float d = target[t + i] - exemplar[s + i];
        sum[i] += weight[t + i] * d * d;
      }
    }
    float s0 = (sum[0] + sum[8]) + (sum[4] + sum[12]);
    float s1 = (sum[1] + sum[9]) + (sum[5] + sum[13]);
    float s2 = (sum[2] + sum[10]) + (sum[6] + sum[14]);
    float s3 = (sum[3] + sum[11]) + (sum[7] + 0f);
    return (s0 + s2) + (s1 + s3);
  }

  @Override
  public PatchCost fresh() {
    return new ScalarPatchCost();
  }
}
