package org.impasto.backend.nd4j.arrays;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One of ND4J's named operations on arrays that are there; kept from one run to the next where
 * these stay the same.
 */
public final class Operation {
  private final String name;
  private final int[] integers;
  private final double[] numbers;
  private CustomOp made;

  private Operation(String name, int[] integers, double[] numbers) {
    this.name = name;
    this.integers = integers;
    this.numbers = numbers;
  }

  public static Operation of(String name, int... integers) {
    return new Operation(name, integers, new double[0]);
  }

  public static Operation withNumbers(String name, double... numbers) {
    return new Operation(name, new int[0], numbers);
  }

  /** out = alpha A B + beta out, A or B turned where asked. */
  public static Operation product(boolean turnFirst, boolean turnSecond, boolean add) {
    int[] turned = {turnFirst ? 1 : 0, turnSecond ? 1 : 0, 0};
    return new Operation("matmul", turned, new double[] {1, add ? 1 : 0});
  }

  public void run(INDArray out, INDArray... in) {
    if (made == null || !same(out, in)) {
      made =
          DynamicCustomOp.builder(name)
              .addInputs(in)
              .addOutputs(out)
              .addIntegerArguments(integers)
              .addFloatingPointArguments(boxed())
              .build();
    }
    Nd4j.exec(made);
  }

  private boolean same(INDArray out, INDArray[] in) {
    List<INDArray> arrays = made.inputArguments();
    if (made.getOutputArgument(0) != out || arrays.size() != in.length) {
      return false;
    }
    for (int i = 0; i < in.length; i++) {
      if (arrays.get(i) != in[i]) {
        return false;
      }
    }
    return true;
  }

  private Double[] boxed() {
    Double[] boxed = new Double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      boxed[i] = numbers[i];
    }
    return boxed;
  }
}
