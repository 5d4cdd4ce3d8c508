package org.impasto.tools.schedule;

import java.util.ArrayList;
import java.util.List;
import org.impasto.engine.Progress;

/** Every loss that an optimiser saw, one list a level of the pyramid. */
final class LossTrace implements Progress {
  private final List<List<Double>> levels = new ArrayList<>();
  private double pixels = Double.NaN;

  @Override
  public boolean report(double fraction, String what) {
    return true;
  }

  @Override
  public void evaluated(double pixels, double loss) {
    if (pixels != this.pixels) {
      levels.add(new ArrayList<>());
      this.pixels = pixels;
    }
    levels.get(levels.size() - 1).add(loss);
  }

  List<List<Double>> levels() {
    return levels;
  }

  /** Of the finest level. */
  List<Double> finest() {
    return levels.get(levels.size() - 1);
  }

  /** The lowest of the first so many evaluations; of all where there were fewer. */
  static double lowest(List<Double> losses, int evaluations) {
    List<Double> spent = losses.subList(0, Math.min(evaluations, losses.size()));
    return spent.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** The evaluation that first came within a share of a loss; 0 where none did. */
  static int reached(List<Double> losses, double loss, double share) {
    for (int i = 0; i < losses.size(); i++) {
      if (losses.get(i) <= loss * (1 + share)) {
        return i + 1;
      }
    }
    return 0;
  }
}
