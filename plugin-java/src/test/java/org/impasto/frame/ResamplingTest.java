package org.impasto.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static final double A = -0.75;

  @Test
  void shrinkingAveragesTheAreaOfEachPixel() {
    try (Frame source = noise(20, 15, 3);
        Frame small = Resampling.resize(source, 7, 4)) {
      for (int c = 0; c < 3; c++) {
        FloatBuffer from = Planes.buffer(source, c);
        FloatBuffer to = Planes.buffer(small, c);
        for (int y = 0; y < 4; y++) {
          for (int x = 0; x < 7; x++) {
            double expected =
                areaMean(from, 20, x * 20 / 7., (x + 1) * 20 / 7., y * 15 / 4., (y + 1) * 15 / 4.);
            assertEquals(expected, to.get(y * 7 + x), 1e-5);
          }
        }
      }
    }
  }

  @Test
  void growingIsCubicConvolutionBetweenPixelCentres() {
    try (Frame source = noise(9, 8, 1);
        Frame large = Resampling.resize(source, 21, 20)) {
      FloatBuffer from = Planes.buffer(source, 0);
      FloatBuffer to = Planes.buffer(large, 0);
      for (int y = 0; y < 20; y++) {
        for (int x = 0; x < 21; x++) {
          double expected = cubic(from, 9, 8, (x + .5) * 9 / 21 - .5, (y + .5) * 8 / 20 - .5);
          assertEquals(expected, to.get(y * 21 + x), 1e-5);
        }
      }
    }
  }

  @Test
  void oneAxisMayShrinkWhileTheOtherGrows() {
    try (Frame source = noise(16, 6, 1);
        Frame mixed = Resampling.resize(source, 8, 12);
        Frame narrow = Resampling.resize(source, 8, 6);
        Frame expected = Resampling.resize(narrow, 8, 12)) {
      assertSame(expected, mixed);
    }
  }

  @Test
  void theSameSizeIsACopyAndABufferIsReused() {
    try (Frame source = noise(5, 4, 2);
        Frame target = Frame.allocate(5, 4, 2)) {
      Resampling.resizeInto(source, target);
      assertSame(source, target);
    }
  }

  @Test
  void anotherNumberOfChannelsIsRefused() {
    try (Frame source = noise(5, 4, 3);
        Frame target = Frame.allocate(5, 4, 1)) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class, () -> Resampling.resizeInto(source, target));
      assertTrue(refusal.getMessage().contains("1 channels, but 3"));
    }
  }

  private static Frame noise(int width, int height, int channels) {
    Frame frame = Frame.allocate(width, height, channels);
    Random random = new Random(3);
    for (FloatBuffer plane : Planes.buffers(frame)) {
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, random.nextFloat());
      }
    }
    return frame;
  }

  private static void assertSame(Frame expected, Frame found) {
    for (int c = 0; c < expected.channels(); c++) {
      assertEquals(0, Planes.buffer(expected, c).compareTo(Planes.buffer(found, c)));
    }
  }

  private static double areaMean(
      FloatBuffer plane, int width, double left, double right, double top, double bottom) {
    double sum = 0;
    for (int y = (int) top; y < bottom; y++) {
      for (int x = (int) left; x < right; x++) {
        double covered = Math.min(x + 1, right) - Math.max(x, left);
        sum += covered * (Math.min(y + 1, bottom) - Math.max(y, top)) * plane.get(y * width + x);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }

  private static double cubic(FloatBuffer plane, int width, int height, double x, double y) {
    double sum = 0;
    for (int j = (int) Math.floor(y) - 1; j <= Math.floor(y) + 2; j++) {
      for (int i = (int) Math.floor(x) - 1; i <= Math.floor(x) + 2; i++) {
        int column = Math.max(0, Math.min(width - 1, i));
        int line = Math.max(0, Math.min(height - 1, j));
        sum += kernel(x - i) * kernel(y - j) * plane.get(line * width + column);
      }
    }
    return sum;
  }

  private static double kernel(double distance) {
    double d = Math.abs(distance);
    if (d <= 1) {
      return (A + 2) * d * d * d - (A + 3) * d * d + 1;
    }
    return d < 2 ? A * (d * d * d - 5 * d * d + 8 * d - 4) : 0;
  }
}
