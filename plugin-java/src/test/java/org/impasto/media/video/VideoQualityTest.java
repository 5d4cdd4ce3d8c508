package org.impasto.media.video;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoQualityTest {
  @TempDir private Path folder;

  private MediaWriter writer(Path out, String codec, CodingQuality quality) {
    FrameRange range = new FrameRange(1, 4);
    return MediaFiles.writer(
        out.toString(),
        new MediaWriter.Format(
            range, 256, 128, new Rate(25, 1), 8, false, codec, quality, false, null));
  }

  private long bytes(String codec, String suffix, CodingQuality quality) throws IOException {
    Path out = folder.resolve(quality + "." + suffix);
    try (MediaWriter writer = writer(out, codec, quality);
        Frame frame = Frame.allocate(256, 128, 3)) {
      Random random = new Random(7);
      for (int time = 1; time <= 4; time++) {
        for (int i = 0; i < frame.elements(); i++) {
          Planes.all(frame).put(i, 0.3f + 0.4f * random.nextFloat());
        }
        writer.write(time, frame);
      }
      writer.finish();
    }
    return Files.size(out);
  }

  @ParameterizedTest
  @CsvSource({"h264, mp4", "prores, mov", "dnxhr, mov", "vp9, webm", "av1, mp4"})
  void betterQualityTakesMoreRoom(String codec, String suffix) throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (CodingQuality quality : CodingQuality.values()) {
      sizes.add(bytes(codec, suffix, quality));
    }
    boolean knowsFine = !codec.equals("prores") && !codec.equals("dnxhr");
    assertTrue(sizes.get(0) < sizes.get(1), "small, usual, fine: " + sizes);
    assertTrue(!knowsFine || sizes.get(1) < sizes.get(2), "small, usual, fine: " + sizes);
  }

  @Test
  void aQualityThatChangesNothingIsSaid() {
    try (MediaWriter writer = writer(folder.resolve("a.mkv"), "ffv1", CodingQuality.SMALL)) {
      assertTrue(writer.note().contains("--video-quality changes nothing"), writer.note());
    }
  }
}
