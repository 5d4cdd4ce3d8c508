package org.impasto.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;

class PictureFrameTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 60;

  /** Noise, with a border of one grey: px at left, top, right, bottom. */
  private static Frame framed(float grey, int left, int top, int right, int bottom) {
    Random random = new Random(3);
    Frame frame = Frame.allocate(WIDTH, HEIGHT, 3);
    FloatBuffer all = Planes.all(frame);
    for (int i = 0; i < all.capacity(); i++) {
      int x = i % WIDTH;
      int y = i / WIDTH % HEIGHT;
      boolean inside = x >= left && y >= top && x < WIDTH - right && y < HEIGHT - bottom;
      float noise = random.nextFloat();
      all.put(i, inside ? 0.2f + 0.6f * noise : grey + 0.01f * noise);
    }
    return frame;
  }

  @Test
  void evenBordersOfAnyColourAreFound() {
    for (float grey : new float[] {0, 0.95f}) {
      try (Frame picture = framed(grey, 9, 5, 8, 4)) {
        PictureFrame found = PictureFrame.of(picture);
        assertEquals(9, found.left(), 1);
        assertEquals(5, found.top(), 1);
        assertEquals(8, found.right(), 1);
        assertEquals(4, found.bottom(), 1);
        assertTrue(found.left() >= 9 && found.top() >= 5, "none of it is left");
      }
    }
  }

  @Test
  void aPictureWithoutABorderHasNone() {
    try (Frame picture = framed(0, 0, 0, 0, 0);
        Frame flat = Frame.allocate(WIDTH, HEIGHT, 3)) {
      Planes.fill(flat, 0.5f);
      assertTrue(PictureFrame.of(picture).none());
      assertTrue(PictureFrame.of(flat).none(), "one colour is no border");
    }
  }

  @Test
  void noStylePictureOfTheLooksHasABorder() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("..", "presets"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jpg")).toList()) {
        try (Frame picture = Pictures.read(file);
            Frame small = Resampling.resize(picture, 480, 480)) {
          assertTrue(PictureFrame.of(small).none(), file.toString());
        }
      }
    }
  }
}
