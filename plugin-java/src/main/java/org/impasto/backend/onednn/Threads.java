package org.impasto.backend.onednn;

import java.lang.reflect.Method;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * The number of processor threads that oneDNN computes with. It asks OpenMP at each call, and
 * OpenMP keeps one number for each calling thread, so {@link #use} is for the thread that is about
 * to compute.
 */
final class Threads {
  private static final String SETTER = "omp_set_num_threads";

  private final int count;
  private final long setter;
  private Thread prepared;

  /**
   * @param count 0 for one per physical core, since two on one core share its vector units
   */
  Threads(int count) {
    int cores =
        Math.max(1, Math.min(Loader.totalCores(), Runtime.getRuntime().availableProcessors()));
    this.count = count == 0 ? cores : count;
    Pointer function = Loader.addressof(SETTER);
    setter = function == null || function.isNull() ? 0 : function.address();
  }

  int count() {
    return count;
  }

  void use() {
    if (prepared != Thread.currentThread() && setter != 0) {
      call(setter, count);
      prepared = Thread.currentThread();
    }
  }

  /**
   * Calls a C function of one integer. The preset has no binding of OpenMP, but JavaCPP releases
   * native memory by calling a C function with one word, and integers and addresses are passed
   * alike on every machine it runs on.
   */
  private static void call(long function, int argument) {
    try {
      Method attach =
          Pointer.class.getDeclaredMethod("init", long.class, long.class, long.class, long.class);
      attach.setAccessible(true);
      Pointer carrier = new Pointer() {};
      attach.invoke(carrier, argument, 1L, argument, function);
      carrier.deallocate();
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(
          "This JavaCPP does not let the number of threads be set; use the version pinned in pom.xml.",
          changed);
    }
  }

  @Override
  public String toString() {
    return setter == 0
        ? "as many threads as OMP_NUM_THREADS says"
        : count == 1 ? "1 thread" : count + " threads";
  }
}
