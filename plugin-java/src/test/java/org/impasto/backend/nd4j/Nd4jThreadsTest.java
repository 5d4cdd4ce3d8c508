package org.impasto.backend.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.impasto.backend.BackendOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Whether ND4J keeps to the threads that it is given. */
class Nd4jThreadsTest {
  @AfterEach
  void asUsual() {
    if (Installation.obstacle().isEmpty()) {
      new Nd4jThreads(BackendOptions.defaults().processorThreads());
    }
  }

  @Test
  void productsKeepToTheThreadsToo() {
    assumeTrue(Installation.obstacle().isEmpty() && Nd4j.getEnvironment().isCPU());
    for (int count : new int[] {1, 2, 1}) {
      new Nd4jThreads(count);
      assertEquals(count, Nd4j.factory().blas().getMaxThreads());
      assertEquals(count, Nd4j.getEnvironment().maxMasterThreads());
    }
  }
}
