package org.impasto.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class SharpeningTest {
  private static final int WIDTH = 7;
  private static final int HEIGHT = 6;
  private static final int[] BINOMIAL = {1, 4, 6, 4, 1};

  @Test
  void addsTheDifferenceToTheBlurredPictureWithReflectedBorder() {
    try (Frame picture = Frame.allocate(WIDTH, HEIGHT, 2)) {
      fill(picture);
      try (Frame before = picture.copy()) {
        Sharpening.unsharp(picture, 0.6);
        for (int c = 0; c < 2; c++) {
          for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double x = Planes.buffer(before, c).get(i);
            double blurred = blurred(Planes.buffer(before, c), i % WIDTH, i / WIDTH);
            assertEquals(x + 0.6 * (x - blurred), Planes.buffer(picture, c).get(i), 1e-5);
          }
        }
      }
    }
  }

  private static void fill(Frame picture) {
    for (int c = 0; c < picture.channels(); c++) {
      FloatBuffer plane = Planes.buffer(picture, c);
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, (i * 37 + c * 11) % 23 / 23f);
      }
    }
  }

  private static double blurred(FloatBuffer plane, int x, int y) {
    double sum = 0;
    for (int j = -2; j <= 2; j++) {
      for (int i = -2; i <= 2; i++) {
        int index = reflect(y + j, HEIGHT) * WIDTH + reflect(x + i, WIDTH);
        sum += BINOMIAL[i + 2] * BINOMIAL[j + 2] * plane.get(index) / 256.;
      }
    }
    return sum;
  }

  private static int reflect(int i, int size) {
    int j = Math.abs(i);
    return j < size ? j : 2 * (size - 1) - j;
  }
}
