package org.impasto.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.Backends;
import org.impasto.backend.Tensor;
import org.junit.jupiter.api.Test;

class ColourMetricTest {
  @Test
  void stepsAreLongAlongTheColoursThatTheStyleVariesIn() {
    ColourMetric metric = ColourMetric.of(new double[] {0.16, 0, 0, 0, 0.01, 0, 0, 0, 0.0025});
    try (Backend backend = Backends.create("auto", new BackendOptions(1));
        Tensor x = backend.allocate(3);
        Tensor out = backend.allocate(3);
        FloatPointer ones = new FloatPointer(1f, 1f, 1f);
        FloatPointer result = new FloatPointer(3L)) {
      x.upload(ones);
      metric.apply(backend, x, out);
      out.download(result);
      double red = result.get(0);
      assertEquals(Math.pow(0.01 / 0.16, 0.4), result.get(1) / red, 1e-5);
      assertEquals(Math.pow(0.0025 / 0.16, 0.4), result.get(2) / red, 1e-5);
      assertEquals(1, red * result.get(1) * result.get(2), 1e-5);
    }
  }
}
