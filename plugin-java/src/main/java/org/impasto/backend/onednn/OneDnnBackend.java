package org.impasto.backend.onednn;

import java.util.Set;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.cpu_isa;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Plan;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.OneDnnThreads;
import org.impasto.backend.onednn.vectors.OneDnnOwner;
import org.impasto.backend.onednn.vectors.OneDnnTensor;
import org.impasto.backend.onednn.vectors.PictureTerms;
import org.impasto.backend.onednn.vectors.Products;
import org.impasto.backend.onednn.vectors.Vectors;

/** The processor backend. Everything that it made closes with it. */
final class OneDnnBackend extends OneDnnOwner {
  static final String NAME = "onednn";

  private final Library library = new Library();
  private final Vectors vectors = new Vectors(library);
  private final PictureTerms terms = new PictureTerms(vectors, library);
  private final Products products = new Products(library);
  private final OneDnnThreads threads;

  OneDnnBackend(BackendOptions options) {
    threads = new OneDnnThreads(options.processorThreads());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    dnnl_version_t version = dnnl.dnnl_version();
    String instructions = dnnl.get_effective_cpu_isa().intern().name().replace("cpu_isa_", "");
    return String.format(
        "oneDNN %d.%d.%d, float32, %s, %s",
        version.major(), version.minor(), version.patch(), instructions, threads);
  }

  /** Native memory of its own for a resource. */
  @Override
  public Library memory() {
    return library.scope();
  }

  @Override
  public int threads() {
    return threads.count();
  }

  @Override
  protected void useThreads() {
    threads.use();
  }

  @Override
  public Vectors vectors() {
    return vectors;
  }

  @Override
  public Products products() {
    return products;
  }

  @Override
  protected FloatPointer own(Tensor tensor) {
    return tensor instanceof OneDnnTensor own ? own.data() : null;
  }

  @Override
  public Tensor allocate(long elements) {
    checkOpen();
    return new OneDnnTensor(this, elements);
  }

  @Override
  public Plan compile(Graph graph, int height, int width, Set<String> taps) {
    return compile(graph, height, width, taps, Precision.FULL);
  }

  @Override
  public boolean fast() {
    int bf16 = cpu_isa.avx512_core_bf16.value;
    return (dnnl.get_effective_cpu_isa().value & bf16) == bf16;
  }

  @Override
  public Plan compile(Graph graph, int height, int width, Set<String> taps, Precision precision) {
    checkOpen();
    Precision possible = fast() ? precision : Precision.FULL;
    return new OneDnnPlan(this, graph, new Geometry(graph, height, width, taps), taps, possible);
  }

  @Override
  public double dot(Tensor a, Tensor b) {
    return vectors.dot(data(a), matching(b, a), a.elements());
  }

  @Override
  public void axpy(double alpha, Tensor x, Tensor y) {
    vectors.axpy(alpha, data(x), matching(y, x), x.elements());
  }

  @Override
  public void scale(double alpha, Tensor x) {
    vectors.multiply(alpha, data(x), x.elements());
  }

  @Override
  public void copy(Tensor from, Tensor to) {
    Pointer.memcpy(matching(to, from), data(from), from.elements() * Float.BYTES);
  }

  @Override
  public void copyRows(
      Tensor from,
      long start,
      long pitch,
      Tensor to,
      long toStart,
      long toPitch,
      int rows,
      int length) {
    FloatPointer source = data(from);
    FloatPointer target = data(to);
    for (long row = 0; row < rows; row++) {
      Pointer.memcpy(
          target.getPointer(toStart + row * toPitch),
          source.getPointer(start + row * pitch),
          (long) length * Float.BYTES);
    }
  }

  @Override
  public void fill(double value, Tensor x) {
    FloatPointer data = data(x);
    Pointer.memset(data, 0, x.elements() * Float.BYTES);
    if (value != 0) {
      vectors.add(value, data, x.elements());
    }
  }

  @Override
  public void multiply(Tensor a, Tensor b, Tensor out) {
    long planes = repeats(b, a);
    vectors.multiply(data(a), data(b), matching(out, a), planes, a.elements() / planes);
  }

  @Override
  public void divideByRoot(Tensor a, Tensor b, double epsilon, Tensor out) {
    terms.divideByRoot(data(a), matching(b, a), epsilon, matching(out, a), a.elements());
  }

  @Override
  public void clamp(double low, double high, Tensor x) {
    FloatPointer data = data(x);
    vectors.clamp(low, high, data, data, x.elements());
  }

  @Override
  public void mixChannels(double[] matrix, int rows, int channels, Tensor x, Tensor out) {
    long plane = mixedPlane(matrix, rows, channels, x);
    vectors.mix(
        matrix,
        rows,
        channels,
        data(x),
        data(out, rows * plane, "a picture of the mixed channels"),
        plane);
  }

  @Override
  public double squaredDistance(
      Tensor x, Tensor target, Tensor weight, double scale, Tensor gradient) {
    return terms.squaredDistance(
        data(x),
        matching(target, x),
        weight == null ? null : data(weight),
        repeats(weight, x),
        x.elements(),
        scale,
        optional(gradient, x));
  }

  @Override
  public double rangePenalty(Tensor x, double scale, Tensor gradient) {
    return terms.rangePenalty(data(x), x.elements(), scale, optional(gradient, x));
  }

  @Override
  public double totalVariation(
      Tensor x, int channels, int height, int width, boolean edges, double scale, Tensor gradient) {
    FloatPointer data = data(x, (long) channels * height * width, "a picture of the given size");
    return terms.totalVariation(data, channels, height, width, edges, scale, optional(gradient, x));
  }

  @Override
  protected void closeArithmetic() {
    terms.close();
    vectors.close();
    products.close();
    library.close();
  }
}
