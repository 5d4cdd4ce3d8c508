package org.impasto.backend.nd4j;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * NVIDIA GPUs, and which of them ND4J's CUDA serves: nd4j-cuda-11.6 has machine code for compute
 * capability 3.7 to 8.6 and no PTX that a driver could translate. Machine code runs on its own
 * capability and on later ones with the same first number, so it serves Kepler (3.7) to Ada (8.9),
 * never Hopper (9.0) or Blackwell.
 */
final class CudaGpus {
  /** Compute capability. */
  record Gpu(int major, int minor) {
    boolean served() {
      return major == 3 && minor >= 7 || major >= 5 && major <= 8;
    }

    String name() {
      return "compute capability " + major + "." + minor;
    }
  }

  private static final String RUNTIME = "org.bytedeco.cuda.global.cudart";

  private CudaGpus() {}

  /** Of this machine; none where there is no driver. Never throws. */
  static List<Gpu> found() {
    List<Gpu> gpus = new ArrayList<>();
    try {
      // By name: CUDA is on the class path of one Maven profile only.
      Class<?> runtime = Class.forName(RUNTIME, true, CudaGpus.class.getClassLoader());
      Method attribute =
          runtime.getMethod("cudaDeviceGetAttribute", int[].class, int.class, int.class);
      int[] number = {0};
      int status = (int) runtime.getMethod("cudaGetDeviceCount", int[].class).invoke(null, number);
      int count = status == 0 ? number[0] : 0;
      for (int device = 0; device < count; device++) {
        gpus.add(
            new Gpu(
                attribute(runtime, attribute, "cudaDevAttrComputeCapabilityMajor", device),
                attribute(runtime, attribute, "cudaDevAttrComputeCapabilityMinor", device)));
      }
    } catch (ReflectiveOperationException | LinkageError | RuntimeException none) {
      gpus.clear();
    }
    return gpus;
  }

  private static int attribute(Class<?> runtime, Method attribute, String name, int device)
      throws ReflectiveOperationException {
    int[] value = {0};
    attribute.invoke(null, value, runtime.getField(name).getInt(null), device);
    return value[0];
  }

  /** Why ND4J's CUDA cannot run on these, or empty: ND4J takes the first, so that one counts. */
  static String obstacle(List<Gpu> gpus) {
    if (!gpus.isEmpty() && gpus.get(0).served()) {
      return "";
    }
    String found =
        gpus.isEmpty()
            ? "no NVIDIA GPU with a driver and CUDA 11.6"
            : "a GPU of " + gpus.get(0).name();
    return "nd4j-cuda-11.6 serves GPUs of compute capability 3.7 to 8.9 (Kepler to Ada, never Hopper or Blackwell); found "
        + found
        + ". Take another backend, or the build without the profile nd4j-cuda";
  }

  static List<String> names(List<Gpu> gpus) {
    return gpus.stream().map(Gpu::name).toList();
  }
}
