package org.impasto.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.impasto.colour.WorkingSpace;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;

class CompositionTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 33;

  /** One painting over one picture in sRGB, as the command line and as the node lay it. */
  @Test
  void nodeAndCommandLineShowTheSame() {
    Composition composition = new Composition(true, 0.37, false);
    try (Frame source = varied(3, 7);
        Frame painted = varied(3, 11);
        Frame mask = varied(1, 13);
        HostPixels host = HostPixels.allocate(WIDTH, HEIGHT, Premultiplication.UNPREMULTIPLIED)) {
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        for (int c = 0; c < 3; c++) {
          host.data().put(4L * i + c, Planes.buffer(source, c).get(i));
        }
        host.data().put(4L * i + 3, 1);
      }
      composition.over(host, WorkingSpace.SRGB, painted, mask, host);
      composition.over(source, painted, mask);
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        for (int c = 0; c < 3; c++) {
          assertEquals(host.data().get(4L * i + c), Planes.buffer(painted, c).get(i), 1e-6f);
        }
      }
    }
  }

  @Test
  void theMaskIsInvertedWhereItIsAskedForAndLeftAloneElsewhere() {
    for (boolean inverts : new boolean[] {false, true}) {
      try (Frame given = varied(1, 5);
          Frame mask = new Composition(true, 1, inverts).mask(given::copy)) {
        float before = Planes.all(given).get(3);
        assertEquals(inverts ? 1 - before : before, Planes.all(mask).get(3));
      }
    }
  }

  @Test
  void otherViewsShowAllOfTheirsAndAskForNoMask() {
    Settings settings = Settings.defaults().withView(Settings.View.RELIABILITY).withMix(0.2);
    Composition composition = Composition.of(settings);
    assertNull(composition.mask(() -> fail("the mask was asked for")));
    assertFalse(composition.showsSource(null));
    assertTrue(Composition.of(settings.withView(Settings.View.RESULT)).showsSource(null));
  }

  @Test
  void aMaskOfAnotherSizeIsRefused() {
    try (Frame source = varied(3, 1);
        Frame painted = varied(3, 2);
        Frame mask = Frame.allocate(2, 2, 1)) {
      String refusal =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> new Composition(true, 1, false).over(source, painted, mask))
              .getMessage();
      assertTrue(refusal.contains("2x2") && refusal.contains("40x33"), refusal);
    }
  }

  @Test
  void aPictureWithoutAlphaIsWrittenOpaque() {
    try (Frame picture = varied(3, 3);
        Frame alpha = varied(1, 4);
        Frame opaque = Composition.withAlpha(picture, null);
        Frame covered = Composition.withAlpha(picture, alpha)) {
      int last = WIDTH * HEIGHT - 1;
      assertEquals(4, opaque.channels());
      assertEquals(1, Planes.buffer(opaque, 3).get(last));
      assertEquals(Planes.buffer(alpha, 0).get(last), Planes.buffer(covered, 3).get(last));
      assertEquals(Planes.buffer(picture, 2).get(last), Planes.buffer(covered, 2).get(last));
    }
  }

  /** Numbers in [0,1] that differ from pixel to pixel and with the seed. */
  private static Frame varied(int channels, int seed) {
    Frame frame = Frame.allocate(WIDTH, HEIGHT, channels);
    for (int i = 0; i < frame.elements(); i++) {
      frame.data().put(i, (seed * 131 + i * 7919) % 1009 / 1008f);
    }
    return frame;
  }
}
