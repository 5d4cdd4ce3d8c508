package org.impasto.backend;

import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.graph.Graph;

/**
 * All arithmetic of the optimisation: compiled networks plus vector algebra on native float32
 * arrays.
 *
 * <p>Images are planar RGB [3,H,W]. A backend is used by one thread at a time. Results are the same
 * for the same calls on the same machine with the same number of threads.
 *
 * <p>An implementation extends {@code backend.providing.ProviderBackend}, which checks what is
 * handed in and closes what was made. An operation then looks like this, with {@code float[]} as
 * the provider's own arrays:
 *
 * <pre>{@code
 * public void axpy(double alpha, Tensor x, Tensor y) {
 *   float[] from = matching(x, y);
 *   float[] to = data(y);
 *   for (int i = 0; i < to.length; i++) {
 *     to[i] += (float) (alpha * from[i]);
 *   }
 * }
 * }</pre>
 */
public interface Backend extends AutoCloseable {
  String name();

  /** What runs the arithmetic, for people: library, version, instruction set, threads. */
  String description();

  /** Processor threads that it computes with; other loops use no more. */
  default int threads() {
    return BackendOptions.defaults().processorThreads();
  }

  /**
   * Ends the threads that wait for work of the calling one; to be called by the thread that
   * computed.
   */
  default void rest() {
    OpenMp.rest();
  }

  /** A zeroed array of {@code elements} floats. */
  Tensor allocate(long elements);

  /**
   * Prepares a network for pictures of one size.
   *
   * @param taps names of graph nodes whose features are read
   * @throws IllegalArgumentException where the picture is too small for the graph or a tap is
   *     unknown
   */
  Plan compile(Graph graph, int height, int width, Set<String> taps);

  /**
   * Whether {@link Precision#FAST} computes otherwise than {@link Precision#FULL} on this machine.
   */
  default boolean fast() {
    return false;
  }

  /**
   * As {@link #compile(Graph, int, int, Set)} in a precision; where {@link #fast} is false, always
   * in full.
   */
  default Plan compile(Graph graph, int height, int width, Set<String> taps, Precision precision) {
    return compile(graph, height, width, taps);
  }

  /**
   * sum_i a_i b_i, accumulated so that the relative error stays below 1e-6 for 10^8 elements of one
   * sign.
   */
  double dot(Tensor a, Tensor b);

  /**
   * sum_i |x_i|; numbers nearer to 0 than 1e-30 count as 0. Scratch is as long as x and
   * overwritten.
   */
  default double absoluteSum(Tensor x, Tensor scratch) {
    copy(x, scratch);
    scale(1e30, scratch);
    clamp(-1, 1, scratch);
    return dot(x, scratch);
  }

  /** y = y + alpha x. */
  void axpy(double alpha, Tensor x, Tensor y);

  /** x = alpha x. */
  void scale(double alpha, Tensor x);

  void copy(Tensor from, Tensor to);

  void fill(double value, Tensor x);

  /**
   * Copies a rectangle: so many rows of length elements, each pitch elements after the one before.
   * A pitch of 0 repeats one row. From and to are not the same.
   */
  default void copyRows(
      Tensor from,
      long start,
      long pitch,
      Tensor to,
      long toStart,
      long toPitch,
      int rows,
      int length) {
    try (FloatPointer source = new FloatPointer(from.elements());
        FloatPointer target = new FloatPointer(to.elements())) {
      from.download(source);
      to.download(target);
      for (long row = 0; row < rows; row++) {
        Pointer.memcpy(
            target.getPointer(toStart + row * toPitch),
            source.getPointer(start + row * pitch),
            (long) length * Float.BYTES);
      }
      to.upload(target);
    }
  }

  /**
   * out_i = a_i b_i; out may be a, and b where it is as long.
   *
   * @param b as long as a; or as long as one plane of it (repeated for each plane)
   */
  void multiply(Tensor a, Tensor b, Tensor out);

  /**
   * out_i = a_i / (sqrt(b_i) + epsilon), b not negative; out may be a. Here in host memory; a
   * provider has better.
   */
  default void divideByRoot(Tensor a, Tensor b, double epsilon, Tensor out) {
    try (FloatPointer above = new FloatPointer(a.elements());
        FloatPointer below = new FloatPointer(a.elements())) {
      a.download(above);
      b.download(below);
      for (long i = 0; i < a.elements(); i++) {
        above.put(i, (float) (above.get(i) / (Math.sqrt(below.get(i)) + epsilon)));
      }
      out.upload(above);
    }
  }

  /** x_i = min(max(x_i, low), high). */
  void clamp(double low, double high, Tensor x);

  /**
   * out = M x on planar pictures: out[r,i] = sum_c M[r,c] x[c,i]. M row-major, rows x channels. out
   * is not x.
   */
  void mixChannels(double[] matrix, int rows, int channels, Tensor x, Tensor out);

  /**
   * Returns sum_i w_i (x_i - t_i)^2, and where {@code gradient} is given, adds scale * 2 w_i (x_i -
   * t_i) to it.
   *
   * @param weight null for 1 everywhere; or as long as x; or as long as one plane of it (repeated
   *     for each plane)
   */
  double squaredDistance(Tensor x, Tensor target, Tensor weight, double scale, Tensor gradient);

  /**
   * Returns sum_i (x_i - clamp(x_i,0,1))^2, and where {@code gradient} is given, adds scale times
   * its gradient.
   */
  double rangePenalty(Tensor x, double scale, Tensor gradient);

  /**
   * Returns the sum of squared differences to the right and below over the pixels of a planar
   * picture [C,H,W]; where {@code gradient} is given, adds scale times its gradient.
   *
   * @param edges whether differences along the last row and the last column count; without them, as
   *     published, only those of pixels that have both neighbours do
   */
  double totalVariation(
      Tensor x, int channels, int height, int width, boolean edges, double scale, Tensor gradient);

  @Override
  void close();
}
