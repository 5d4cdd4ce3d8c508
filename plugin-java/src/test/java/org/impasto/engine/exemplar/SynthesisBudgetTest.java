package org.impasto.engine.exemplar;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.impasto.errors.UserException;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.ExemplarSize;
import org.junit.jupiter.api.Test;

class SynthesisBudgetTest {
  private static final int SIDE = 64;

  @Test
  void exemplarsThatFitOnceMadeButNotWhileTheyAreMadeAreRefusedFirst() {
    long heap = Runtime.getRuntime().maxMemory();
    SynthesisBudget memory = new SynthesisBudget(heap, 100 * heap);
    assertDoesNotThrow(() -> memory.require(SIDE, SIDE, heap / 2, heap / 2));
    UserException refusal =
        assertThrows(UserException.class, () -> memory.require(SIDE, SIDE, heap / 2, 2 * heap));
    assertTrue(refusal.getMessage().contains("IMPASTO_JAVA_HEAP="), refusal.getMessage());
  }

  @Test
  void halfPixelsAndGuidesCountAsTheyAreHeld() {
    int pixels = SIDE * SIDE;
    ExemplarPicture picture =
        new ExemplarPicture(
            SIDE,
            SIDE,
            new float[3 * pixels],
            new float[12 * pixels],
            new float[3 * pixels],
            null,
            true);
    assertEquals(4L * (3 + 12 + 3) * pixels + pixels, picture.size().bytes());
    ExemplarSize plain = new ExemplarSize(SIDE, SIDE, false, false, true);
    ExemplarSize fine = new ExemplarSize(SIDE, SIDE, true, false, true);
    long more =
        ExemplarSet.preparingBytes(List.of(fine), SIDE, SIDE)
            - ExemplarSet.bytes(List.of(fine), SIDE, SIDE);
    assertEquals(fine.bytes(), more);
    assertEquals(4L * 12 * pixels, fine.bytes() - plain.bytes());
  }
}
