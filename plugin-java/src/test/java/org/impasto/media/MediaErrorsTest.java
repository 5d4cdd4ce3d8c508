package org.impasto.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.frame.Frame;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaErrorsTest {
  @TempDir private Path folder;

  @Test
  void aMissingInputIsNamed() {
    assertComplains("does not exist", () -> MediaFiles.reader(path("none.mp4")));
    assertComplains("no picture is named like", () -> MediaFiles.reader(path("none.%04d.png")));
  }

  @Test
  void aFileThatIsNoVideoIsNamed() throws IOException {
    Files.writeString(folder.resolve("broken.mp4"), "no video at all");
    assertComplains(
        "broken.mp4 cannot be read as a video", () -> MediaFiles.reader(path("broken.mp4")));
  }

  @Test
  void aTruncatedVideoHasTheFramesThatAreLeft() throws IOException {
    Path video = folder.resolve("whole.mkv");
    FrameRange range = new FrameRange(1, 30);
    try (MediaWriter writer = MediaFiles.writer(video.toString(), format(range))) {
      for (int time = 1; time <= 30; time++) {
        try (Frame frame = TestPictures.waves(64, 48, time)) {
          writer.write(time, frame);
        }
      }
      writer.finish();
    }
    byte[] bytes = Files.readAllBytes(video);
    Files.write(folder.resolve("cut.mkv"), Arrays.copyOf(bytes, bytes.length / 2));
    try (MediaReader reader = MediaFiles.reader(path("cut.mkv"))) {
      assertTrue(reader.range().count() < 30);
      reader.frame(reader.range().first()).close();
    }
  }

  @Test
  void aGapInASequenceIsNamed() {
    picture("shot.0001.png", 8, 8);
    picture("shot.0003.png", 8, 8);
    assertComplains("shot.0002.png is missing", () -> MediaFiles.reader(path("shot.%04d.png")));
  }

  @Test
  void picturesOfDifferentSizesAreNamed() {
    picture("shot.1.png", 8, 8);
    picture("shot.2.png", 9, 8);
    try (MediaReader reader = MediaFiles.reader(path("shot.#.png"))) {
      assertComplains("shot.2.png is 9x8", () -> reader.frame(2));
      FrameUnavailableException unavailable =
          assertThrows(
              FrameUnavailableException.class, () -> new MediaFrameSource(reader).frame(2));
      assertTrue(unavailable.getMessage().contains("shot.2.png is 9x8"));
    }
  }

  @Test
  void aFolderWithTwoSequencesIsRefused() {
    picture("a.1.png", 8, 8);
    picture("b.1.png", 8, 8);
    assertComplains(
        "holds several sequences: a.####.png, b.####.png;",
        () -> MediaFiles.reader(folder.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shot.wmv", "shot.avi", "shot.%04d.gif", "shot"})
  void anOutputOfAnotherKindIsRefused(String name) {
    assertComplains(name, () -> MediaFiles.writer(path(name), format(new FrameRange(1, 2))));
  }

  @Test
  void anOutputThatExistsIsRefusedBeforeAnythingIsWritten() throws IOException {
    picture("out.0002.png", 8, 8);
    Files.writeString(folder.resolve("out.mp4"), "earlier");
    FrameRange range = new FrameRange(1, 2);
    assertComplains(
        "add --overwrite", () -> MediaFiles.writer(path("out.%04d.png"), format(range)));
    assertComplains("add --overwrite", () -> MediaFiles.writer(path("out.mp4"), format(range)));
    assertEquals("earlier", Files.readString(folder.resolve("out.mp4")));
  }

  @Test
  void anOutputFolderThatIsMissingIsNamed() {
    assertComplains(
        "does not exist; create it",
        () -> MediaFiles.writer(path("none/out.mp4"), format(new FrameRange(1, 2))));
  }

  @Test
  void severalFramesDoNotGoIntoOnePicture() {
    assertComplains(
        "out.png is one picture",
        () -> MediaFiles.writer(path("out.png"), format(new FrameRange(1, 2))));
  }

  private static MediaWriter.Format format(FrameRange range) {
    return new MediaWriter.Format(range, 64, 48, 24, 8, false);
  }

  private void picture(String name, int width, int height) {
    try (Frame frame = TestPictures.waves(width, height, 1)) {
      Pictures.write(folder.resolve(name), frame);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void assertComplains(String part, Executable action) {
    String message = assertThrows(MediaException.class, action).getMessage();
    assertTrue(message.contains(part), message);
  }
}
