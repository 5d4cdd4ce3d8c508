package org.impasto.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Row by row, in bands, as pixel by pixel. */
class PixelRowsTest {
  /** Enough rows for several bands, and no multiple of anything. */
  private static final int WIDTH = 37;

  private static final int HEIGHT = 101;

  private static Frame noise(int channels, int seed) {
    Random random = new Random(seed);
    Frame frame = Frame.allocate(WIDTH, HEIGHT, channels);
    FloatBuffer all = Planes.all(frame);
    for (int i = 0; i < all.capacity(); i++) {
      all.put(i, random.nextFloat());
    }
    return frame;
  }

  private static float[] values(Frame frame) {
    float[] values = new float[(int) frame.elements()];
    frame.data().get(values);
    return values;
  }

  @Test
  void aMixIsThatOfEachPixel() {
    try (Frame a = noise(3, 1);
        Frame b = noise(3, 2);
        Frame weight = noise(1, 3);
        Frame mixed = Blending.mix(a, b, weight)) {
      float[] expected = values(b);
      float[] first = values(a);
      float[] share = values(weight);
      for (int i = 0; i < expected.length; i++) {
        expected[i] += share[i % (WIDTH * HEIGHT)] * (first[i] - expected[i]);
      }
      assertArrayEquals(expected, values(mixed));
    }
  }

  @Test
  void planesThatAreOnlyReadStayAsTheyAre() {
    try (Frame frame = noise(2, 4);
        Frame by = noise(1, 5)) {
      float[] before = values(frame);
      float[] factor = values(by);
      PixelRows.multiply(frame, by);
      for (int i = 0; i < before.length; i++) {
        before[i] *= factor[i % factor.length];
      }
      assertArrayEquals(before, values(frame));
      assertArrayEquals(factor, values(by));
    }
  }

  @Test
  void aFunctionReachesEveryValueOnce() {
    try (Frame frame = noise(3, 6)) {
      float[] before = values(frame);
      PixelRows.change(frame, value -> value + 1);
      float[] after = values(frame);
      for (int i = 0; i < before.length; i++) {
        assertEquals(before[i] + 1, after[i], "value " + i);
      }
    }
  }
}
