package org.impasto.backend;

import org.junit.jupiter.api.Nested;

/** Every backend agrees with the published objective's recorded values. */
class Vgg19EighthParityTest {
  @Nested
  class OneDnn extends AbstractVgg19EighthParity {
    @Override
    Backend create() {
      return Backends.create("onednn", BackendOptions.defaults());
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
