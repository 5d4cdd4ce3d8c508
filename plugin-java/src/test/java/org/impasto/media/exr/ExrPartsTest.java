package org.impasto.media.exr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.writing.ExrParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExrPartsTest {
  @TempDir Path folder;

  /** Numbered apart in every plane. */
  private static Frame numbered(int channels, float step) {
    Frame frame = Frame.allocate(5, 3, channels);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < 15; i++) {
        Planes.buffer(frame, c).put(i, c + step * i);
      }
    }
    return frame;
  }

  @Test
  void everyPartIsReadBackByItsNameJustAsItWas() throws Exception {
    Path file = folder.resolve("layers.exr");
    try (Frame picture = numbered(4, 1 / 64f);
        Frame places = numbered(2, -1000.125f);
        Frame error = numbered(1, 0.1f)) {
      ExrParts.write(
          file,
          "paint",
          picture,
          List.of(
              new ExrParts.Data("matches", places, List.of("x", "y")),
              new ExrParts.Data("error", error, List.of("Y"))));
      ExrHeader header = ExrHeader.of(file, Files.readAllBytes(file));
      assertEquals(
          List.of(
              List.of("A", "B", "G", "R"), List.of("matches.x", "matches.y"), List.of("error.Y")),
          header.parts().stream()
              .map(each -> each.channels().stream().map(ExrChannel::name).toList())
              .toList());
      try (Frame first = read(file, "matches.y", "matches.x");
          Frame second = read(file, "error.Y")) {
        for (int i = 0; i < 15; i++) {
          assertEquals(1 - 1000.125f * i, Planes.buffer(first, 0).get(i));
          assertEquals(-1000.125f * i, Planes.buffer(first, 1).get(i), 0f);
          assertEquals(0.1f * i, Planes.buffer(second, 0).get(i), 0f);
        }
      }
    }
  }

  private static Frame read(Path file, String... channels) {
    return ExrChannels.read(file, "a test", List.of(List.of(channels)));
  }
}
