package org.impasto.queue.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;

/** A small picture, light or dark at its left. */
final class TestJpeg {
  private TestJpeg() {}

  static byte[] of(boolean light) throws IOException {
    Path file = Files.createTempFile("test", ".jpg");
    try (Frame frame = Frame.allocate(64, 36, 3)) {
      for (long i = 0; i < frame.elements(); i++) {
        float across = (i % 64) / 64f;
        frame.data().put(i, light ? 1 - across : across);
      }
      Pictures.write(file, frame);
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
