package org.impasto.media.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleAlphaTest {
  private static final int SIDE = 40;

  @TempDir private Path folder;

  /** A red disc on clear black. */
  private static Frame disc(double radius) {
    Frame frame = Frame.allocate(SIDE, SIDE, 4);
    for (int i = 0; i < SIDE * SIDE; i++) {
      boolean inside = Math.hypot(i % SIDE - SIDE / 2.0, i / SIDE - SIDE / 2.0) < radius;
      frame.plane(0).put(i, inside ? 0.8f : 0);
      frame.plane(1).put(i, inside ? 0.2f : 0);
      frame.plane(2).put(i, inside ? 0.1f : 0);
      frame.plane(3).put(i, inside ? 1 : 0);
    }
    return frame;
  }

  @ParameterizedTest
  @ValueSource(strings = {"style.png", "style.tif", "style.exr"})
  void whatIsClearIsNoPaint(String name) {
    Path file = folder.resolve(name);
    try (Frame disc = disc(15)) {
      Pictures.write(file, disc, 16);
    }
    try (Frame style = Pictures.readStyle(file)) {
      assertEquals(4, style.channels());
      assertEquals(0, style.plane(3).get(0), "the clear corner is no paint");
      assertEquals(1, style.plane(3).get((style.height() / 2) * style.width() + 15));
      assertTrue(style.width() < SIDE - 8 && style.height() < SIDE - 8, "cut to what can be seen");
      for (int i = 0; i < style.width() * style.height(); i++) {
        assertEquals(0.8, style.plane(0).get(i), 2e-3, "pixel " + i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"a.png, 8", "a.png, 16", "a.tif, 8", "a.tif, 16", "a.exr, 16"})
  void alphaComesBackStraight(String name, int bits) {
    Path file = folder.resolve(name);
    try (Frame written = disc(15)) {
      for (int i = 0; i < SIDE * SIDE; i++) {
        written.plane(3).put(i, (float) (0.25 + 0.5 * (i % SIDE) / SIDE));
      }
      Pictures.write(file, written, bits);
      try (Frame read = Pictures.readWithAlpha(file, ReadOptions.USUAL)) {
        assertEquals(4, read.channels());
        for (int i = 0; i < written.elements(); i++) {
          assertEquals(written.data().get(i), read.data().get(i), 2e-3, "number " + i);
        }
      }
    }
  }

  @Test
  void aStyleThatCannotBeSeenIsRefused() {
    Path file = folder.resolve("clear.png");
    try (Frame clear = disc(0)) {
      Pictures.write(file, clear, 8);
    }
    String message =
        assertThrows(MediaException.class, () -> Pictures.readStyle(file)).getMessage();
    assertTrue(message.contains("clear everywhere"), message);
  }
}
