package org.impasto.backend;

/**
 * A network compiled for one picture size. One evaluation is: {@link #forward}, then reading statistics and handing
 * in gradients at taps, then {@link #backward}.
 *
 * <p>Where the graph's border is REFLECT, the picture is extended once by its reflection and every statistic below is
 * taken over the positions inside only.
 */
public interface Plan extends AutoCloseable {
  /** Computes all taps of a picture [3,H,W], values as in the graph's {@link Graph.Preprocessing}'s domain. Forgets gradients. */
  void forward(Tensor image);

  /** Adds the gradient of everything handed in since {@link #forward} to imageGradient [3,H,W]. */
  void backward(Tensor imageGradient);

  /** Channels of a tap. */
  int channels(String tap);

  /** Positions (rows x columns) of a tap that statistics are taken over. */
  long positions(String tap);

  /** Sums over positions of F F^T and of F. */
  Moments moments(String tap);

  /**
   * Hands in dL/d(second) and dL/d(first) of {@link Moments}: adds F (A + A^T) + b at every position inside.
   *
   * @param second A, row-major channels x channels
   * @param first b, or null
   */
  void momentsGradient(String tap, double[] second, double[] first);

  /** A copy of a tap's features as they are now. The caller closes it. */
  Features capture(String tap);

  /** Sum over positions and channels of (F - T)^2. */
  double distance(String tap, Features target);

  /** Hands in the gradient of scale * {@link #distance}: adds 2 scale (F - T). */
  void distanceGradient(String tap, Features target, double scale);

  @Override
  void close();
}
