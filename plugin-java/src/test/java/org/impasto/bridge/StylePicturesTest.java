package org.impasto.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.frame.Frame;
import org.impasto.media.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylePicturesTest {
  @TempDir Path folder;

  @Test
  void readsAFileAgainOnlyWhereItHasChanged() throws IOException {
    Path file = folder.resolve("style.ppm");
    write(file, 2, 1);
    try (StylePictures styles = new StylePictures()) {
      Frame first = styles.read(file);
      assertSame(first, styles.read(file));
      write(file, 3, 2);
      assertEquals(3, styles.read(file).width());
    }
  }

  @Test
  void saysSoWhereTheFileIsMissing() {
    try (StylePictures styles = new StylePictures()) {
      assertThrows(MediaException.class, () -> styles.read(folder.resolve("missing.png")));
    }
  }

  private static void write(Path file, int width, int height) throws IOException {
    byte[] header = ("P6 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[header.length + width * height * 3];
    System.arraycopy(header, 0, bytes, 0, header.length);
    Files.write(file, bytes);
  }
}
