package org.impasto.backend;

import java.util.List;
import org.impasto.backend.graph.Graph;

/**
 * A network compiled for one picture size. One evaluation is: {@link #forward}, then reading
 * statistics and handing in gradients at taps, then {@link #backward}.
 *
 * <p>Where the graph's border is REFLECT, the picture is extended once by its reflection and every
 * statistic below is taken over the positions inside only.
 *
 * <p>Where a statistic takes weights, they are a plane [rows, columns] over the tap's positions
 * inside, one number of at least 0 a position; 1 everywhere gives the statistic without weights.
 * Weights and targets that gradients were handed in with stay unchanged until {@link #backward}.
 */
public interface Plan extends AutoCloseable {
  /**
   * Computes all taps of a picture [3,H,W], values as in the graph's {@link Graph.Preprocessing}'s
   * domain. Forgets gradients.
   */
  void forward(Tensor image);

  /** Adds the gradient of everything handed in since {@link #forward} to imageGradient [3,H,W]. */
  void backward(Tensor imageGradient);

  /** Channels of a tap. */
  int channels(String tap);

  /** Positions (rows x columns) of a tap that statistics are taken over. */
  long positions(String tap);

  /** Rows of those positions; its columns are positions / rows. */
  int rows(String tap);

  /** Sums over positions of F F^T and of F. */
  Moments moments(String tap);

  /**
   * Sums over positions of w F F^T and of w F: the guided statistics of a region (Gatys et al.,
   * arXiv 1611.07865, section 4.1, with w = T^2). {@link Moments#positions} is the sum of w.
   */
  Moments moments(String tap, Tensor weights);

  /**
   * Hands in dL/d(second) and dL/d(first) of {@link Moments}: adds F (A + A^T) + b at every
   * position inside.
   *
   * @param second A, row-major channels x channels
   * @param first b, or null
   */
  void momentsGradient(String tap, double[] second, double[] first);

  /**
   * As {@link #momentsGradient(String, double[], double[])} for weighted moments: adds w (F (A +
   * A^T) + b).
   */
  void momentsGradient(String tap, Tensor weights, double[] second, double[] first);

  /** A copy of a tap's features as they are now. */
  Features capture(String tap);

  /** Sum over positions and channels of (F - T)^2. */
  double distance(String tap, Features target);

  /** Hands in the gradient of scale * {@link #distance}: adds 2 scale (F - T). */
  void distanceGradient(String tap, Features target, double scale);

  /** Sum over positions and channels of w (F - T)^2. */
  double distance(String tap, Features target, Tensor weights);

  /** Hands in the gradient of scale times the weighted distance: adds 2 scale w (F - T). */
  void distanceGradient(String tap, Features target, Tensor weights, double scale);

  /**
   * The tap's features put together anew from patches of examples (Li, Wand, arXiv 1601.04589,
   * section 3.1). In the place of each side x side patch of F lies the example patch with the
   * highest normalised cross-correlation <f,e> / (|f| |e|), the first where several have it. Where
   * patches overlap, their mean is taken.
   *
   * <p>Let T be the result and n the number of patches over a position. Then n (F - T) is half the
   * gradient of the sum over patches of |f - e|^2, with the matches as they are. So the distance
   * from T pulls as that sum does.
   *
   * @param examples features of the same tap, captured from pictures of any size, each with at
   *     least side rows and columns
   * @param side of the square patches, positions
   * @param step example patches are taken from every step-th row and column
   */
  Features match(String tap, List<Features> examples, int side, int step);

  @Override
  void close();
}
