package org.impasto.backend.nd4j;

import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The number of processor threads that ND4J computes with. Its convolutions ask OpenMP, which keeps
 * one number for each calling thread. So {@link #use} is for the thread that is about to compute.
 * OpenBLAS, which does its products, has a number of its own, which ND4J sets to that of the cores.
 * All else asks ND4J's own setting, one for the process.
 */
final class Nd4jThreads {
  private final int count;
  private final NativeOps operations;

  Nd4jThreads(int count) {
    this.count = count;
    Environment environment = Nd4j.getEnvironment();
    environment.setMaxMasterThreads(count);
    environment.setMaxThreads(count);
    if (environment.isCPU()) {
      Nd4j.factory().blas().setMaxThreads(count);
    }
    operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
  }

  int count() {
    return count;
  }

  void use() {
    operations.setOmpNumThreads(count);
  }

  @Override
  public String toString() {
    return count == 1 ? "1 thread" : count + " threads";
  }
}
