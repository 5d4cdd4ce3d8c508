package org.impasto.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.engine.FrameUnavailableException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void givesOurOwnExceptionsInTheirOwnWords() {
    assertEquals(
        "frame 3 is missing",
        Failures.describe(new FrameUnavailableException("frame 3 is missing")));
    assertEquals(
        "choose another", Failures.describe(new IllegalArgumentException("choose another")));
  }

  @Test
  void namesTheClassAndPlaceOfUnexpectedOnes() {
    String text = Failures.describe(new ArithmeticException("/ by zero"));
    assertTrue(text.contains("java.lang.ArithmeticException: / by zero"), text);
    assertTrue(text.contains("FailuresTest"), text);
    assertTrue(Failures.describe(new NullPointerException()).contains("NullPointerException"));
  }

  @Test
  void saysWhatToDoWhenMemoryIsUsedUp() {
    assertTrue(
        Failures.describe(new OutOfMemoryError("Java heap space")).contains("IMPASTO_JAVA_HEAP"));
  }
}
