package org.impasto.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingSpaceTest {
  private static final double EXACTNESS = 1e-5;

  /** A half float has eleven significant bits. */
  private static final double HALF_FLOAT = Math.pow(2, -11);

  @Test
  void linearLightIsEncodedByTheKnownValuesOfSrgb() {
    assertEquals(0.46135613, WorkingSpace.LINEAR.encode(0.18f), EXACTNESS);
    assertEquals(0.73535698, WorkingSpace.LINEAR.encode(0.5f), EXACTNESS);
    assertEquals(0.21404114, WorkingSpace.LINEAR.decode(0.5f), EXACTNESS);
    assertEquals(0.04045, WorkingSpace.LINEAR.encode(0.0031308f), EXACTNESS);
    assertEquals(1, WorkingSpace.LINEAR.encode(1));
    assertEquals(1, WorkingSpace.LINEAR.decode(1));
  }

  @Test
  void rec709NumbersAreDecodedByTheCameraCurve() {
    // by the standard's rounded figures 0.5 is (0.599 / 1.099)^(1 / 0.45) = 0.25959 of light,
    // which sRGB writes as 0.5465
    double rounding = 1e-4;
    assertEquals(0.5465, WorkingSpace.REC709.encode(0.5f), rounding);
    assertEquals(0.5, WorkingSpace.REC709.decode(0.5465f), rounding);
  }

  @Test
  void tablesFollowTheFormulas() {
    for (double x = 0; x <= 1; x += 1e-4 / 3) {
      float value = (float) x;
      assertEquals(
          WorkingSpace.encodeSrgb(value), WorkingSpace.LINEAR.encode(value), EXACTNESS);
      assertEquals(
          WorkingSpace.decodeSrgb(value), WorkingSpace.LINEAR.decode(value), EXACTNESS);
      assertEquals(
          WorkingSpace.encodeSrgb(WorkingSpace.decodeRec709(value)),
          WorkingSpace.REC709.encode(value),
          EXACTNESS);
      assertEquals(
          WorkingSpace.encodeRec709(WorkingSpace.decodeSrgb(value)),
          WorkingSpace.REC709.decode(value),
          EXACTNESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void decodingUndoesEncoding(WorkingSpace space) {
    for (float x = 1e-5f; x <= 1; x *= 1.01f) {
      assertEquals(x, space.decode(space.encode(x)), x * HALF_FLOAT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOutOfRangeIsClamped(WorkingSpace space) {
    assertEquals(0, space.encode(-3));
    assertEquals(0, space.encode(Float.NaN));
    assertEquals(0, space.encode(Float.NEGATIVE_INFINITY));
    assertEquals(1, space.encode(17));
    assertEquals(1, space.encode(Float.POSITIVE_INFINITY));
    assertEquals(1, space.decode(1.5f));
    assertEquals(0, space.decode(-0.5f));
  }
}
