package org.impasto.backend.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.nd4j.linalg.factory.Nd4j;

/** Which ND4J this machine and class path have, and what keeps it from running. */
final class Installation {
  private static final String PROCESSOR = "org.nd4j.linalg.cpu.nativecpu.CpuBackend";
  private static final String CUDA = "org.nd4j.linalg.jcublas.JCublasBackend";

  private Installation() {}

  /** Why ND4J cannot run here and what to do; empty where it can. Never throws. */
  static String obstacle() {
    boolean cuda = present(CUDA);
    if (!cuda && !present(PROCESSOR)) {
      return "ND4J's arithmetic is not on the class path (it is too large for the bundle). Set IMPASTO_BACKEND="
          + Nd4jArithmetic.NAME
          + " for ./impasto, which adds it";
    }
    if (cuda) {
      String unserved = CudaGpus.obstacle(CudaGpus.found());
      if (!unserved.isEmpty()) {
        return unserved;
      }
    }
    try {
      Nd4j.getBackend();
      return "";
    } catch (LinkageError | RuntimeException failure) {
      return "ND4J does not start: " + cause(failure);
    }
  }

  private static boolean present(String name) {
    try {
      Class.forName(name, false, Installation.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  static String version() {
    Properties properties = new Properties();
    try (InputStream in =
        Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException unreadable) {
      properties.clear();
    }
    return properties.getProperty("version", "of unknown version");
  }

  /** What runs the arithmetic, for people. */
  static String device() {
    return Nd4j.getEnvironment().isCPU()
        ? "processor"
        : "CUDA on " + String.join(", ", CudaGpus.names(CudaGpus.found()));
  }
}
