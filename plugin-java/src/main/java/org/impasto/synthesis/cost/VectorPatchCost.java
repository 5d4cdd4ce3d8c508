package org.impasto.synthesis.cost;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.impasto.synthesis.exemplar.Patch;

/** Two vectors of eight lanes a row. Loaded by name only, as its module may be absent. */
final class VectorPatchCost implements PatchCost {
  private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;
  private final float[] lanes = new float[8];

  VectorPatchCost() {}

  /** Vectors narrower than eight floats would be emulated, slower than plain loops. */
  static boolean suitsThisMachine() {
    return FloatVector.SPECIES_PREFERRED.length() >= 8;
  }

  @Override
  public float of(
      float[] target,
      float[] weight,
      int at,
      int targetRow,
      float[] exemplar,
      int from,
      int exemplarRow) {
    FloatVector a = squares(target, weight, at, exemplar, from);
    FloatVector b = squares(target, weight, at + 8, exemplar, from + 8);
    int t = at;
    int s = from;
    for (int j = 1; j < Patch.SIDE; j++) {
      t += targetRow;
      s += exemplarRow;
      a = a.add(squares(target, weight, t, exemplar, s));
      b = b.add(squares(target, weight, t + 8, exemplar, s + 8));
    }
    a.intoArray(lanes, 0);
    float a7 = lanes[7];
    a.add(b).intoArray(lanes, 0);
    float s0 = lanes[0] + lanes[4];
    float s1 = lanes[1] + lanes[5];
    float s2 = lanes[2] + lanes[6];
    float s3 = lanes[3] + a7;
    return (s0 + s2) + (s1 + s3);
  }

  private static FloatVector squares(
      float[] target, float[] weight, int at, float[] exemplar, int from) {
    FloatVector d =
        FloatVector.fromArray(EIGHT, target, at).sub(FloatVector.fromArray(EIGHT, exemplar, from));
    return FloatVector.fromArray(EIGHT, weight, at).mul(d).mul(d);
  }

  @Override
  public PatchCost fresh() {
    return new VectorPatchCost();
  }
}
