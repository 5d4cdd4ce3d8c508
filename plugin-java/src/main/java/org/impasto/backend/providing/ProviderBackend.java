package org.impasto.backend.providing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/** A backend that checks what it is handed, and closes with itself everything that it made. */
public abstract class ProviderBackend<W> implements Backend {
  private final Set<NativeMemory> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  /** Has the calling thread compute with as many threads as were asked for. */
  protected abstract void useThreads();

  /** The array of a tensor that this provider made, or null for another's. */
  protected abstract W own(Tensor tensor);

  /** Frees what the arithmetic itself holds. */
  protected abstract void closeArithmetic();

  final void adopt(NativeMemory resource) {
    checkOpen();
    open.add(resource);
  }

  final void release(NativeMemory resource) {
    open.remove(resource);
  }

  protected final void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "This backend has been closed; use it only inside the scope that opened it.");
    }
    useThreads();
  }

  protected final W data(Tensor tensor) {
    checkOpen();
    W own = own(tensor);
    if (own == null) {
      throw new IllegalArgumentException(
          "A tensor of another backend was handed to "
              + name()
              + "; allocate it with this backend.");
    }
    return own;
  }

  /** The array of a tensor that must have a certain length. */
  protected final W data(Tensor tensor, long required, String purpose) {
    tensor.checkLength(required, purpose);
    return data(tensor);
  }

  protected final W matching(Tensor tensor, Tensor other) {
    return data(tensor, other.elements(), "the other operand");
  }

  /** Null for null. */
  protected final W optional(Tensor tensor, Tensor like) {
    return tensor == null ? null : matching(tensor, like);
  }

  /** Positions of a plane of a picture whose channels a matrix mixes. */
  protected static long mixedPlane(double[] matrix, int rows, int channels, Tensor picture) {
    if (matrix.length != rows * channels || picture.elements() % channels != 0) {
      throw new IllegalArgumentException(
          String.format(
              "A %d x %d channel matrix has %d elements, and a picture of %d planes %d, which do not fit.",
              rows, channels, matrix.length, channels, picture.elements()));
    }
    return picture.elements() / channels;
  }

  /** How often a weight, which may be null, is repeated over a picture. */
  protected static long repeats(Tensor weight, Tensor picture) {
    if (weight == null || weight.elements() == picture.elements()) {
      return 1;
    }
    long planes = weight.elements() == 0 ? 1 : picture.elements() / weight.elements();
    if (planes * weight.elements() != picture.elements()) {
      throw new IllegalArgumentException(
          String.format(
              "A weight of %d elements does not fit a picture of %d: as many, or one plane's number, are required.",
              weight.elements(), picture.elements()));
    }
    return planes;
  }

  @Override
  public final void close() {
    if (!closed) {
      new ArrayList<>(open).forEach(NativeMemory::close);
      closed = true;
      closeArithmetic();
    }
  }
}
