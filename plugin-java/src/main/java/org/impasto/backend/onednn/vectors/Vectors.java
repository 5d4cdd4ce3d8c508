package org.impasto.backend.onednn.vectors;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_SCALES;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;

/**
 * Vector algebra on native float arrays; a primitive is built at the first call with a length and
 * kept.
 */
public final class Vectors implements AutoCloseable {
  /**
   * Products summed in single precision before the sums go on in double: keeps {@link #dot} within
   * 1e-6.
   */
  private static final int CHUNK = 256;

  private enum Verb {
    AXPY,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    ROOT,
    ADD_NUMBER,
    MULTIPLY_NUMBER,
    CLAMP,
    DOT,
    MIX
  }

  /** What a primitive was built for; sides and bounds as the verb reads them. */
  private record Key(Verb verb, long rows, long inner, long columns, float low, float high) {}

  private record Operation(memory a, memory b, memory result, memory number, Call call) {
    void run(Pointer x, Pointer y, Pointer out) {
      a.set_data_handle(x);
      b.set_data_handle(y);
      result.set_data_handle(out);
      call.run();
    }
  }

  private final Library library;
  private final Map<Key, Operation> operations = new HashMap<>();
  private float[] sums = new float[0];

  public Vectors(Library parent) {
    library = parent.scope();
  }

  /** y = y + alpha x. */
  public void axpy(double alpha, FloatPointer x, FloatPointer y, long length) {
    if (length == 0) {
      return;
    }
    Operation operation = find(Verb.AXPY, 1, length);
    Library.data(operation.number()).put((float) alpha);
    operation.run(y, x, y);
  }

  /** out = a - b. */
  public void subtract(FloatPointer a, FloatPointer b, FloatPointer out, long length) {
    if (length > 0) {
      find(Verb.SUBTRACT, 1, length).run(a, b, out);
    }
  }

  /** out = a b, where b is as long as one of a's rows and repeated for each. */
  public void multiply(FloatPointer a, FloatPointer b, FloatPointer out, long rows, long columns) {
    if (rows * columns > 0) {
      find(Verb.MULTIPLY, rows, columns).run(a, b, out);
    }
  }

  /** out = a / b. */
  void divide(FloatPointer a, FloatPointer b, FloatPointer out, long length) {
    if (length > 0) {
      find(Verb.DIVIDE, 1, length).run(a, b, out);
    }
  }

  /** out = sqrt(x). */
  void root(FloatPointer x, FloatPointer out, long length) {
    if (length > 0) {
      find(Verb.ROOT, 1, length).run(x, x, out);
    }
  }

  /** x = x + number. */
  public void add(double number, FloatPointer x, long length) {
    number(Verb.ADD_NUMBER, number, x, length);
  }

  /** x = number x. */
  public void multiply(double number, FloatPointer x, long length) {
    number(Verb.MULTIPLY_NUMBER, number, x, length);
  }

  private void number(Verb verb, double number, FloatPointer x, long length) {
    if (length > 0) {
      Operation operation = find(verb, 1, length);
      FloatPointer place = Library.data(operation.number()).put((float) number);
      operation.run(x, place, x);
    }
  }

  /** out = min(max(x, low), high). */
  public void clamp(double low, double high, FloatPointer x, FloatPointer out, long length) {
    if (length > 0) {
      Key key = new Key(Verb.CLAMP, 1, 1, length, (float) low, (float) high);
      find(key).run(x, x, out);
    }
  }

  /** out[r,i] = sum_c matrix[r,c] x[c,i], the matrix row-major. */
  public void mix(
      double[] matrix, int rows, int channels, FloatPointer x, FloatPointer out, long length) {
    if (length == 0) {
      return;
    }
    Operation operation = find(new Key(Verb.MIX, rows, channels, length, 0, 0));
    FloatPointer weights = Library.data(operation.number());
    for (int i = 0; i < rows * channels; i++) {
      weights.put(i, (float) matrix[i]);
    }
    operation.run(weights, x, out);
  }

  /** sum_i a_i b_i. */
  public double dot(FloatPointer a, FloatPointer b, long length) {
    long chunks = length / CHUNK;
    long rest = length % CHUNK;
    double sum = chunks == 0 ? 0 : sumOfDots(a, b, chunks, CHUNK);
    if (rest > 0) {
      sum += sumOfDots(a.getPointer(length - rest), b.getPointer(length - rest), 1, rest);
    }
    return sum;
  }

