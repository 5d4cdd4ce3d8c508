package org.impasto.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private final List<String> closed = new ArrayList<>();

  private AutoCloseable named(String name) {
    return () -> closed.add(name);
  }

  private AutoCloseable failing(String name) {
    return () -> {
      closed.add(name);
      throw new IllegalStateException(name);
    };
  }

  @Test
  void theYoungestIsClosedFirstAndEachOnce() {
    Scope scope = new Scope();
    scope.own(named("first"));
    scope.own(named("second"));
    scope.close();
    scope.close();
    assertEquals(List.of("second", "first"), closed);
  }

  @Test
  void whatIsReleasedStaysOpen() {
    try (Scope scope = new Scope()) {
      AutoCloseable result = scope.own(named("result"));
      scope.own(named("step"));
      scope.release(result);
      assertNull(scope.release(scope.own(null)));
      assertThrows(IllegalArgumentException.class, () -> scope.release(result));
    }
    assertEquals(List.of("step"), closed);
  }

  @Test
  void allAreClosedWhereOneFails() {
    Scope scope = new Scope();
    scope.own(failing("first"));
    scope.own(named("second"));
    scope.own(failing("third"));
    IllegalStateException failure = assertThrows(IllegalStateException.class, scope::close);
    assertEquals(List.of("third", "second", "first"), closed);
    assertEquals("third", failure.getMessage());
    assertEquals("first", failure.getSuppressed()[0].getMessage());
  }

  @Test
  void whatIsHandedOverIsTheHeirs() {
    Scope heir;
    try (Scope scope = new Scope()) {
      scope.own(named("first"));
      scope.own(named("second"));
      heir = scope.handOver();
    }
    assertEquals(List.of(), closed);
    heir.close();
    assertEquals(List.of("second", "first"), closed);
  }
}
