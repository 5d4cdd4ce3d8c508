package org.impasto.backend.nd4j.arrays;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Tensor;
import org.impasto.backend.providing.ProviderBackend;
import org.impasto.backend.providing.Resource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A flat ND4J array, and views of it in the shapes that were asked for. */
public final class Nd4jTensor extends Resource<OwnedArrays> implements Tensor {
  private final long elements;
  private final INDArray flat;
  private final Map<List<Long>, INDArray> shaped = new HashMap<>();
  private final Map<List<Long>, INDArray> rows = new HashMap<>();

  public Nd4jTensor(ProviderBackend<?> backend, long elements) {
    super(backend, "This tensor", new OwnedArrays());
    this.elements = elements;
    flat = memory().zeros(Math.max(1, elements));
  }

  public INDArray flat() {
    checkOpen();
    return flat;
  }

  /** The same numbers in another shape. */
  public INDArray as(long... shape) {
    checkOpen();
    return shaped.computeIfAbsent(
        Arrays.stream(shape).boxed().toList(), each -> flat.reshape(shape));
  }

  /** Some of the numbers, as one row. */
  public INDArray row(long first, long count) {
    checkOpen();
    return rows.computeIfAbsent(
        List.of(first, count),
        each -> flat.get(NDArrayIndex.interval(first, first + count)).reshape(1, count));
  }

  @Override
  public long elements() {
    return elements;
  }

  @Override
  public void upload(FloatPointer from) {
    HostCopies.copy(from, flat(), elements);
  }

  @Override
  public void download(FloatPointer to) {
    HostCopies.copy(flat(), to, elements);
  }
}
