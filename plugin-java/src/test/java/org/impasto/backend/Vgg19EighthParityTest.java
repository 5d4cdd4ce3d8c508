package org.impasto.backend;

import org.junit.jupiter.api.Nested;

/**
 * Every backend agrees with the published objective's recorded values, in every precision that it
 * has.
 */
class Vgg19EighthParityTest {
  @Nested
  class OneDnn extends AbstractVgg19EighthParity {
    @Override
    Backend create() {
      return Backends.create("onednn", BackendOptions.defaults());
    }
  }

  @Nested
  class OneDnnFast extends AbstractVgg19EighthParity {
    @Override
    Backend create() {
      return Backends.create("onednn", BackendOptions.defaults());
    }

    @Override
    Precision precision() {
      return Precision.FAST;
    }

    @Override
    double lossTolerance() {
      return 2e-2;
    }

    @Override
    double gradientTolerance() {
      return 2e-2;
    }

    /**
     * Rounded features decide some maxima and signs otherwise: that alone, with all arithmetic
     * exact, makes 0.25 here; with the exact decisions bfloat16 is within 0.023.
     */
    @Override
    double deepGradientTolerance() {
      return 0.3;
    }
  }

  @Nested
  class Nd4j extends AbstractVgg19EighthParity {
    @Override
    Backend create() {
      return Backends.create("nd4j", BackendOptions.defaults());
    }
  }
}
