package org.impasto.media.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.exr.ExrSample;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that promise more than they hold: refused before a decoder takes memory for them. */
class HostilePicturesTest {
  @TempDir private Path folder;

  private static byte[] png(int width, int height, int rows, boolean ends) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] size = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
    chunk(file, "IHDR", size);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
      zip.write(new byte[rows * (width + 1)]);
    }
    chunk(file, "acTL", ByteBuffer.allocate(8).putInt(1 << 30).putInt(0).array());
    chunk(file, "IDAT", packed.toByteArray());
    if (ends) {
      chunk(file, "IEND", new byte[0]);
    }
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private void assertRefused(String part, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("picture"), bytes);
    String message = assertThrows(MediaException.class, () -> Pictures.read(file)).getMessage();
    assertTrue(message.contains(part), message);
    assertTrue(message.contains(file.toString()), message);
  }

  @Test
  void pngsAreMeasuredByTheirData() throws IOException {
    assertRefused("at most 400 million", png(60000, 60000, 1, true));
    assertRefused("more than a file of its length can hold", png(20000, 19000, 1, true));
    assertRefused("0x0 pixels", png(0, 0, 1, true));
    assertRefused("not whole", png(100, 100, 100, false));
    byte[] lying = png(100, 100, 100, true);
    ByteBuffer.wrap(lying).putInt(8 + 25 + 20, Integer.MAX_VALUE);
    assertRefused("more than a file of its length can hold", lying);
  }

  @Test
  void animationBesideAPictureIsNotLookedAt() throws IOException {
    Path file = Files.write(folder.resolve("animated.png"), png(30, 20, 20, true));
    try (Frame frame = Pictures.read(file)) {
      assertEquals(30, frame.width());
      assertEquals(20, frame.height());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "P6 30000 12000 255 , more than a file of its length can hold",
    "P5 99999 99999 255 , at most 400 million",
    "PF 9000 9000 -1 , more than a file of its length can hold",
    "P6, damaged"
  })
  void netpbmIsMeasuredByItsLength(String header, String part) throws IOException {
    assertRefused(part, (header + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whatIsNotReadIsRefusedByItsName() throws IOException {
    assertRefused(
        "is SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII));
    assertRefused("is PDF", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
  }

  /** A frame is as large as its window, and refused where Memory is too little to paint it. */
  @Test
  void anEmptyWindowAroundAFewPixelsOfAStyleTakesNoMemory() throws IOException {
    float[][] row = {{0.2f, 0.4f, 0.6f}, {0.2f, 0.4f, 0.6f}, {0.2f, 0.4f, 0.6f}};
    String[] names = {"B", "G", "R"};
    int[] data = {9, 9, 11, 9};
    byte[] bytes = ExrSample.of(names, row, false, data, new int[] {0, 0, 7999, 3999});
    Path file = Files.write(folder.resolve("window.exr"), bytes);
    try (Frame style = Pictures.readStyle(file)) {
      assertEquals("3x1, 3", style.width() + "x" + style.height() + ", " + style.channels());
    }
    String message =
        assertThrows(
                MediaException.class, () -> Pictures.read(file, ReadOptions.within(1_000_000_000)))
            .getMessage();
    assertTrue(message.contains("8000x4000 pixels"), message);
    assertTrue(message.contains("raise Memory"), message);
    byte[] apart = ExrSample.of(names, row, false, data, new int[] {20, 20, 29, 29});
    Path clear = Files.write(folder.resolve("apart.exr"), apart);
    message = assertThrows(MediaException.class, () -> Pictures.readStyle(clear)).getMessage();
    assertTrue(message.contains("nothing within its display window"), message);
  }

  @Test
  void aFrameThatMemoryCannotHoldIsRefusedByItsHeader() throws IOException {
    Path file = Files.write(folder.resolve("frame.png"), png(7000, 7000, 7000, true));
    ReadOptions little = ReadOptions.within(4_000_000_000L);
    for (Executable reading :
        List.<Executable>of(
            () -> Pictures.read(file, little),
            () -> Pictures.readNumbers(file, little),
            () -> MediaFiles.reader(file.toString(), little))) {
      String message = assertThrows(MediaException.class, reading).getMessage();
      assertTrue(message.contains("at least 4.9 GB, and Memory allows 4.0 GB"), message);
    }
  }

  @Test
  void aStylePictureLargerThanCanBeOfUseIsMadeSmaller() throws IOException {
    Path file = Files.write(folder.resolve("large.png"), png(7000, 7000, 7000, true));
    try (Frame frame = Pictures.readStyle(file)) {
      assertEquals(3500, frame.width());
    }
  }

  @Test
  void aStylePictureTooLargeToBeDecodedWholeIsRefusedByItsHeader() throws IOException {
    Path file = Files.write(folder.resolve("huge.png"), png(10_100, 10_000, 10_000, true));
    String message =
        assertThrows(MediaException.class, () -> Pictures.readStyle(file)).getMessage();
    assertTrue(message.contains("10100x10000 pixels, 303 MB"), message);
    assertTrue(message.contains("save it as JPEG"), message);
  }
}
