package org.impasto.media.psd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flattened picture of Photoshop's files. */
class PsdPictureTest {
  private static final Path FILE = Path.of("shot.psd");

  /** Four pixels wide, one high. */
  private static byte[] psd(
      int version,
      int channels,
      int bits,
      int mode,
      boolean transparency,
      int method,
      int... data) {
    ByteBuffer file = ByteBuffer.allocate(256);
    file.put("8BPS".getBytes(StandardCharsets.US_ASCII)).putShort((short) version).put(new byte[6]);
    file.putShort((short) channels).putInt(1).putInt(4).putShort((short) bits);
    file.putShort((short) mode);
    file.putInt(0).putInt(4).putInt(7);
    if (version == 2) {
      file.putLong(10).putLong(2);
    } else {
      file.putInt(6).putInt(2);
    }
    file.putShort((short) (transparency ? -1 : 1)).putShort((short) method);
    for (int each : data) {
      file.put((byte) each);
    }
    return Arrays.copyOf(file.array(), file.position());
  }

  private static void assertPlane(Frame frame, int channel, double... expected) {
    for (int x = 0; x < expected.length; x++) {
      assertEquals(expected[x], Planes.buffer(frame, channel).get(x), 1e-4, channel + ": " + x);
    }
  }

  @Test
  void stylePicturesAreReadToo(@TempDir Path folder) throws IOException {
    byte[] bytes = psd(1, 3, 8, 3, false, 0, 51, 51, 51, 51, 0, 51, 102, 255, 255, 0, 0, 0);
    try (Frame frame = Pictures.readStyle(Files.write(folder.resolve("style.psd"), bytes))) {
      assertPlane(frame, 1, 0, 0.2, 0.4, 1);
    }
  }

  @Test
  void runsOfBytesAreUnpacked() {
    // Red is one run, green is as it stands, blue is a byte, nothing and a run.
    int[] rows = {-3, 51, 3, 0, 51, 102, 255, 0, 255, -128, -2, 0};
    int[] shortLengths = {0, 2, 0, 5, 0, 5};
    int[] longLengths = {0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 5};
    for (int version : new int[] {1, 2}) {
      int[] data = concat(version == 1 ? shortLengths : longLengths, rows);
      try (Frame frame = PsdPicture.read(FILE, psd(version, 3, 8, 3, false, 1, data))) {
        assertPlane(frame, 0, 0.2, 0.2, 0.2, 0.2);
        assertPlane(frame, 1, 0, 0.2, 0.4, 1);
        assertPlane(frame, 2, 1, 0, 0, 0);
      }
    }
  }

  private static int[] concat(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  @Test
  void whatPhotoshopPutOverWhiteIsStraightAgain() {
    // Half covered black and half covered grey, over white; then nothing; then the whole colour.
    int[] grey = {0x7f, 0xff, 0xbf, 0xff, 0xff, 0xff, 0x33, 0x33};
    int[] alpha = {0x80, 0, 0x80, 0, 0, 0, 0xff, 0xff};
    byte[] file = psd(1, 2, 16, 1, true, 0, concat(grey, alpha));
    assertEquals(16, PsdPicture.bits(FILE, file));
    try (Frame frame = PsdPicture.read(FILE, file)) {
      assertEquals(2, frame.channels());
      assertPlane(frame, 0, 0, 0.5, 0, 0.2);
      assertPlane(frame, 1, 0.5, 0.5, 0, 1);
    }
    // Without transparency, a channel more is a selection that somebody saved.
    try (Frame frame = PsdPicture.read(FILE, psd(1, 2, 16, 1, false, 0, concat(grey, alpha)))) {
      assertEquals(1, frame.channels());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 8, 4, 1, CMYK",
    "3, 32, 3, 0, 32 bits in RGB",
    "3, 8, 3, 2, packed by method 2",
    "3, 8, 3, 1, damaged or not whole",
    "3, 16, 3, 0, more than a file of its length can hold"
  })
  void othersAreRefusedByWhatTheyAre(int channels, int bits, int mode, int method, String part) {
    byte[] file = psd(1, channels, bits, mode, false, method, 0, 2, 0, 2, 0, 2, -9, 1, -9, 1);
    String message =
        assertThrows(MediaException.class, () -> PsdPicture.read(FILE, file)).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void aFrameThatMemoryCannotHoldIsRefusedByItsHeader(@TempDir Path folder) throws IOException {
    byte[] bytes = psd(1, 3, 8, 3, false, 0, 51, 51, 51, 51, 0, 51, 102, 255, 255, 0, 0, 0);
    Path file = Files.write(folder.resolve("frame.psd"), bytes);
    MediaException refusal =
        assertThrows(
            MediaException.class,
            () -> Pictures.readNumbers(file, ReadOptions.within(100)).close());
    assertTrue(refusal.getMessage().contains("Memory allows"), refusal.getMessage());
  }
}
