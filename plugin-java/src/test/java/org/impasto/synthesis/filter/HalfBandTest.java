package org.impasto.synthesis.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.impasto.synthesis.work.Workers;
import org.junit.jupiter.api.Test;

class HalfBandTest {
  private static final int WIDTH = 4;

  @Test
  void aTallerPictureIsAskedAboutMoreOften() {
    int low = polls(1024);
    int high = polls(4096);
    assertTrue(low >= 16, low + " polls");
    assertTrue(high >= 4 * (low - 1), low + " polls, then " + high);
  }

  @Test
  void nothingIsFilteredAfterAnAbort() {
    AtomicInteger polls = new AtomicInteger();
    Workers impatient = new Workers(Runnable::run, 1, () -> polls.incrementAndGet() == 5);
    float[] picture = new float[3 * WIDTH * 1024];
    assertThrows(
        CancellationException.class, () -> HalfBand.filter(picture, WIDTH, 1024, impatient));
    assertEquals(5, polls.get());
  }

  private static int polls(int height) {
    AtomicInteger polls = new AtomicInteger();
    Workers counting =
        new Workers(
            Runnable::run,
            1,
            () -> {
              polls.incrementAndGet();
              return false;
            });
    HalfBand.filter(new float[3 * WIDTH * height], WIDTH, height, counting);
    return polls.get();
  }
}
