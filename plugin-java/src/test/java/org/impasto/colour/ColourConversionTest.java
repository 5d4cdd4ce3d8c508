package org.impasto.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.impasto.frame.BrokenNumbers;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.junit.jupiter.api.Test;

class ColourConversionTest {
  @Test
  void coloursAreUnpremultipliedAndEncoded() {
    try (HostPixels source =
            pixels(Premultiplication.PREMULTIPLIED, 0.09f, 0.25f, 3, 0.5f, 5, 5, 5, 0);
        Frame shown = ColourConversion.toDisplay(source, WorkingSpace.LINEAR)) {
      assertEquals(0.46135613, Planes.buffer(shown, 0).get(0), 1e-5);
      assertEquals(0.73535698, Planes.buffer(shown, 1).get(0), 1e-5);
      assertEquals(1, Planes.buffer(shown, 2).get(0));
      assertEquals(0, Planes.buffer(shown, 0).get(1));
    }
  }

  @Test
  void brokenNumbersAreCountedAndShownInRange() {
    try (HostPixels source = pixels(Premultiplication.PREMULTIPLIED, BrokenNumbers.ALL);
        Frame shown = Frame.allocate(source.width(), 1, 3)) {
      assertEquals(3, ColourConversion.toDisplay(source, WorkingSpace.LINEAR, shown));
      for (int c = 0; c < 3; c++) {
        for (int x = 0; x < source.width(); x++) {
          float value = Planes.buffer(shown, c).get(x);
          assertTrue(value >= 0 && value <= 1, "" + value);
        }
      }
    }
  }

  private static HostPixels pixels(Premultiplication kind, float... numbers) {
    HostPixels pixels = HostPixels.allocate(numbers.length / HostPixels.CHANNELS, 1, kind);
    pixels.data().put(numbers);
    return pixels;
  }
}
