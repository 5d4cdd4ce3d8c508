package org.impasto.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.impasto.frame.Frame;
import org.junit.jupiter.api.Test;

class FlowPictureTest {
  @Test
  void restIsWhiteAndInvalidMotionBlack() {
    assertArrayEquals(new float[] {1, 1, 1}, colour(0, 0), 1e-6f);
    assertArrayEquals(new float[] {0, 0, 0}, colour(Float.NaN, 1), 1e-6f);
  }

  @Test
  void directionIsHueAndLengthSaturation() {
    assertArrayEquals(new float[] {1, 0, 0}, colour(4, 0), 1e-6f);
    assertArrayEquals(new float[] {1, 0.5f, 0.5f}, colour(2, 0), 1e-6f);
    float[] left = colour(-4, 0);
    float[] up = colour(0, -4);
    float[] down = colour(0, 4);
    // the wheel runs red, yellow (down), cyan to blue (left), blue to magenta (up)
    assertArrayEquals(new float[] {0, left[1], 1}, left, 1e-6f);
    assertArrayEquals(new float[] {up[0], 0, 1}, up, 1e-6f);
    assertArrayEquals(new float[] {1, down[1], 0}, down, 1e-6f);
  }

  @Test
  void motionBeyondTheScaleIsDarker() {
    assertArrayEquals(new float[] {0.75f, 0, 0}, colour(40, 0), 1e-6f);
  }

  private static float[] colour(float u, float v) {
    try (FlowField field = FlowField.allocate(1, 1)) {
      field.frame().data().put(u, v);
      try (Frame picture = FlowPicture.of(field, 4)) {
        float[] colour = new float[3];
        picture.data().get(colour);
        return colour;
      }
    }
  }
}
