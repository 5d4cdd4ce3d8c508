package org.impasto.backend.onednn.library;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;
import static org.impasto.backend.onednn.library.Library.argument;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.impasto.backend.onednn.library.Library.Argument;

/** What a primitive does to each number of its result before it stores it, in order. */
public final class PostOps {
  /** A power of two, so that scaling by it loses nothing. */
  private static final float LARGE = 0x1p50f;

  private final post_ops operations = new post_ops();
  private final List<Argument> arguments = new ArrayList<>();
  private int count;

  /** Operands are laid out as the result, or are one number. */
  public PostOps add(memory other) {
    return binary(algorithm.binary_add, other);
  }

  public PostOps subtract(memory other) {
    return binary(algorithm.binary_sub, other);
  }

  public PostOps multiply(memory other) {
    return binary(algorithm.binary_mul, other);
  }

  /** Adds what lies where the result goes. */
  public PostOps addResult() {
    operations.append_sum(1f, 0, memory.data_type.undef);
    count++;
    return this;
  }

  public PostOps square() {
    return elementwise(algorithm.eltwise_square, 0);
  }

  /**
   * Leaves what stands beside a value above 0, and 0 beside a value of 0: clamp(x, -K y, K y) with
   * K = 2^50, beyond which no gradient of ours exceeds its value. As a product with 0 or 1 it would
   * need these in memory.
   *
   * @param values none below 0
   */
  public PostOps cut(memory values) {
    return scale(1 / LARGE).least(values).scale(-1).least(values).scale(-LARGE);
  }

  private PostOps least(memory other) {
    return binary(algorithm.binary_min, other);
  }

  private PostOps scale(float factor) {
    return elementwise(algorithm.eltwise_linear, factor);
  }

  private PostOps elementwise(algorithm kind, float alpha) {
    operations.append_eltwise(kind, alpha, 0);
    count++;
    return this;
  }

  private PostOps binary(algorithm kind, memory other) {
    operations.append_binary(kind, other.get_desc());
    count++;
    arguments.add(argument(DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * count | DNNL_ARG_SRC_1, other));
    return this;
  }

  public primitive_attr attributes() {
    return Library.attributes(operations);
  }

  /** All arguments of the primitive: its own and those of what is done to its result. */
  public Argument[] with(Argument... own) {
    List<Argument> all = new ArrayList<>(List.of(own));
    all.addAll(arguments);
    return all.toArray(Argument[]::new);
  }
}
