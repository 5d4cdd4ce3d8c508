package org.impasto.synthesis.exemplar;

import org.impasto.synthesis.work.Workers;

/**
 * The matrix against which the coarsest level is searched. For each valid place it has the
 * principal components of its patch, its surroundings and its orientation, and half their squared
 * lengths.
 */
public final class PlaceIndex {
  public static final int COMPONENTS = 12;

  /** Components, blurred colour (3), orientation (2). */
  public static final int DIMENSIONS = COMPONENTS + 5;

  private final int[] places;
  private final PatchBasis basis;

  /** [DIMENSIONS][places] */
  private final float[] matrix;

  /** [3][places]: half the squared length of components, colour, orientation. */
  private final float[] lengths;

  /**
   * @param guiding what is compared with a target's guide: packed RGB of a level of this width
   * @param places the level's valid places, ascending
   * @param features of all its places, [places][{@link Patch#FEATURES}]
   */
  PlaceIndex(float[] guiding, int width, int[] places, float[] features, Workers workers) {
    this.places = places;
    basis = new PatchBasis(guiding, width, places, COMPONENTS);
    int n = places.length;
    matrix = new float[DIMENSIONS * n];
    lengths = new float[3 * n];
    int upperLeft = Patch.RADIUS * width + Patch.RADIUS;
    workers.rows(
        n,
        1024,
        (from, end) -> {
          float[] one = new float[COMPONENTS];
          for (int i = from; i < end; i++) {
            basis.project(guiding, 3 * (places[i] - upperLeft), 3 * width, one, 0);
            float sum = 0;
            for (int d = 0; d < COMPONENTS; d++) {
              matrix[d * n + i] = one[d];
              sum += one[d] * one[d];
            }
            lengths[i] = sum / 2;
            for (int d = 0; d < 5; d++) {
              float v = features[places[i] * Patch.FEATURES + d];
              matrix[(COMPONENTS + d) * n + i] = v;
              lengths[(d < 3 ? n : 2 * n) + i] += v * v / 2;
            }
          }
        });
  }

  /** Ascending. */
  public int[] places() {
    return places;
  }

  /** What a patch is projected on. */
  public PatchBasis basis() {
    return basis;
  }

  /** [DIMENSIONS][places] */
  public float[] matrix() {
    return matrix;
  }

  /** Half of each place's squared length where the three groups of dimensions weigh this much. */
  public void halfLengths(float components, float colour, float orientation, float[] to) {
    int n = places.length;
    for (int i = 0; i < n; i++) {
      to[i] = components * lengths[i] + colour * lengths[n + i] + orientation * lengths[2 * n + i];
    }
  }
}
