package org.impasto.backend.nd4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Geometry;
import org.impasto.backend.Graph;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's arithmetic behind our interface. Everything that it made closes with it. */
final class Nd4jArithmetic implements Backend {
  static final String NAME = "nd4j";

  private final Vectors vectors;
  private final PictureTerms terms;
  private final Threads threads;
  private final Set<Resource> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  Nd4jArithmetic(BackendOptions options) {
    threads = new Threads(options.threads());
    threads.use();
    // Arrays are closed where they are last used; ND4J need not ask the JVM to collect garbage
    // every few seconds.
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    vectors = new Vectors();
    terms = new PictureTerms(vectors);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "ND4J "
        + Installation.version()
        + ", "
        + Installation.device()
        + ", float32, "
        + threads;
  }

  void adopt(Resource resource) {
    checkOpen();
    open.add(resource);
  }

  void release(Resource resource) {
    open.remove(resource);
  }

  void useThreads() {
    threads.use();
  }

  Vectors vectors() {
    return vectors;
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "This backend has been closed; use it only inside the scope that opened it.");
    }
    threads.use();
  }

  private Nd4jTensor data(Tensor tensor) {
    checkOpen();
    if (tensor instanceof Nd4jTensor own) {
      own.flat();
      return own;
    }
    throw new IllegalArgumentException(
        "A tensor of another backend was handed to " + NAME + "; allocate it with this backend.");
  }

  /** The array of a tensor that must have a certain length. */
  Nd4jTensor data(Tensor tensor, long required, String purpose) {
    if (tensor.elements() != required) {
      throw new IllegalArgumentException(
          String.format(
              "A tensor has %d elements where %d are required, as in %s.",
              tensor.elements(), required, purpose));
    }
    return data(tensor);
  }

  private Nd4jTensor matching(Tensor tensor, Tensor other) {
    return data(tensor, other.elements(), "the other operand");
  }

  @Override
  public Tensor allocate(long elements) {
    checkOpen();
    return new Nd4jTensor(this, elements);
  }

  @Override
  public Plan compile(Graph graph, int height, int width, Set<String> taps) {
    checkOpen();
    return new Nd4jPlan(this, graph, new Geometry(graph, height, width, taps), taps);
  }

  @Override
  public double dot(Tensor a, Tensor b) {
    return vectors.dot(data(a).flat(), matching(b, a).flat());
  }

  @Override
  public void axpy(double alpha, Tensor x, Tensor y) {
    vectors.axpy(alpha, data(x).flat(), matching(y, x).flat());
  }

  @Override
  public void scale(double alpha, Tensor x) {
    vectors.scale(alpha, data(x).flat());
  }

  @Override
  public void copy(Tensor from, Tensor to) {
    matching(to, from).flat().assign(data(from).flat());
  }

  @Override
  public void fill(double value, Tensor x) {
    vectors.fill(value, data(x).flat());
  }

  @Override
  public void multiply(Tensor a, Tensor b, Tensor out) {
    long planes = planes(b, a);
    if (planes == 1) {
      vectors.multiplyEach(data(a).flat(), data(b).flat(), matching(out, a).flat());
    } else {
      long plane = b.elements();
      INDArray product = matching(out, a).as(planes, plane);
      vectors.multiply(data(a).as(planes, plane), data(b).as(1, plane), product);
    }
  }

  @Override
  public void clamp(double low, double high, Tensor x) {
    vectors.clamp(low, high, data(x).flat(), data(x).flat());
  }

  @Override
  public void mixChannels(double[] matrix, int rows, int channels, Tensor x, Tensor out) {
    if (matrix.length != rows * channels || x.elements() % channels != 0) {
      throw new IllegalArgumentException(
          String.format(
              "A %d x %d channel matrix has %d elements, and a picture of %d planes %d, which do not fit.",
              rows, channels, matrix.length, channels, x.elements()));
    }
    long plane = x.elements() / channels;
    INDArray mixed = data(out, rows * plane, "a picture of the mixed channels").as(rows, plane);
    vectors.mix(matrix, data(x).as(channels, plane), mixed);
  }

  @Override
  public double squaredDistance(
      Tensor x, Tensor target, Tensor weight, double scale, Tensor gradient) {
    long planes = 1;
    Nd4jTensor weights = null;
    if (weight != null) {
      weights = data(weight);
      planes = planes(weight, x);
    }
    return terms.squaredDistance(
        data(x), matching(target, x), weights, planes, scale, optional(gradient, x));
  }

  @Override
  public double rangePenalty(Tensor x, double scale, Tensor gradient) {
    return terms.rangePenalty(data(x), scale, optional(gradient, x));
  }

  @Override
  public double totalVariation(
      Tensor x, int channels, int height, int width, boolean edges, double scale, Tensor gradient) {
    Nd4jTensor data = data(x, (long) channels * height * width, "a picture of the given size");
    return terms.totalVariation(data, channels, height, width, edges, scale, optional(gradient, x));
  }

  /** How often a weight is repeated over a picture. */
  private static long planes(Tensor weight, Tensor x) {
    long planes = weight.elements() == 0 ? 1 : x.elements() / weight.elements();
    if (planes * weight.elements() != x.elements()) {
      throw new IllegalArgumentException(
          String.format(
              "A weight of %d elements does not fit a picture of %d: as many, or one plane's number, are required.",
              weight.elements(), x.elements()));
    }
    return planes;
  }

  private Nd4jTensor optional(Tensor gradient, Tensor like) {
    return gradient == null ? null : matching(gradient, like);
  }

  @Override
  public void close() {
    if (!closed) {
      new ArrayList<>(open).forEach(Resource::close);
      closed = true;
      terms.close();
      vectors.close();
    }
  }
}
