package org.impasto.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.junit.jupiter.api.Test;

class WarpTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 41;
  private static final double A = -0.75;
  private static final double EXACTNESS = 2e-6;

  @Test
  void bicubicIsCubicConvolutionAtTheExactTarget() {
    try (Frame frame = noise(3);
        FlowField flow = motion(9);
        Frame warped = Warp.bicubic(frame, flow)) {
      assertInterpolated(frame, flow, warped, WarpTest::cubic);
    }
  }

  @Test
  void bilinearIsTheTentAtTheExactTarget() {
    try (Frame frame = noise(2);
        FlowField flow = motion(9);
        Frame warped = Warp.bilinear(frame, flow)) {
      assertInterpolated(frame, flow, warped, d -> Math.max(0, 1 - Math.abs(d)));
    }
  }

  @Test
  void wholeStepsMovePixelsWithoutLoss() {
    try (Frame frame = noise(1);
        FlowField flow = FlowField.allocate(WIDTH, HEIGHT)) {
      fill(flow, 3, -2);
      try (Frame warped = Warp.bicubic(frame, flow)) {
        FloatBuffer from = Planes.buffer(frame, 0);
        FloatBuffer to = Planes.buffer(warped, 0);
        for (int y = 2; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH - 3; x++) {
            assertEquals(from.get((y - 2) * WIDTH + x + 3), to.get(y * WIDTH + x));
          }
        }
      }
    }
  }

  @Test
  void farOutsideTheBorderIsRepeated() {
    try (Frame frame = noise(1);
        FlowField flow = FlowField.allocate(WIDTH, HEIGHT)) {
      fill(flow, 1e9f, Float.NEGATIVE_INFINITY);
      try (Frame warped = Warp.bicubic(frame, flow)) {
        float corner = Planes.buffer(frame, 0).get(WIDTH - 1);
        assertEquals(corner, Planes.buffer(warped, 0).get(5 * WIDTH + 5), EXACTNESS);
      }
    }
  }

  @Test
  void invalidMotionTakesThePixelItself() {
    try (Frame frame = noise(1);
        FlowField flow = FlowField.allocate(WIDTH, HEIGHT)) {
      fill(flow, 5, Float.NaN);
      try (Frame warped = Warp.bicubic(frame, flow)) {
        assertEquals(0, Planes.buffer(frame, 0).compareTo(Planes.buffer(warped, 0)));
      }
    }
  }

  @Test
  void aFrameIsNotWarpedIntoItself() {
    try (Frame frame = noise(1);
        FlowField flow = motion(1)) {
      assertThrows(
          IllegalArgumentException.class, () -> Warp.bicubicInto(frame, flow, frame));
    }
  }

  private static void assertInterpolated(
      Frame frame, FlowField flow, Frame warped, DoubleUnaryOperator kernel) {
    FloatBuffer[] motion = Planes.buffers(flow.frame());
    for (int c = 0; c < frame.channels(); c++) {
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        double x = i % WIDTH + (double) motion[0].get(i);
        double y = i / WIDTH + (double) motion[1].get(i);
        double expected = sum(Planes.buffer(frame, c), x, y, kernel);
        assertEquals(expected, Planes.buffer(warped, c).get(i), EXACTNESS);
      }
    }
  }

  private static double sum(FloatBuffer plane, double x, double y, DoubleUnaryOperator kernel) {
    double sum = 0;
    for (int j = (int) Math.floor(y) - 1; j <= Math.floor(y) + 2; j++) {
      for (int i = (int) Math.floor(x) - 1; i <= Math.floor(x) + 2; i++) {
        int column = Math.max(0, Math.min(WIDTH - 1, i));
        int line = Math.max(0, Math.min(HEIGHT - 1, j));
        double weight = kernel.applyAsDouble(x - i) * kernel.applyAsDouble(y - j);
        sum += weight * plane.get(line * WIDTH + column);
      }
    }
    return sum;
  }

  private static double cubic(double distance) {
    double d = Math.abs(distance);
    if (d <= 1) {
      return (A + 2) * d * d * d - (A + 3) * d * d + 1;
    }
    return d < 2 ? A * (d * d * d - 5 * d * d + 8 * d - 4) : 0;
  }

  private static Frame noise(int channels) {
    Frame frame = Frame.allocate(WIDTH, HEIGHT, channels);
    Random random = new Random(1);
    for (FloatBuffer plane : Planes.buffers(frame)) {
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, random.nextFloat());
      }
    }
    return frame;
  }

  /** Random motion of up to so many pixels each way, beyond the border too. */
  private static FlowField motion(float largest) {
    FlowField flow = FlowField.allocate(WIDTH, HEIGHT);
    Random random = new Random(2);
    for (FloatBuffer plane : Planes.buffers(flow.frame())) {
      for (int i = 0; i < plane.capacity(); i++) {
        plane.put(i, (2 * random.nextFloat() - 1) * largest);
      }
    }
    return flow;
  }

  private static void fill(FlowField flow, float u, float v) {
    FloatBuffer[] planes = Planes.buffers(flow.frame());
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      planes[0].put(i, u);
      planes[1].put(i, v);
    }
  }
}