  private double sumOfDots(FloatPointer a, FloatPointer b, long rows, long columns) {
    Operation operation = find(Verb.DOT, rows, columns);
    operation.run(a, b, operation.number().get_data_handle());
    if (sums.length < rows) {
      sums = new float[Math.toIntExact(rows)];
    }
    Library.data(operation.number()).get(sums, 0, (int) rows);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += sums[i];
    }
    return sum;
  }

  private Operation find(Verb verb, long rows, long columns) {
    return find(new Key(verb, rows, 1, columns, 0, 0));
  }

  private Operation find(Key key) {
    return operations.computeIfAbsent(key, this::build);
  }

  private Operation build(Key key) {
    memory.desc whole = Library.dense(key.rows(), key.columns());
    memory.desc row = Library.dense(1, key.columns());
    memory.desc one = Library.dense(1, 1);
    return switch (key.verb()) {
      case AXPY -> axpy(whole);
      case SUBTRACT -> binary(algorithm.binary_sub, whole, whole);
      case MULTIPLY -> binary(algorithm.binary_mul, whole, row);
      case DIVIDE -> binary(algorithm.binary_div, whole, whole);
      case ROOT -> elementwise(algorithm.eltwise_sqrt, whole, key);
      case ADD_NUMBER -> binary(algorithm.binary_add, whole, one);
      case MULTIPLY_NUMBER -> binary(algorithm.binary_mul, whole, one);
      case CLAMP -> elementwise(algorithm.eltwise_clip, whole, key);
      case DOT -> dot(key);
      case MIX -> mix(key);
    };
  }

  private Operation axpy(memory.desc whole) {
    memory y = library.placeless(whole);
    memory x = library.placeless(whole);
    memory out = library.placeless(whole);
    memory alpha = library.allocate(Library.dense(1));
    primitive_attr scaled = new primitive_attr();
    scaled.set_scales_mask(DNNL_ARG_SRC_1, 0);
    Call call =
        library.call(
            new binary(
                new binary.primitive_desc(
                    library.engine, algorithm.binary_add, whole, whole, whole, scaled, false)),
            argument(DNNL_ARG_SRC_0, y),
            argument(DNNL_ARG_SRC_1, x),
            argument(DNNL_ARG_DST, out),
            argument(DNNL_ARG_ATTR_SCALES | DNNL_ARG_SRC_1, alpha));
    return new Operation(y, x, out, alpha, call);
  }

  private Operation binary(algorithm kind, memory.desc first, memory.desc second) {
    memory a = library.placeless(first);
    memory b = library.placeless(second);
    memory out = library.placeless(first);
    Call call = library.binary(kind, a, b, out);
    return new Operation(a, b, out, library.allocate(Library.dense(1)), call);
  }

  private Operation elementwise(algorithm kind, memory.desc whole, Key key) {
    memory x = library.placeless(whole);
    memory out = library.placeless(whole);
    Call call =
        library.call(
            new eltwise_forward(
                new eltwise_forward.primitive_desc(
                    library.engine,
                    prop_kind.forward_inference,
                    kind,
                    whole,
                    whole,
                    key.low(),
                    key.high())),
            argument(DNNL_ARG_SRC, x),
            argument(DNNL_ARG_DST, out));
    return new Operation(x, x, out, null, call);
  }

  private Operation dot(Key key) {
    memory.desc a = Library.dense(key.rows(), 1, key.columns());
    memory.desc b = Library.dense(key.rows(), key.columns(), 1);
    return product(
        a, b, Library.dense(key.rows(), 1, 1), library.allocate(Library.dense(key.rows(), 1, 1)));
  }

  private Operation mix(Key key) {
    memory.desc matrix = Library.dense(key.rows(), key.inner());
    return product(
        matrix,
        Library.dense(key.inner(), key.columns()),
        Library.dense(key.rows(), key.columns()),
        library.allocate(matrix));
  }

  private Operation product(
      memory.desc first, memory.desc second, memory.desc result, memory number) {
    memory a = library.placeless(first);
    memory b = library.placeless(second);
    memory out = library.placeless(result);
    Call call = library.product(a, b, out);
    return new Operation(a, b, out, number, call);
  }

  @Override
  public void close() {
    library.close();
  }
}
