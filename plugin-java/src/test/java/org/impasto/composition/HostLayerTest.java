package org.impasto.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.impasto.colour.ColourConversion;
import org.impasto.colour.WorkingSpace;
import org.impasto.frame.BrokenNumbers;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.frame.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostLayerTest {
  /** In range, dark, HDR, negative, alpha 0 with and without light, alpha above 1. */
  private static final float[] WILD = {
    0.2f, 0.5f, 0.9f, 1, 1e-4f, 0, 3e-3f, 0.5f, 7.5f, 1.5f, 60000, 1, -0.2f, 0.1f, 2, 0.25f, //
    0.3f, 0.4f, 0.5f, 0, 0, 0, 0, 0, 4, -1, 0.7f, 1.5f, 1, 1, 1, 0.5f
  };

  @ParameterizedTest
  @EnumSource
  void anUnpaintedPictureComesBackBitByBit(WorkingSpace space) {
    for (Premultiplication kind : Premultiplication.values()) {
      try (HostPixels source = pixels(kind, WILD);
          HostPixels out = HostPixels.allocate(source.width(), 1, kind);
          Frame shown = ColourConversion.toDisplay(source, space)) {
        lay(shown, source, space, 1, null, out);
        assertArrayEquals(WILD, numbers(out), kind + " " + space);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void mixZeroAndMaskZeroKeepTheSourceBitByBit(Premultiplication kind) {
    float[] all = Arrays.copyOf(WILD, WILD.length + BrokenNumbers.ALL.length);
    System.arraycopy(BrokenNumbers.ALL, 0, all, WILD.length, BrokenNumbers.ALL.length);
    try (HostPixels source = pixels(kind, all);
        HostPixels out = HostPixels.allocate(source.width(), 1, kind);
        Frame painted = filled(source.width(), 3, 0.3f);
        Frame mask = filled(source.width(), 1, 0)) {
      lay(painted, source, WorkingSpace.LINEAR, 0, null, out);
      assertArrayEquals(all, numbers(out));
      lay(painted, source, WorkingSpace.LINEAR, 1, mask, out);
      assertArrayEquals(all, numbers(out));
    }
  }

  @ParameterizedTest
  @CsvSource({"OPAQUE, 0.21404", "UNPREMULTIPLIED, 0.21404", "PREMULTIPLIED, 0.10702"})
  void thePaintingComesBackAsTheSourceWasAndAlphaStays(Premultiplication kind, float expected) {
    try (HostPixels source = pixels(kind, 0.1f, 0.2f, 0.3f, 0.5f);
        HostPixels out = HostPixels.allocate(1, 1, kind);
        Frame painted = filled(1, 3, 0.5f)) {
      lay(painted, source, WorkingSpace.LINEAR, 1, null, out);
      assertArrayEquals(new float[] {expected, expected, expected, 0.5f}, numbers(out), 1e-5f);
    }
  }

  @Test
  void lightBeyondTheDisplayIsAddedToThePainting() {
    try (HostPixels source = pixels(Premultiplication.OPAQUE, 7.5f, -0.2f, 0.5f, 1);
        Frame painted = filled(1, 3, 0.5f)) {
      lay(painted, source, WorkingSpace.LINEAR, 1, null, source);
      assertArrayEquals(new float[] {6.71404f, 0.01404f, 0.21404f, 1}, numbers(source), 1e-5f);
    }
  }

  @Test
  void mixAndMaskMultiply() {
    try (HostPixels source = pixels(Premultiplication.OPAQUE, 0, 0, 0, 1, 0, 0, 0, 1);
        HostPixels out = HostPixels.allocate(2, 1, Premultiplication.OPAQUE);
        Frame painted = filled(2, 3, 1);
        Frame mask = filled(2, 1, 1)) {
      Planes.buffer(mask, 0).put(1, 0.25f);
      lay(painted, source, WorkingSpace.AS_IS, 0.5, mask, out);
      float[] expected = {0.5f, 0.5f, 0.5f, 1, 0.125f, 0.125f, 0.125f, 1};
      assertArrayEquals(expected, numbers(out));
    }
  }

  /**
   * Over, by the book: a' = a, u' = (1 - k) u + k p on unpremultiplied colours u = s / a, then s' =
   * a u'.
   */
  @Test
  void aMaskedPaintingLiesOverSemiTransparentPremultipliedPixels() {
    float alpha = 0.4f;
    float masked = 0.3f;
    float painting = 0.9f;
    float[] source = {0.08f, 0.2f, 0.36f, alpha};
    try (HostPixels pixels =
            pixels(Premultiplication.PREMULTIPLIED, source[0], source[1], source[2], alpha);
        Frame painted = filled(1, 3, painting);
        Frame mask = filled(1, 1, masked)) {
      Mattes.invert(mask);
      lay(painted, pixels, WorkingSpace.LINEAR, 0.5, mask, pixels);
      double k = 0.5 * (1 - masked);
      double light = Math.pow((painting + 0.055) / 1.055, 2.4);
      for (int c = 0; c < 3; c++) {
        double expected = alpha * ((1 - k) * source[c] / alpha + k * light);
        assertEquals(expected, numbers(pixels)[c], 2e-5, "channel " + c);
      }
      assertEquals(alpha, numbers(pixels)[3]);
    }
  }

  @Test
  void brokenNumbersArePaintedOver() {
    try (HostPixels source = pixels(Premultiplication.PREMULTIPLIED, BrokenNumbers.ALL);
        Frame shown = ColourConversion.toDisplay(source, WorkingSpace.LINEAR)) {
      lay(shown, source, WorkingSpace.LINEAR, 1, null, source);
      assertEquals(0, numbers(source)[0]);
    }
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    float[] numbers = new float[64 * 64 * HostPixels.CHANNELS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i * 7919 % 1009) / 700f;
    }
    float[][] results = new float[2][];
    for (int i = 0; i < 2; i++) {
      Rows.limit(1 + 3 * i);
      try (HostPixels source = pixels(64, Premultiplication.PREMULTIPLIED, numbers);
          Frame painted = ColourConversion.toDisplay(source, WorkingSpace.LINEAR)) {
        lay(painted, source, WorkingSpace.REC709, 1, null, source);
        results[i] = numbers(source);
      } finally {
        Rows.limit(Runtime.getRuntime().availableProcessors());
      }
    }
    assertArrayEquals(results[0], results[1]);
  }

  @Test
  void aPaintingOfAnotherSizeIsRefused() {
    try (HostPixels source = pixels(Premultiplication.OPAQUE, 0, 0, 0, 1);
        Frame painted = filled(2, 3, 1)) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class,
              () -> lay(painted, source, WorkingSpace.SRGB, 1, null, source));
      assertTrue(refusal.getMessage().contains("2x1"), refusal.getMessage());
    }
  }

  private static void lay(
      Frame painted,
      HostPixels source,
      WorkingSpace space,
      double mix,
      Frame mask,
      HostPixels out) {
    new Composition(true, mix, false).over(source, space, painted, mask, out);
  }

  private static HostPixels pixels(Premultiplication kind, float... numbers) {
    return pixels(numbers.length / HostPixels.CHANNELS, kind, numbers);
  }

  private static HostPixels pixels(int width, Premultiplication kind, float... numbers) {
    int height = numbers.length / HostPixels.CHANNELS / width;
    HostPixels pixels = HostPixels.allocate(width, height, kind);
    pixels.data().put(numbers);
    return pixels;
  }

  private static float[] numbers(HostPixels pixels) {
    float[] numbers = new float[(int) pixels.elements()];
    pixels.data().get(numbers);
    return numbers;
  }

  private static Frame filled(int width, int channels, float value) {
    Frame frame = Frame.allocate(width, 1, channels);
    for (long i = 0; i < frame.elements(); i++) {
      frame.data().put(i, value);
    }
    return frame;
  }
}
