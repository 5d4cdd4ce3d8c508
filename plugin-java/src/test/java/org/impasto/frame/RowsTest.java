package org.impasto.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class RowsTest {
  @Test
  void everyRowIsVisitedOnce() {
    for (int height : new int[] {1, 15, 16, 33, 1000}) {
      AtomicIntegerArray visits = new AtomicIntegerArray(height);
      Rows.parallel(
          height,
          (from, end) -> {
            for (int y = from; y < end; y++) {
              visits.incrementAndGet(y);
            }
          });
      for (int y = 0; y < height; y++) {
        assertEquals(1, visits.get(y));
      }
    }
  }

  @Test
  void aFailureInABandReachesTheCaller() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Rows.parallel(
                100,
                (from, end) -> {
                  throw new IllegalStateException("row " + from);
                }));
  }
}
