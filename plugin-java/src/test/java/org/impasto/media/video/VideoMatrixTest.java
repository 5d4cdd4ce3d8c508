package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.impasto.composition.Composition;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos as people have them, read and written: what comes in comes out. */
class VideoMatrixTest {
  private static final double TWO_LEVELS = 2.0 / 255;

  @TempDir private Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static MediaReader open(Path file) {
    return MediaFiles.reader(file.toString());
  }

  /** Writes the frames that were read, as {@code impasto paint} does. */
  private String copy(
      MediaReader from, Path to, FrameRange range, Rate rate, int bits, String codec) {
    MediaWriter.Format format =
        new MediaWriter.Format(
            range,
            from.width(),
            from.height(),
            rate,
            bits,
            false,
            codec,
            CodingQuality.USUAL,
            from.hasAlpha(),
            from);
    try (MediaWriter writer = MediaFiles.writer(to.toString(), format)) {
      for (int time = range.first(); time <= range.last(); time++) {
        try (Frame colours = from.frame(time);
            Frame alpha = from.alpha(time);
            Frame whole =
                from.hasAlpha() ? Composition.withAlpha(colours, alpha) : colours.copy()) {
          writer.write(time, whole);
        }
      }
      writer.finish();
      return writer.note();
    }
  }

  private String copy(Path from, Path to) {
    try (MediaReader reader = open(from)) {
      return copy(reader, to, reader.range(), reader.rate(), 8, "");
    }
  }

  /** Seconds of sound: from the first packet's begin to the last's end. */
  private static double sound(Path file) {
    try (Demuxer demuxer = new Demuxer(file)) {
      double first = Double.NaN;
      double end = Double.NaN;
      for (AVPacket packet = demuxer.next(); packet != null; packet = demuxer.next()) {
        if (packet.stream_index() != demuxer.video()) {
          var base = demuxer.container().streams(packet.stream_index()).time_base();
          double tick = (double) base.num() / base.den();
          first = Double.isNaN(first) ? packet.pts() * tick : first;
          end = (packet.pts() + packet.duration()) * tick;
        }
      }
      return end - first;
    }
  }

