package org.impasto.engine.brush;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.recolour.Pixels;
import org.junit.jupiter.api.Test;

/** A brown roof before a light sky, painted in green strokes before a sky of the right colour. */
class LocalColourTest {
  private static final int SIDE = 128;
  private static final float[] SKY = {.6f, .7f, .9f};
  private static final float[] ROOF = {.45f, .25f, .15f};
  private static final float[] GREEN = {.2f, .4f, .15f};

  private static float[] colour(int x, float[] roof) {
    return x < SIDE / 2 ? SKY : roof;
  }

  private static Pixels guide() {
    float[][] planes = new float[3][SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      for (int c = 0; c < 3; c++) {
        planes[c][i] = colour(i % SIDE, ROOF)[c];
      }
    }
    return new Pixels(planes[0], planes[1], planes[2], null, SIDE, SIDE);
  }

  /** Strokes are two pixels wide. */
  private static float[] paint(float[] roof, float strokes) {
    float[] paint = new float[3 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      for (int c = 0; c < 3; c++) {
        float stroke = (i / SIDE) % 4 < 2 ? strokes : -strokes;
        paint[3 * i + c] = colour(i % SIDE, roof)[c] + stroke;
      }
    }
    return paint;
  }

  private static float mean(float[] paint, int from, int end, int colour) {
    double sum = 0;
    int count = 0;
    for (int y = 16; y < SIDE - 16; y++) {
      for (int x = from; x < end; x++, count++) {
        sum += paint[3 * (y * SIDE + x) + colour];
      }
    }
    return (float) (sum / count);
  }

  private static float contrast(float[] paint, int x) {
    double sum = 0;
    for (int y = 32; y < 96; y++) {
      sum += ((y % 4) < 2 ? 1 : -1) * paint[3 * (y * SIDE + x)];
    }
    return (float) (sum / 64);
  }

  @Test
  void aRoofThatTheStyleHasNoColourForIsMixedAndKeepsItsStrokes() {
    float[] paint = paint(GREEN, .05f);
    LocalColour.restore(paint, guide(), 1, 0);
    for (int c = 0; c < 3; c++) {
      float before = Math.abs(GREEN[c] - ROOF[c]);
      float left = Math.abs(mean(paint, SIDE / 2 + 8, SIDE - 16, c) - ROOF[c]);
      assertTrue(left < .6f * before + .01f, "colour " + c + ": " + left + " of " + before);
    }
    assertEquals(.05f, contrast(paint, SIDE * 3 / 4), .0025f);
  }

  @Test
  void theSkyBesideItIsLeftAlone() {
    float[] paint = paint(GREEN, 0);
    LocalColour.restore(paint, guide(), 1, 0);
    for (int c = 0; c < 3; c++) {
      assertEquals(SKY[c], mean(paint, 16, SIDE / 2 - 16, c), 1e-4f);
    }
  }

  @Test
  void paintOfTheRightColourStaysAsItIs() {
    float[] paint = paint(ROOF, 0);
    float[] before = paint.clone();
    LocalColour.restore(paint, guide(), 1, 0);
    assertArrayEquals(before, paint, 1e-5f);
  }

  @Test
  void withFreedomTheNetworksLightnessIsNotTaken() {
    float[] darker = {ROOF[0] - .1f, ROOF[1] - .1f, ROOF[2] - .1f};
    float[] paint = paint(darker, 0);
    LocalColour.restore(paint, guide(), 1, 1);
    assertEquals(darker[0], mean(paint, SIDE / 2 + 8, SIDE - 16, 0), 1e-3f);
    LocalColour.restore(paint, guide(), 1, 0);
    assertEquals(darker[0] + .04f, mean(paint, SIDE / 2 + 8, SIDE - 16, 0), 5e-3f);
  }
}
