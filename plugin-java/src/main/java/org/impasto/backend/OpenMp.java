package org.impasto.backend;

import java.lang.reflect.Method;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * OpenMP's threads, which the arithmetic of the processor runs on. OpenMP keeps their number, and
 * the threads that wait for more work, for each calling thread; so every call here is for the
 * thread that computes.
 *
 * <p>The presets have no binding of OpenMP. But JavaCPP releases native memory by calling a C
 * function with one word, and integers and addresses are passed alike on every machine it runs on.
 */
public final class OpenMp {
  private static final String THREADS = "omp_set_num_threads";
  private static final String PAUSE = "omp_pause_resource_all";
  private static final int SOFT = 1;

  private OpenMp() {}

  /** Whether the number of threads can be set: whether a library that was loaded brought OpenMP. */
  public static boolean settable() {
    return function(THREADS) != 0;
  }

  /** The calling thread computes with so many from now on. */
  public static void threads(int count) {
    call(function(THREADS), count);
  }

  /** Ends the threads that wait for work of the calling one; its next work starts them again. */
  public static void rest() {
    call(function(PAUSE), SOFT);
  }

  private static long function(String name) {
    Pointer function = Loader.addressof(name);
    return function == null || function.isNull() ? 0 : function.address();
  }

  private static void call(long function, int argument) {
    if (function == 0) {
      return;
    }
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
}
