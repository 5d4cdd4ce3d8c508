package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.impasto.backend.graph.Graph;
import org.junit.jupiter.api.BeforeAll;

/** The processor backend in bfloat16 does what every backend does, a little less exactly. */
class OneDnnFastTest extends AbstractBackendContract {
  @BeforeAll
  static void onlyWhereTheProcessorHasBfloat16() {
    try (Backend backend = Backends.create("onednn", BackendOptions.defaults())) {
      assumeTrue(backend.fast(), "this processor has no AVX512-BF16, so Fast is Full");
    }
  }

  @Override
  double tolerance() {
    return 2e-2;
  }

  @Override
  double toleranceOfSquares() {
    return 6e-2;
  }

  /** A backend that compiles everything in {@link Precision#FAST}. */
  @Override
  Backend create() {
    Backend backend = Backends.create("onednn", BackendOptions.defaults());
    return (Backend)
        Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              try {
                if (method.getName().equals("compile") && arguments.length == 4) {
                  return compile(backend, arguments);
                }
                return method.invoke(backend, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  /**
   * Rounding decides some maxima otherwise, which moves single elements far: the whole must point
   * the same way.
   */
  @Override
  void assertGradient(double[] expected, double[] actual) {
    assertAlike(expected, actual, "gradient");
  }

  @Override
  void assertMatch(double[][] expected, float[] actual, String what) {
    double[] found = IntStream.range(0, actual.length).mapToDouble(i -> actual[i]).toArray();
    assertAlike(Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray(), found, what);
  }

  private static void assertAlike(double[] expected, double[] actual, String what) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < expected.length; i++) {
      both += expected[i] * actual[i];
      first += expected[i] * expected[i];
      second += actual[i] * actual[i];
    }
    double cosine = first == 0 && second == 0 ? 1 : both / Math.sqrt(first * second);
    assertEquals(1, cosine, 2e-2, what + ": direction");
    assertEquals(1, first == 0 ? 1 : Math.sqrt(second / first), 5e-2, what + ": length");
  }

  @SuppressWarnings("unchecked")
  private static Plan compile(Backend backend, Object[] arguments) {
    return backend.compile(
        (Graph) arguments[0],
        (int) arguments[1],
        (int) arguments[2],
        (Set<String>) arguments[3],
        Precision.FAST);
  }
}
