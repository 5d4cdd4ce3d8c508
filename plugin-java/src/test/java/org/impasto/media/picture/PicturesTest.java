package org.impasto.media.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrSample;
import org.impasto.media.io.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  private static final int WIDTH = 9;
  private static final int HEIGHT = 7;

  @TempDir Path folder;

  @Test
  void channelsAndRowsAreInOurOrder() throws IOException {
    byte[] header = "P6 2 2 255\n".getBytes(StandardCharsets.US_ASCII);
    byte[] pixels = {(byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, 51, 51, 51};
    Path file = Files.write(folder.resolve("corners.ppm"), join(header, pixels));
    try (Frame frame = Pictures.read(file)) {
      float[] red = {1, 0, 0, 0.2f};
      float[] green = {0, 1, 0, 0.2f};
      float[] blue = {0, 0, 1, 0.2f};
      assertPlanes(frame, 1e-6f, red, green, blue);
    }
  }

  @Test
  void whatIsWrittenAsOpenExrComesBack() {
    Path file = folder.resolve("painted.exr");
    try (Frame frame = Frame.allocate(37, 21, 3)) {
      FloatBuffer values = Planes.all(frame);
      for (int i = 0; i < values.capacity(); i++) {
        values.put(i, (i * 7919 % 1000) / 999f);
      }
      Pictures.write(file, frame);
      try (Frame read = Pictures.read(file)) {
        FloatBuffer found = Planes.all(read);
        for (int i = 0; i < values.capacity(); i++) {
          assertEquals(values.get(i), found.get(i), 1e-3, "value " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, 8",
    "a.ppm, 8",
    "a.tif, 8",
    "a.PNG, 16",
    "a.tiff, 16",
    "a.ppm, 16",
    "Gemälde 画.png, 8"
  })
  void whatIsWrittenIsReadBackToHalfAStep(String name, int bits) throws IOException {
    Path file = folder.resolve(name);
    try (Frame frame = gradient(3)) {
      Pictures.write(file, frame, bits);
      try (Frame read = Pictures.read(file)) {
        float step = 1f / ((1 << bits) - 1);
        assertArrayEquals(numbers(frame), numbers(read), step / 2 + 1e-6f);
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void jpegComesBackNearly() {
    Path file = folder.resolve("a.jpg");
    try (Frame frame = gradient(1)) {
      Pictures.write(file, frame, 16);
      try (Frame read = Pictures.read(file)) {
        float[] grey = numbers(frame);
        float[] found = numbers(read);
        for (int i = 0; i < found.length; i++) {
          assertEquals(grey[i % grey.length], found[i], 0.03);
        }
      }
    }
  }

  @Test
  void valuesBeyondTheRangeAreClampedAndGreyBecomesThreeChannels() {
    Path file = folder.resolve("a.png");
    try (Frame frame = Frame.allocate(3, 1, 1)) {
      frame.data().put(-0.5f, 0.6f, 3);
      Pictures.write(file, frame);
      try (Frame read = Pictures.read(file)) {
        float[] plane = {0, 0.6f, 1};
        assertPlanes(read, 1e-6f, plane, plane, plane);
      }
    }
  }

  @Test
  void picturesOfFloatsAreTakenAsLight() throws IOException {
    // portable float map: bottom row first, negative scale for little-endian
    ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(0.5f).putFloat(0.18f).putFloat(4).putFloat(0).putFloat(1).putFloat(-1);
    byte[] header = "PF\n1 2\n-1\n".getBytes(StandardCharsets.US_ASCII);
    Path file = Files.write(folder.resolve("light.pfm"), join(header, bytes.array()));
    try (Frame frame = Pictures.read(file)) {
      float[] red = {0, 0.735357f};
      float[] green = {1, 0.461356f};
      float[] blue = {0, 1};
      assertPlanes(frame, 1e-5f, red, green, blue);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void openExrIsTakenAsLight(boolean half) throws IOException {
    float[][] light = {{0.18f, 4}, {0.5f, -1}, {0, 1}};
    Path file = Files.write(folder.resolve("light.exr"), ExrSample.of(light, half));
    try (Frame frame = Pictures.read(file)) {
      float[] red = {0.461356f, 1};
      float[] green = {0.735357f, 0};
      float[] blue = {0, 1};
      assertPlanes(frame, half ? 2e-4f : 1e-5f, red, green, blue);
    }
  }

  @Test
  void faultyFilesAreRefusedWithWhatToDo() throws IOException {
    assertRefused(folder.resolve("missing.png"), "check the path");
    assertRefused(folder, "check the path");
    assertRefused(Files.createFile(folder.resolve("empty.png")), "0 bytes");
    Path text = Files.writeString(folder.resolve("text.png"), "no picture at all");
    assertRefused(text, "give a PNG");
    byte[] header = "P6 0 0 255\n".getBytes(StandardCharsets.US_ASCII);
    assertRefused(Files.write(folder.resolve("zero-sized.ppm"), header), "0x0 pixels");
    byte[] exr = ExrSample.of(new float[][] {{1, 1}, {1, 1}, {1, 1}}, false);
    byte[] cut = Arrays.copyOf(exr, 100);
    assertRefused(Files.write(folder.resolve("cut-off.exr"), cut), "save it again");
  }

  @Test
  void whereNothingCanBeWrittenTheMessageSaysWhatToDo() {
    try (Frame frame = gradient(3)) {
      assertUnwritable(folder.resolve("a.gif"), frame, 8, ".png");
      assertUnwritable(folder.resolve("a"), frame, 8, ".png");
      assertUnwritable(folder.resolve("a.png"), frame, 12, "8 or 16");
      assertUnwritable(folder.resolve("none/a.png"), frame, 8, "choose a folder");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void everyLevelIsTheFloatNearestToItsShareOfWhite(int bits) throws IOException {
    int white = (1 << bits) - 1;
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.write(("P6 " + (white + 1) + " 1 " + white + "\n").getBytes(StandardCharsets.US_ASCII));
    for (int level = 0; level <= white; level++) {
      for (int channel = 0; channel < 3; channel++) {
        if (bits == 16) {
          picture.write(level >> 8);
        }
        picture.write(level);
      }
    }
    Path file = folder.resolve("levels.ppm");
    Files.write(file, picture.toByteArray());
    try (Frame frame = Pictures.read(file)) {
      for (int level = 0; level <= white; level++) {
        assertEquals(level / (float) white, frame.data().get(level), "level " + level);
      }
    }
  }

  private static void assertRefused(Path file, String advice) {
    MediaException refusal = assertThrows(MediaException.class, () -> Pictures.read(file));
    assertTrue(refusal.getMessage().contains(advice), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
  }

  private static void assertUnwritable(Path file, Frame frame, int bits, String advice) {
    MediaException refusal =
        assertThrows(MediaException.class, () -> Pictures.write(file, frame, bits));
    assertTrue(refusal.getMessage().contains(advice), refusal.getMessage());
  }

  private static Frame gradient(int channels) {
    Frame frame = Frame.allocate(WIDTH, HEIGHT, channels);
    for (int i = 0; i < frame.elements(); i++) {
      frame.data().put(i, i / (float) (frame.elements() - 1));
    }
    return frame;
  }

  private static void assertPlanes(Frame frame, float tolerance, float[]... planes) {
    float[] expected = new float[planes.length * planes[0].length];
    for (int c = 0; c < planes.length; c++) {
      System.arraycopy(planes[c], 0, expected, c * planes[c].length, planes[c].length);
    }
    assertArrayEquals(expected, numbers(frame), tolerance);
  }

  private static float[] numbers(Frame frame) {
    float[] numbers = new float[(int) frame.elements()];
    frame.data().get(numbers);
    return numbers;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
