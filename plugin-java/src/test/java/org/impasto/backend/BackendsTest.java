package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.Test;

class BackendsTest {
  @Test
  void autoTakesABackendThatRunsHere() {
    try (Backend backend = Backends.create(Backends.AUTO, BackendOptions.defaults())) {
      assertEquals("onednn", backend.name());
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    String message =
        assertThrows(
                UserException.class, () -> Backends.create("abacus", BackendOptions.defaults()))
            .getMessage();
    assertTrue(
        message.contains("abacus") && message.contains("onednn") && message.contains("auto"),
        message);
  }

  @Test
  void theNumberOfThreadsIsAsAsked() {
    try (Backend backend = Backends.create("onednn", new BackendOptions(1))) {
      assertTrue(backend.description().endsWith("1 thread"), backend.description());
    }
    assertEquals(0, BackendOptions.defaults().threads());
    assertThrows(IllegalArgumentException.class, () -> new BackendOptions(-1));
  }

  /** As in the bundle, where ND4J's arithmetic is not. */
  @Test
  void absentArithmeticIsNamedAndDisturbsNobody() throws Exception {
    List<URL> without = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("nd4j-native")) {
        without.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass("org.impasto.backend.nd4j.Nd4jProvider");
      Object provider = type.getConstructor().newInstance();
      assertEquals(false, type.getMethod("available").invoke(provider));
      String message = (String) type.getMethod("obstacle").invoke(provider);
      assertTrue(
          message.contains("not on the class path") && message.contains("IMPASTO_BACKEND=nd4j"),
          message);
      Object names =
          loader.loadClass("org.impasto.backend.Backends").getMethod("names").invoke(null);
      assertEquals(List.of("onednn", "nd4j"), names);
    }
  }
}
