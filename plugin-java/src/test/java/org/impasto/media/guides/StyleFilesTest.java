package org.impasto.media.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleFilesTest {
  @TempDir Path folder;

  @Test
  void readsAFileAgainOnlyWhereItHasChanged() throws IOException {
    Path first = write("first.ppm", 2, 1);
    Path third = write("third.ppm", 4, 1);
    Settings settings =
        Settings.defaults().withStyleFile(first.toString()).withStyleFile3(third.toString());
    try (StyleFiles files = new StyleFiles()) {
      List<Frame> before = files.read(settings, false).whole();
      assertNull(before.get(1));
      assertSame(before.get(0), files.read(settings, false).whole().get(0));
      write("first.ppm", 3, 2);
      List<Frame> after = files.read(settings, false).whole();
      assertEquals(3, after.get(0).width());
      assertSame(before.get(2), after.get(2));
    }
  }

  @Test
  void onePictureMayStandTwiceAndTheFirstMayComeFromElsewhere() throws IOException {
    String file = write("one.ppm", 2, 1).toString();
    Settings settings =
        Settings.defaults().withStyleFile("missing.png").withStyleFile2(file).withStyleFile4(file);
    try (StyleFiles files = new StyleFiles()) {
      List<Frame> pictures = files.read(settings, true).whole();
      assertNull(pictures.get(0));
      assertSame(pictures.get(1), pictures.get(3));
      assertThrows(MediaException.class, () -> files.read(settings, false));
    }
  }

  private Path write(String name, int width, int height) throws IOException {
    byte[] header = ("P6 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[header.length + width * height * 3];
    System.arraycopy(header, 0, bytes, 0, header.length);
    return Files.write(folder.resolve(name), bytes);
  }
}
