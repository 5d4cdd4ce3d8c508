package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** ND4J, on the processor, does what every backend does. */
class Nd4jBackendTest extends AbstractBackendContract {
  @Override
  Backend create() {
    return Backends.create("nd4j", BackendOptions.defaults());
  }

  @Test
  void theNumberOfThreadsIsAsAsked() {
    try (Backend one = Backends.create("nd4j", new BackendOptions(1))) {
      assertTrue(one.description().endsWith(" 1 thread"), one.description());
    }
  }
}