  private static double mean(Frame frame, int channel, int left, int top, int right, int bottom) {
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += Planes.buffer(frame, channel).get(y * frame.width() + x);
      }
    }
    return sum / (right - left) / (bottom - top);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mov", "mkv"})
  void soundComesAlongAndIsCutToTheFrames(String suffix) throws IOException {
    Path shot = new Footage().withSound().write(file("shot." + suffix));
    copy(shot, file("all." + suffix));
    assertEquals(sound(shot), sound(file("all." + suffix)), 0.03);
    try (MediaReader reader = open(shot)) {
      copy(reader, file("part." + suffix), new FrameRange(3, 8), reader.rate(), 8, "");
      String note = copy(reader, file("slow." + suffix), reader.range(), new Rate(12, 1), 8, "");
      assertTrue(note.contains("--fps changes the speed"), note);
    }
    assertEquals(6 / 25.0, sound(file("part." + suffix)), 0.045);
    assertTrue(Double.isNaN(sound(file("slow." + suffix))));
  }

  @ParameterizedTest
  @CsvSource({
    "pcm_s16le, mov, mp4, aac",
    "pcm_s16le, mkv, webm, opus",
    "opus, mkv, mov, aac",
    "aac, mp4, webm, opus"
  })
  void soundThatAContainerDoesNotHoldIsCodedAnew(
      String codec, String suffix, String target, String expected) throws IOException {
    int id = avcodec_find_encoder_by_name(codec.equals("opus") ? "libopus" : codec).id();
    Path shot = new Footage().withSound(id).write(file("shot." + suffix));
    try (MediaReader reader = open(shot)) {
      String note =
          copy(reader, file("part." + target), new FrameRange(3, 8), reader.rate(), 8, "");
      assertTrue(note.contains("the sound (" + codec + ") is coded anew as"), note);
    }
    try (MediaReader reader = open(file("part." + target))) {
      String facts = reader.facts().toString();
      assertTrue(facts.contains("sound " + expected + " of 1 channels"), facts);
    }
    // An encoder's head start and the rest of its last packet are in the packets' times.
    assertEquals(6 / 25.0, sound(file("part." + target)), 0.035);
  }

  @Test
  void pixelAspectRotationAndTimeCodeAreKeptOrObeyed() throws IOException {
    Path wide = new Footage().pixelAspect(16.0 / 11).write(file("wide.mp4"));
    copy(wide, file("wide.mov"));
    try (MediaReader reader = open(file("wide.mov"))) {
      int[] aspect = reader.pixelAspect();
      assertEquals(16.0 / 11, (double) aspect[0] / aspect[1], 1e-3);
    }
    Path turned = new Footage().rotated(-90).write(file("turned.mp4"));
    try (MediaReader reader = open(turned);
        Frame frame = reader.frame(1)) {
      assertEquals(Footage.HEIGHT, reader.width());
      assertEquals(Footage.WIDTH, reader.height());
      // The red top left stands at the top right when the picture is turned clockwise.
      int right = frame.width();
      assertTrue(mean(frame, 0, right - 12, 4, right - 4, 40) > 0.8);
      assertTrue(mean(frame, 0, 4, 76, 12, 92) < 0.3);
    }
    Path coded = new Footage().timecode("10:00:00:05").write(file("coded.mov"));
    try (MediaReader reader = open(coded)) {
      copy(reader, file("part.mov"), new FrameRange(4, 6), reader.rate(), 8, "");
    }
    try (MediaReader reader = open(file("part.mov"))) {
      assertEquals("10:00:00:08", reader.timecode());
    }
  }

  @Test
  void unevenFramesAreShownWhenTheyWere() throws IOException {
    Path uneven = new Footage().shownAt(0, 40, 200, 240, 280, 440).write(file("uneven.mp4"));
    copy(uneven, file("out.mp4"));
    try (MediaReader reader = open(file("out.mp4"))) {
      assertFalse(reader.even());
      assertArrayEquals(
          new double[] {0, 0.04, 0.2, 0.24, 0.28, 0.44},
          java.util.stream.IntStream.rangeClosed(1, 6).mapToDouble(reader::seconds).toArray(),
          1e-3);
    }
  }

  @ParameterizedTest
  @CsvSource({"25", "24000/1001", "23.976", "29.97", "30000/1001", "12.5"})
  void ratesAreExact(String text) throws IOException {
    Path shot = new Footage().write(file("shot.mp4"));
    Rate rate = Rate.parse(text);
    try (MediaReader reader = open(shot)) {
      copy(reader, file("out.mov"), reader.range(), rate, 8, "");
    }
    try (MediaReader reader = open(file("out.mov"))) {
      assertEquals(rate, reader.rate());
      assertEquals(12, reader.range().count());
    }
    assertEquals(new Rate(24000, 1001), Rate.parse("23.976"));
  }

  @ParameterizedTest
  @CsvSource({
    "h264, mp4, 8",
    "prores, mov, 10",
    "prores4444, mov, 10",
    "dnxhr, mov, 8",
    "dnxhr, mov, 10",
    "vp9, webm, 8",
    "vp9, mkv, 8",
    "av1, mp4, 10",
    "ffv1, mkv, 16"
  })
  void everyCodecKeepsColoursWithinTwoLevels(String codec, String suffix, int bits)
      throws IOException {
    // Large enough for DNxHR, which codes nothing below 256x120.
    Path out = file("out." + suffix);
    FrameRange range = new FrameRange(1, 2);
    float[] colour = {0.71f, 0.42f, 0.23f};
    MediaWriter.Format format =
        new MediaWriter.Format(
            range,
            256,
            128,
            new Rate(25, 1),
            bits > 8 ? 16 : 8,
            false,
            codec,
            CodingQuality.USUAL,
            false,
            null);
    try (MediaWriter writer = MediaFiles.writer(out.toString(), format);
        Frame frame = Frame.allocate(256, 128, 3)) {
      for (int c = 0; c < 3; c++) {
        for (int i = 0; i < 256 * 128; i++) {
          Planes.buffer(frame, c).put(i, colour[c]);
        }
      }
      writer.write(1, frame);
      writer.write(2, frame);
      writer.finish();
    }
    try (MediaReader reader = open(out);
        Frame read = reader.frame(2)) {
      assertEquals(2, reader.range().count());
      assertTrue(reader.bits() >= Math.min(10, bits), reader.facts().toString());
      for (int c = 0; c < 3; c++) {
        assertEquals(colour[c], mean(read, c, 0, 0, 256, 128), TWO_LEVELS, codec + " " + c);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'', mov", "vp9, webm", "ffv1, mkv"})
  void alphaIsKeptStraight(String codec, String suffix) {
    Path out = file("out." + suffix);
    FrameRange range = new FrameRange(1, 1);
    MediaWriter.Format format =
        new MediaWriter.Format(
            range, 64, 48, new Rate(25, 1), 8, false, codec, CodingQuality.USUAL, true, null);
    try (MediaWriter writer = MediaFiles.writer(out.toString(), format);
        Frame frame = Frame.allocate(64, 48, 4)) {
      Planes.fill(frame, 0.6f);
      for (int i = 0; i < 64 * 48; i++) {
        Planes.buffer(frame, 3).put(i, i % 64 < 32 ? 0.25f : 1);
      }
      writer.write(1, frame);
      writer.finish();
      assertEquals("", writer.note());
    }
    try (MediaReader reader = open(out);
        Frame colours = reader.frame(1);
        Frame alpha = reader.alpha(1)) {
      assertEquals(0.25, mean(alpha, 0, 0, 0, 28, 48), TWO_LEVELS);
      assertEquals(1, mean(alpha, 0, 36, 0, 64, 48), TWO_LEVELS);
      assertEquals(0.6, mean(colours, 0, 0, 0, 28, 48), TWO_LEVELS);
    }
  }

  /** By a graphics card or the user's own ffmpeg, whichever is there. */
  @ParameterizedTest
  @CsvSource({"mp4, 8", "mov, 10", "mkv, 10"})
  void h265KeepsColoursSoundTimesAndTimeCode(String suffix, int bits) throws IOException {
    Path out = file("out." + suffix);
    Path even = new Footage().withSound().timecode("10:00:00:05").write(file("even.mov"));
    Path uneven = new Footage().shownAt(0, 40, 200, 240, 280, 440).write(file("uneven.mp4"));
    try (MediaReader reader = open(even)) {
      try {
        copy(reader, out, new FrameRange(3, 8), reader.rate(), bits > 8 ? 16 : 8, "h265");
      } catch (MediaException none) {
        assumeTrue(!none.getMessage().startsWith("H.265 cannot be written"), none.getMessage());
        throw none;
      }
      try (MediaReader written = open(out);
          Frame before = reader.frame(5);
          Frame after = written.frame(3)) {
        assertEquals("hevc", written.facts().get(0));
        assertEquals(bits, written.bits());
        assertEquals(6, written.range().count());
        assertEquals(reader.rate(), written.rate());
        assertEquals("10:00:00:07", written.timecode());
        for (int c = 0; c < 3; c++) {
          // Inside the bar, which is at another place in every frame.
          double expected = mean(before, c, 34, 36, 38, 60);
          assertEquals(expected, mean(after, c, 34, 36, 38, 60), 2 * TWO_LEVELS);
        }
      }
    }
    assertEquals(6 / 25.0, sound(out), 0.045);
    try (MediaReader reader = open(uneven)) {
      copy(reader, file("late." + suffix), reader.range(), reader.rate(), 8, "h265");
    }
    try (MediaReader late = open(file("late." + suffix))) {
      assertEquals(0.2, late.seconds(3), 2e-3);
      assertEquals(0.44, late.seconds(6), 2e-3);
    }
  }

  @Test
  void whatAContainerCannotKeepIsSaid() throws IOException {
    FrameRange range = new FrameRange(1, 1);
    MediaWriter.Format format =
        new MediaWriter.Format(
            range, 64, 48, new Rate(25, 1), 16, false, "", CodingQuality.USUAL, true, null);
    try (MediaWriter writer = MediaFiles.writer(file("out.mp4").toString(), format)) {
      assertTrue(writer.note().contains("alpha is left out"), writer.note());
      assertTrue(writer.note().contains("8 bits"), writer.note());
    }
    System.setProperty("impasto.ffmpeg", file("none").toString());
    try {
      assertRefused("H.265 cannot be written", "out.mp4", "h265", 64);
    } finally {
      System.clearProperty("impasto.ffmpeg");
    }
    assertRefused("up to 9.4 megapixels", "out.mp4", "", 4000);
    assertRefused("end its name in mov", "out.mp4", "prores", 64);
    assertRefused("the codecs are h264", "out.mp4", "xvid", 64);
    try (MediaReader plain = open(new Footage().write(file("plain.mp4")))) {
      assertNull(plain.alpha(1));
    }
  }

  private void assertRefused(String part, String name, String codec, int side) {
    MediaWriter.Format format =
        new MediaWriter.Format(
            new FrameRange(1, 1),
            side,
            side,
            new Rate(25, 1),
            8,
            false,
            codec,
            CodingQuality.USUAL,
            false,
            null);
    String message =
        assertThrows(MediaException.class, () -> MediaFiles.writer(file(name).toString(), format))
            .getMessage();
    assertTrue(message.contains(part), message);
    assertFalse(Files.exists(file(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "list.mp4, 'ffconcat version 1.0\nfile shot.mp4\n'",
    "list.mov, '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nshot.mp4\n'",
    "list.mkv, '<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>'"
  })
  void playlistsOpenNoOtherFiles(String name, String text) throws IOException {
    new Footage().write(file("shot.mp4"));
    Files.writeString(file(name), text);
    String message = assertThrows(MediaException.class, () -> open(file(name))).getMessage();
    assertTrue(message.contains("is a playlist"), message);
  }

  @Test
  void aFileIsTakenBeforeItsNameIsReadAsAPattern() throws IOException {
    for (String name : new String[] {"My clip #2.mp4", "100%d.mp4"}) {
      try (MediaReader reader = open(new Footage().write(file(name)))) {
        assertEquals(12, reader.range().count());
      }
    }
  }

  @Test
  void framesAreTheSameInAnyOrder() throws IOException {
    Path shot = new Footage().write(file("shot.mp4"));
    try (MediaReader reader = open(shot)) {
      for (int time : new int[] {12, 1, 7, 6, 12, 2, 11, 3}) {
        try (Frame frame = reader.frame(time)) {
          int left = (time - 1) * 8;
          String what = String.format(Locale.ROOT, "the bar of frame %d", time);
          assertTrue(mean(frame, 1, left + 2, 40, left + 6, 60) > 0.75, what);
        }
      }
    }
  }
}
