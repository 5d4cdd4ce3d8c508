package org.impasto.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackendsTest {
  @Test
  void autoTakesABackendThatRunsHere() {
    try (Backend backend = Backends.create(Backends.AUTO, BackendOptions.defaults())) {
      assertTrue(Backends.names().contains(backend.name()));
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Backends.create("abacus", BackendOptions.defaults()))
            .getMessage();
    assertTrue(message.contains("abacus") && message.contains("onednn") && message.contains("auto"), message);
  }

  @Test
  void theNumberOfThreadsIsAsAsked() {
    try (Backend backend = Backends.create("onednn", new BackendOptions(1))) {
      assertTrue(backend.description().endsWith("1 thread"), backend.description());
    }
    assertEquals(0, BackendOptions.defaults().threads());
    assertThrows(IllegalArgumentException.class, () -> new BackendOptions(-1));
  }
}
