package org.impasto.objective;

import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.Features;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;

/**
 * The style loss of Li and Wand (arXiv 1601.04589, section 3.1) at one tap. It is the sum over
 * patches of the features of the squared distance to the example patch that correlates best with
 * it. Here it is taken per patch entry and relative to the examples' energy.
 *
 * <p>With T the features put together from the matched patches and n the patches over a position,
 * it is computed as sum n (F - T)^2, which has the same gradient. Matches stay as they are until
 * {@link #renew}.
 */
final class PatchTerm implements AutoCloseable {
  private final Plan plan;
  private final String tap;
  private final PatchExamples examples;
  private final Tensor cover;
  private final double scale;
  private Features matched;

  PatchTerm(
      Backend backend,
      Plan plan,
      String tap,
      PatchExamples examples,
      Tensor shares,
      double weight) {
    this.plan = plan;
    this.tap = tap;
    this.examples = examples;
    cover =
        cover(
            backend, plan.rows(tap), (int) (plan.positions(tap) / plan.rows(tap)), examples.side());
    if (shares != null) {
      backend.multiply(cover, shares, cover);
      shares.close();
    }
    scale =
        weight
            / ((double) examples.side()
                * examples.side()
                * plan.positions(tap)
                * examples.energy());
  }

  private static Tensor cover(Backend backend, int rows, int columns, int side) {
    Tensor cover = backend.allocate((long) rows * columns);
    try (FloatPointer values = new FloatPointer(cover.elements())) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          values.put(
              (long) row * columns + column,
              (float) over(row, rows, side) * over(column, columns, side));
        }
      }
      cover.upload(values);
    }
    return cover;
  }

  /** Patches over a position along one axis. */
  private static int over(int position, int positions, int side) {
    return Math.min(position, positions - side) - Math.max(0, position - side + 1) + 1;
  }

  /** The weighted loss at the picture that the plan has seen last; hands in its gradient. */
  double evaluate() {
    if (matched == null) {
      matched = plan.match(tap, examples.features(), examples.side(), examples.step());
    }
    plan.distanceGradient(tap, matched, cover, scale);
    return scale * plan.distance(tap, matched, cover);
  }

  /** Matches anew at the next evaluation. */
  void renew() {
    if (matched != null) {
      matched.close();
      matched = null;
    }
  }

  @Override
  public void close() {
    renew();
    cover.close();
  }
}
