package org.impasto.media.guides;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.frame.Frame;
import org.impasto.media.exr.ExrSample;
import org.impasto.media.io.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mattes come as the numbers in their files, without any curve of colour. */
class MatteFilesTest {
  @TempDir private Path folder;

  private static float[] numbers(Frame frame) {
    try (frame) {
      float[] numbers = new float[(int) frame.elements()];
      frame.data().get(numbers);
      return numbers;
    }
  }

  @Test
  void channelsOfFloatsAreTakenAsTheyAreAndClampedWithANote() throws IOException {
    Files.write(
        folder.resolve("matte.0003.exr"),
        ExrSample.of(new float[][] {{0.5f, 1.5f}, {-0.5f, 0.25f}, {0, Float.NaN}}, false));
    MatteFiles mattes =
        MatteFiles.open("Regions", folder.resolve("matte.%04d.exr").toString(), ReadOptions.USUAL);
    assertArrayEquals(new float[] {0.5f, 1, 0, 0.25f, 0, 0, 0, 0}, numbers(mattes.regions(3)));
    assertEquals(1, mattes.notes().size());
    assertTrue(
        mattes.notes().iterator().next().contains("outside 0 to 1"), mattes.notes().toString());
    assertArrayEquals(
        new float[] {0.5f, 1}, numbers(mattes.mask(3)), "without alpha the first channel");
  }

  @Test
  void onePictureWithAlphaStandsForAllFrames() {
    Path file = folder.resolve("matte.png");
    try (Mat pixels = new Mat(1, 1, opencv_core.CV_8UC4);
        BytePointer bytes = pixels.ptr()) {
      bytes.put(new byte[] {51, (byte) 102, (byte) 153, (byte) 204});
      opencv_imgcodecs.imwrite(file.toString(), pixels);
    }
    MatteFiles mattes = MatteFiles.open("Mask", file.toString(), ReadOptions.USUAL);
    assertArrayEquals(new float[] {0.6f, 0.4f, 0.2f, 0.8f}, numbers(mattes.regions(7)), 1e-6f);
    assertArrayEquals(new float[] {0.8f}, numbers(mattes.mask(1)), 1e-6f);
    assertTrue(mattes.notes().isEmpty());
  }
}
