package org.impasto.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingSpaceTest {
  private static final double EXACTNESS = 1e-5;

  /** A half float has eleven significant bits. */
  private static final double HALF_FLOAT = Math.pow(2, -11);

  @Test
  void linearLightIsEncodedByTheKnownValuesOfSrgb() {
    assertEquals(0.46135613, encode(WorkingSpace.LINEAR, 0.18f), EXACTNESS);
    assertEquals(0.73535698, encode(WorkingSpace.LINEAR, 0.5f), EXACTNESS);
    assertEquals(0.21404114, decode(WorkingSpace.LINEAR, 0.5f), EXACTNESS);
    assertEquals(0.04045, encode(WorkingSpace.LINEAR, 0.0031308f), EXACTNESS);
    assertEquals(1, encode(WorkingSpace.LINEAR, 1));
    assertEquals(1, decode(WorkingSpace.LINEAR, 1));
  }

  @Test
  void rec709NumbersAreDecodedByTheCameraCurve() {
    // by the standard's rounded figures 0.5 is (0.599 / 1.099)^(1 / 0.45) = 0.25959 of light,
    // which sRGB writes as 0.5465
    double rounding = 1e-4;
    assertEquals(0.5465, encode(WorkingSpace.REC709, 0.5f), rounding);
    assertEquals(0.5, decode(WorkingSpace.REC709, 0.5465f), rounding);
  }

  @Test
  void tablesFollowTheFormulas() {
    for (double x = 0; x <= 1; x += 1e-4 / 3) {
      float value = (float) x;
      assertEquals(WorkingSpace.encodeSrgb(value), encode(WorkingSpace.LINEAR, value), EXACTNESS);
      assertEquals(WorkingSpace.decodeSrgb(value), decode(WorkingSpace.LINEAR, value), EXACTNESS);
      assertEquals(
          WorkingSpace.encodeSrgb(WorkingSpace.decodeRec709(value)),
          encode(WorkingSpace.REC709, value),
          EXACTNESS);
      assertEquals(
          WorkingSpace.encodeRec709(WorkingSpace.decodeSrgb(value)),
          decode(WorkingSpace.REC709, value),
          EXACTNESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void decodingUndoesEncoding(WorkingSpace space) {
    for (float x = 1e-5f; x <= 1; x *= 1.01f) {
      float host = decode(space, x);
      assertEquals(host, decode(space, encode(space, host)), Math.max(1e-6, host * HALF_FLOAT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOutOfRangeIsClamped(WorkingSpace space) {
    assertEquals(0, encode(space, -3));
    assertEquals(0, encode(space, Float.NEGATIVE_INFINITY));
    assertEquals(1, encode(space, 17));
    assertEquals(1, encode(space, Float.POSITIVE_INFINITY));
    assertEquals(decode(space, 1), decode(space, 1.5f));
    assertEquals(decode(space, 0), decode(space, -0.5f));
  }

  @Test
  void whatIsNoNumberIsBlack() {
    for (WorkingSpace space : WorkingSpace.values()) {
      float[] colour = {Float.NaN, 0.5f, 0.5f};
      space.encode(colour);
      for (float channel : colour) {
        assertTrue(channel >= 0 && channel <= 1, space + " gives " + channel);
      }
    }
  }

  /** S-2016-001, table of example values; the primaries' chromaticities are S-2014-004's. */
  @Test
  void acesNumbersAreLightOfOtherPrimaries() {
    assertEquals(
        WorkingSpace.encodeSrgb(0.18), encode(WorkingSpace.ACESCCT, 0.4135884f), EXACTNESS);
    assertEquals(0.5547945, decode(WorkingSpace.ACESCCT, 1), EXACTNESS);
    assertEquals(0.0729055, decode(WorkingSpace.ACESCCT, 0), EXACTNESS);
    float[] red = {1, 0, 0};
    WorkingSpace.ACESCG.decode(red);
    assertArrayEquals(new float[] {0.61310f, 0.07019f, 0.02062f}, red, 1e-4f);
    WorkingSpace.ACESCG.encode(red);
    assertArrayEquals(new float[] {1, 0, 0}, red, 1e-3f);
  }

  /** Of grey. */
  private static float encode(WorkingSpace space, float host) {
    float[] colour = {host, host, host};
    space.encode(colour);
    assertEquals(colour[0], colour[2], EXACTNESS);
    return colour[1];
  }

  private static float decode(WorkingSpace space, float display) {
    float[] colour = {display, display, display};
    space.decode(colour);
    assertEquals(colour[0], colour[2], EXACTNESS);
    return colour[1];
  }
}
