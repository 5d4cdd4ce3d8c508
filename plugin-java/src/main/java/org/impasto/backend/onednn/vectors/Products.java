package org.impasto.backend.onednn.vectors;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.onednn.library.Library;
import org.impasto.backend.onednn.library.Library.Call;

/**
 * Products of dense row-major matrices, and what goes row by row; a primitive is built at the first
 * call with its sizes and kept.
 */
public final class Products implements AutoCloseable {
  private enum Verb {
    PLAIN,
    FIRST_TURNED,
    SECOND_TURNED,
    SCALE_ROWS,
    ADD_ROW
  }

  private record Key(Verb verb, long rows, long inner, long columns) {}

  private record Operation(memory a, memory b, memory result, Call call) {
    void run(FloatPointer x, FloatPointer y, FloatPointer out) {
      a.set_data_handle(x);
      b.set_data_handle(y);
      result.set_data_handle(out);
      call.run();
    }
  }

  private final Library library;
  private final Map<Key, Operation> operations = new HashMap<>();

  public Products(Library parent) {
    library = parent.scope();
  }

  /** out [rows, columns] = a [rows, inner] b [inner, columns]. */
  public void multiply(
      FloatPointer a, FloatPointer b, FloatPointer out, long rows, long inner, long columns) {
    run(new Key(Verb.PLAIN, rows, inner, columns), a, b, out);
  }

  /** out [rows, columns] = a^T b with a [inner, rows], b [inner, columns]. */
  public void multiplyFirstTurned(
      FloatPointer a, FloatPointer b, FloatPointer out, long rows, long inner, long columns) {
    run(new Key(Verb.FIRST_TURNED, rows, inner, columns), a, b, out);
  }

  /** out [rows, columns] = a b^T with a [rows, inner], b [columns, inner]. */
  public void multiplySecondTurned(
      FloatPointer a, FloatPointer b, FloatPointer out, long rows, long inner, long columns) {
    run(new Key(Verb.SECOND_TURNED, rows, inner, columns), a, b, out);
  }

  /** out [rows, columns] = w [rows] a [rows, columns], row by row; out may be a. */
  public void scaleRows(FloatPointer a, FloatPointer w, FloatPointer out, long rows, long columns) {
    run(new Key(Verb.SCALE_ROWS, rows, 1, columns), a, w, out);
  }

  /** a [rows, columns] = a + row [columns], to each row. */
  public void addRow(FloatPointer a, FloatPointer row, long rows, long columns) {
    run(new Key(Verb.ADD_ROW, rows, 1, columns), a, row, a);
  }

  private void run(Key key, FloatPointer a, FloatPointer b, FloatPointer out) {
    operations.computeIfAbsent(key, this::build).run(a, b, out);
  }

  private Operation build(Key key) {
    long rows = key.rows();
    long inner = key.inner();
    long columns = key.columns();
    memory.desc result = Library.dense(rows, columns);
    return switch (key.verb()) {
      case PLAIN -> product(Library.dense(rows, inner), Library.dense(inner, columns), result);
      case FIRST_TURNED -> product(turned(rows, inner), Library.dense(inner, columns), result);
      case SECOND_TURNED -> product(Library.dense(rows, inner), turned(inner, columns), result);
      case SCALE_ROWS -> binary(algorithm.binary_mul, result, Library.dense(rows, 1));
      case ADD_ROW -> binary(algorithm.binary_add, result, Library.dense(1, columns));
    };
  }

  /** [rows, columns] of what lies as [columns, rows]. */
  private static memory.desc turned(long rows, long columns) {
    return Library.strided(new long[] {rows, columns}, new long[] {1, rows});
  }

  private Operation product(memory.desc first, memory.desc second, memory.desc result) {
    memory a = library.placeless(first);
    memory b = library.placeless(second);
    memory out = library.placeless(result);
    Call call = library.product(a, b, out);
    return new Operation(a, b, out, call);
  }

  /** The second operand is repeated along the axis that it has once. */
  private Operation binary(algorithm kind, memory.desc whole, memory.desc repeated) {
    memory a = library.placeless(whole);
    memory w = library.placeless(repeated);
    memory out = library.placeless(whole);
    Call call = library.binary(kind, a, w, out);
    return new Operation(a, w, out, call);
  }

  @Override
  public void close() {
    library.close();
  }
}
