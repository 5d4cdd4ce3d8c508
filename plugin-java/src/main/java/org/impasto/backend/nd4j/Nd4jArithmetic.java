package org.impasto.backend.nd4j;

import java.util.Set;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Plan;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.nd4j.arrays.Nd4jTensor;
import org.impasto.backend.nd4j.arrays.PictureTerms;
import org.impasto.backend.nd4j.arrays.Vectors;
import org.impasto.backend.providing.ProviderBackend;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's arithmetic behind our interface. Everything that it made closes with it. */
final class Nd4jArithmetic extends ProviderBackend<Nd4jTensor> {
  static final String NAME = "nd4j";

  private final Vectors vectors;
  private final PictureTerms terms;
  private final Nd4jThreads threads;

  Nd4jArithmetic(BackendOptions options) {
    threads = new Nd4jThreads(options.processorThreads());
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

  @Override
  public int threads() {
    return threads.count();
  }

  @Override
  protected void useThreads() {
    threads.use();
  }

  Vectors vectors() {
    return vectors;
  }

  @Override
  protected Nd4jTensor own(Tensor tensor) {
    if (tensor instanceof Nd4jTensor own) {
      own.flat();
      return own;
    }
    return null;
  }

  @Override
  public Tensor allocate(long elements) {
    checkOpen();
    return new Nd4jTensor(this, elements);
  }

  @Override
  public Plan compile(Graph graph, int height, int width, Set<String> taps) {
    checkOpen();
    return new Nd4jPlan(this, vectors, graph, new Geometry(graph, height, width, taps), taps);
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
    long planes = repeats(b, a);
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
    long plane = mixedPlane(matrix, rows, channels, x);
    INDArray mixed = data(out, rows * plane, "a picture of the mixed channels").as(rows, plane);
    vectors.mix(matrix, data(x).as(channels, plane), mixed);
  }

  @Override
  public double squaredDistance(
      Tensor x, Tensor target, Tensor weight, double scale, Tensor gradient) {
    return terms.squaredDistance(
        data(x),
        matching(target, x),
        weight == null ? null : data(weight),
        repeats(weight, x),
        scale,
        optional(gradient, x));
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

  @Override
  protected void closeArithmetic() {
    terms.close();
    vectors.close();
  }
}
