package org.impasto.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Tensor;
import org.junit.jupiter.api.Test;

class StepMetricTest {
  private static final int PIXELS = 35;

  @Test
  void isSymmetricAndPositive() {
    ColourMetric colours =
        ColourMetric.of(new double[] {0.16, 0.05, 0, 0.05, 0.09, 0.01, 0, 0.01, 0.0025});
    try (Backend backend = Backends.create("auto", new BackendOptions(1));
        Tensor gains = random(backend, 1, PIXELS, 0.01, 1);
        Tensor a = random(backend, 2, 3 * PIXELS, -1, 1);
        Tensor b = random(backend, 3, 3 * PIXELS, -1, 1);
        Tensor image = backend.allocate(3 * PIXELS)) {
      for (StepMetric metric :
          new StepMetric[] {
            new StepMetric(colours, gains),
            new StepMetric(null, gains),
            new StepMetric(colours, null),
            StepMetric.IDENTITY
          }) {
        metric.apply(backend, a, image);
        double there = backend.dot(b, image);
        assertTrue(backend.dot(a, image) > 0);
        metric.apply(backend, b, image);
        assertEquals(there, backend.dot(a, image), 1e-5);
      }
    }
  }

  private static Tensor random(Backend backend, long seed, int elements, double low, double high) {
    Random random = new Random(seed);
    Tensor tensor = backend.allocate(elements);
    try (FloatPointer values = new FloatPointer((long) elements)) {
      for (int i = 0; i < elements; i++) {
        values.put(i, (float) (low + (high - low) * random.nextDouble()));
      }
      tensor.upload(values);
    }
    return tensor;
  }
}
