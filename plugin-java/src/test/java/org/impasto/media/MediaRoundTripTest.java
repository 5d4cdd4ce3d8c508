package org.impasto.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impasto.frame.Frame;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.picture.Pictures;
import org.impasto.media.sequence.SequencePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaRoundTripTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;
  private static final FrameRange RANGE = new FrameRange(5, 16);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mov", "mkv"})
  void aVideoKeepsCountRateSizeAndPictures(String suffix) {
    Path video = folder.resolve("shot." + suffix);
    write(video.toString(), WIDTH, HEIGHT, 8, false);
    try (MediaReader reader = MediaFiles.reader(video.toString())) {
      assertEquals(new FrameRange(1, RANGE.count()), reader.range());
      assertEquals(25, reader.framesPerSecond(), 1e-6);
      assertEquals(WIDTH, reader.width());
      assertEquals(HEIGHT, reader.height());
      for (int time = 1; time <= RANGE.count(); time++) {
        assertSame(reader, time, time + 4, 34);
      }
    }
  }

  @Test
  void aVideosFramesAreTheSameInAnyOrder() {
    Path video = folder.resolve("shot.mp4");
    write(video.toString(), WIDTH, HEIGHT, 8, false);
    try (MediaReader reader = MediaFiles.reader(video.toString())) {
      for (int time : new int[] {12, 1, 11, 2, 12, 3}) {
        assertSame(reader, time, time + 4, 34);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"png,8,50", "png,16,90", "tiff,16,90", "ppm,8,50", "ppm,16,90", "jpg,8,38"})
  void aSequenceKeepsNumbersAndPictures(String suffix, int bits, double decibels) {
    String pattern = folder.resolve("shot.%04d." + suffix).toString();
    write(pattern, WIDTH, HEIGHT, bits, false);
    assertTrue(Files.exists(folder.resolve("shot.0005." + suffix)));
    for (String name : List.of(pattern, pattern.replace("%04d", "####"), folder.toString())) {
      try (MediaReader reader = MediaFiles.reader(name)) {
        assertEquals(RANGE, reader.range());
        assertSame(reader, 5, 5, decibels);
        assertSame(reader, 16, 16, decibels);
      }
    }
  }

  @Test
  void aVideoOfOddSizeIsCroppedAndSaysSo() {
    Path video = folder.resolve("odd.mp4");
    String note = write(video.toString(), WIDTH + 1, HEIGHT + 1, 8, false);
    assertTrue(note.contains(WIDTH + "x" + HEIGHT), note);
    try (MediaReader reader = MediaFiles.reader(video.toString())) {
      assertEquals(WIDTH, reader.width());
      assertEquals(HEIGHT, reader.height());
    }
  }

  @Test
  void anInterruptedVideoLeavesTheEarlierOneUntouched() throws IOException {
    Path video = folder.resolve("shot.mp4");
    write(video.toString(), WIDTH, HEIGHT, 8, false);
    byte[] before = Files.readAllBytes(video);
    try (MediaWriter writer = MediaFiles.writer(video.toString(), format(WIDTH, HEIGHT, 8, true));
        Frame frame = TestPictures.waves(WIDTH, HEIGHT, 40)) {
      writer.write(5, frame);
    }
    assertEquals(List.of("shot.mp4"), names());
    assertTrue(Arrays.equals(before, Files.readAllBytes(video)));
  }

  @Test
  void aFinishedVideoReplacesTheEarlierOneWhereAllowed() throws IOException {
    Path video = folder.resolve("shot.mp4");
    Files.writeString(video, "an earlier file");
    write(video.toString(), WIDTH, HEIGHT, 8, true);
    assertEquals(List.of("shot.mp4"), names());
    try (MediaReader reader = MediaFiles.reader(video.toString())) {
      assertEquals(RANGE.count(), reader.range().count());
    }
  }

  @Test
  void aSinglePictureIsAShotOfOneFrame() {
    Path picture = folder.resolve("still.png");
    try (Frame frame = TestPictures.waves(WIDTH, HEIGHT, 1)) {
      Pictures.write(picture, frame);
    }
    try (MediaReader reader = MediaFiles.reader(picture.toString())) {
      assertEquals(new FrameRange(1, 1), reader.range());
      assertSame(reader, 1, 1, 50);
    }
    assertFalse(SequencePattern.isPattern(picture.toString()));
  }

  private static void assertSame(MediaReader reader, int time, int drawn, double decibels) {
    try (Frame read = reader.frame(time);
        Frame expected = TestPictures.waves(WIDTH, HEIGHT, drawn)) {
      double psnr = TestPictures.psnr(expected, read);
      assertTrue(
          psnr > decibels,
          "frame " + time + ": " + psnr + " dB, more than " + decibels + " required");
    }
  }

  private String write(String output, int width, int height, int bits, boolean overwrite) {
    try (MediaWriter writer = MediaFiles.writer(output, format(width, height, bits, overwrite))) {
      for (int time = RANGE.first(); time <= RANGE.last(); time++) {
        try (Frame frame = TestPictures.waves(width, height, time)) {
          writer.write(time, frame);
        }
      }
      writer.finish();
      return writer.note();
    }
  }

  private static MediaWriter.Format format(int width, int height, int bits, boolean overwrite) {
    return new MediaWriter.Format(RANGE, width, height, 25, bits, overwrite);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
