package org.impasto.objective;

import java.util.List;
import org.impasto.backend.Features;

/**
 * Patches of style pictures at one tap, as examples for a painting's patches.
 *
 * @param features of pictures of any size; stay the owner's
 * @param side of the square patches, positions
 * @param step example patches are taken from every step-th row and column
 * @param energy mean over positions of the features' squared distance from their channel means,
 *     above 0
 */
public record PatchExamples(List<Features> features, int side, int step, double energy) {
  /**
   * Of features with as small a step as keeps the number of examples within a bound.
   *
   * @param most example patches together
   */
  public static PatchExamples of(List<Features> features, int side, int most) {
    double positions = 0;
    double variation = 0;
    for (Features each : features) {
      positions += each.positions();
      variation += each.variation();
    }
    int step = (int) Math.max(1, Math.ceil(Math.sqrt(positions / most)));
    return new PatchExamples(
        List.copyOf(features), side, step, Math.max(variation / positions, Double.MIN_NORMAL));
  }
}
